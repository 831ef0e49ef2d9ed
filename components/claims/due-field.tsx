'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { Time } from '#components/ui/time.tsx';
import { useStateOf } from '#components/ui/use-state-of.ts';
import { may } from '#lib/domain/policy.ts';
import { useClaim } from './claim-context.ts';
import { dueChange } from './detail-changes.ts';
import { isoOfLocalInput, localInputOf } from './local-time.ts';

function DueForm({ onDone }: { onDone: () => void }) {
  const { claim, change } = useClaim();
  const [typed, setTyped] = useState(() => localInputOf(claim.dueAt));

  function save(dueAt: string | null) {
    onDone();
    if (dueAt !== claim.dueAt) void change(dueChange(dueAt));
  }

  return (
    <form
      aria-label="Due time"
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        save(isoOfLocalInput(typed));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone();
      }}
    >
      <TextField
        label="Due"
        hideLabel
        type="datetime-local"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button size="sm" type="submit" variant="primary">
        Set
      </Button>
      {claim.dueAt && (
        <Button size="sm" onClick={() => save(null)}>
          Clear
        </Button>
      )}
      <Button size="sm" onClick={onDone}>
        Cancel
      </Button>
    </form>
  );
}

/** When the claim has to be settled. Editors set it. */
export function DueField({ frozen }: { frozen: boolean }) {
  const { claim, actor } = useClaim();
  const [open, setOpen] = useStateOf<boolean>(claim.id, false);
  const maySet = !frozen && may(actor, 'claim.schedule');
  if (open && maySet) return <DueForm key={claim.id} onDone={() => setOpen(false)} />;
  return (
    <span className="flex min-h-6.5 flex-wrap items-center gap-2">
      {claim.dueAt ? <Time iso={claim.dueAt} /> : <span className="text-ink-3">No time of its own</span>}
      {maySet && (
        <Button size="sm" onClick={() => setOpen(true)}>
          {claim.dueAt ? 'Change' : 'Set'}
        </Button>
      )}
    </span>
  );
}
