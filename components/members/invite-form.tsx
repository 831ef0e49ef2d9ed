'use client';

import { useState } from 'react';
import { z } from 'zod';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { sendCommand, type Failure } from '#components/sending/send-command.ts';
import { RadioGroup } from '#components/ui/form/radio-group.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { roles, type Role } from '#lib/domain/access/role.ts';
import { paths } from '#lib/web/paths.ts';
import { roleWords } from './role-words.ts';

const madeSchema = z.object({ workspaceId: z.string(), token: z.string().nullable() });

interface InviteFormProps {
  /** Whether the link goes to the address by mail, and is not shown. */
  mailIsOn: boolean;
  onClose: () => void;
  onMade: (invitation: { email: string; link: string | null }) => void;
}

/** Asks whom to invite and as what, and makes the link. */
export function InviteForm({ mailIsOn, onClose, onMade }: InviteFormProps) {
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('REVIEWER');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  async function invite() {
    setBusy(true);
    setProblem(null);
    const sent = await sendCommand('invite-member', { email, role }, madeSchema);
    setBusy(false);
    if (!sent.ok) {
      setProblem(sent);
      return;
    }
    const { workspaceId, token } = sent.value;
    const path = token === null ? null : paths.invitation({ workspaceId, token });
    onMade({ email, link: path && `${window.location.origin}${path}` });
  }

  return (
    <FormDialog
      size="sm"
      title="Invite someone"
      description={
        mailIsOn
          ? 'They get a mail with a link. It works once, for seven days.'
          : 'You get a link to send them yourself. It works once, for seven days.'
      }
      action={mailIsOn ? 'Send the invitation' : 'Make the link'}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSend={() => void invite()}
    >
      <TextField
        label="E-mail"
        type="email"
        name="invitee"
        autoComplete="off"
        required
        path="email"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <RadioGroup
        legend="Role"
        value={role}
        onValueChange={setRole}
        options={roles.map((each) => ({ value: each, ...roleWords[each] }))}
      />
    </FormDialog>
  );
}
