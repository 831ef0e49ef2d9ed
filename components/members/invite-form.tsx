'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { z } from 'zod';
import { CommandProblem } from '#components/commands/command-problem.tsx';
import { sendCommand, type Failure } from '#components/commands/send-command.ts';
import { RadioGroup } from '#components/ui/radio-group.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { roles, type Role } from '#lib/domain/role.ts';
import { paths } from '#lib/web/paths.ts';
import { roleWords } from './role-words.ts';

const madeSchema = z.object({ workspaceId: z.string(), token: z.string() });

interface InviteFormProps {
  id: string;
  onMade: (invitation: { email: string; link: string }) => void;
}

export function InviteForm({ id, onMade }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('REVIEWER');
  const [problem, setProblem] = useState<Failure | null>(null);

  async function invite(event: SubmitEvent) {
    event.preventDefault();
    setProblem(null);
    const sent = await sendCommand('invite-member', { email, role }, madeSchema);
    if (!sent.ok) {
      setProblem(sent);
      return;
    }
    const { workspaceId, token } = sent.value;
    onMade({ email, link: `${window.location.origin}${paths.invitation(workspaceId, token)}` });
  }

  return (
    <form id={id} method="post" onSubmit={(event) => void invite(event)} className="flex flex-col gap-4">
      {problem && <CommandProblem problem={problem} />}
      <TextField
        label="E-mail"
        type="email"
        name="invitee"
        autoComplete="off"
        required
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RadioGroup
        legend="Role"
        value={role}
        onValueChange={setRole}
        options={roles.map((each) => ({ value: each, ...roleWords[each] }))}
      />
    </form>
  );
}
