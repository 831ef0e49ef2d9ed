'use client';

import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { usePerson } from './use-person.ts';

/** What a person is called, and the address they sign in with. */
export function NameForm({ name: saved, email }: { name: string; email: string }) {
  const [name, setName] = useState(saved);
  const { busy, problem, send } = usePerson();
  const toast = useToast();

  async function save(event: SubmitEvent) {
    event.preventDefault();
    if (await send('change-name', { name })) toast.show({ title: 'Name saved', tone: 'ok' });
  }

  return (
    <form method="post" onSubmit={(event) => void save(event)} className="flex max-w-md flex-col gap-4">
      {problem && <FailureNotice problem={problem} />}
      <TextField
        label="Name"
        name="name"
        autoComplete="name"
        required
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label="E-mail"
        type="email"
        readOnly
        value={email}
        hint="You sign in with this address. It can’t be changed here."
      />
      <Button
        type="submit"
        variant="primary"
        className="self-start"
        busy={busy}
        disabled={name.trim() === saved}
      >
        Save name
      </Button>
    </form>
  );
}
