'use client';

import { Hand } from 'lucide-react';
import { Avatar } from '#components/ui/avatar.tsx';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { assignChange } from './detail-changes.ts';

const nobody = 'nobody';

/** Who has the claim. Editors hand it to anyone who may work on it; reviewers take it or give it back. */
export function AssigneeField({ frozen }: { frozen: boolean }) {
  const { claim, actor, people, change } = useClaim();
  const { assignee } = claim;
  const workers = people.filter((person) => person.role !== 'VIEWER');
  const isHeld = workers.some(({ id }) => id === assignee?.id);
  // What somebody has who can do nothing about it any more is free.
  const from = isHeld ? (assignee?.id ?? null) : null;
  const mayTo = (to: string | null) => !frozen && may(actor, 'claim.assign', { assignee: { from, to } });
  const others = workers.filter((person) => person.id !== actor.userId && person.id !== from);

  if (others.some((person) => mayTo(person.id))) {
    return (
      <SelectField
        label="Assignee"
        hideLabel
        size="sm"
        options={[
          { value: nobody, label: 'Nobody' },
          ...(assignee && !isHeld
            ? [{ value: assignee.id, label: `${isolated(assignee.name)}, who reviews no more` }]
            : []),
          ...workers.map(({ id, name }) => ({
            value: id,
            label: name,
            icon: <Avatar id={id} name={name} size="sm" decorative />,
          })),
        ]}
        value={assignee?.id ?? nobody}
        onValueChange={(id) => {
          const to = workers.find((person) => person.id === id);
          void change(assignChange(to ? { id: to.id, name: to.name } : null));
        }}
      />
    );
  }
  const me = workers.find((person) => person.id === actor.userId);
  return (
    <span className="flex min-h-6.5 flex-wrap items-center gap-2">
      {assignee ? (
        <>
          <Avatar id={assignee.id} name={assignee.name} size="sm" decorative />
          <bdi className="min-w-0">{assignee.name}</bdi>
          {!isHeld && <span className="text-warn">reviews no more</span>}
        </>
      ) : (
        <span className="text-ink-3">Nobody</span>
      )}
      {me && from === null && mayTo(me.id) && (
        <Button
          size="sm"
          icon={<Hand />}
          onClick={() => void change(assignChange({ id: me.id, name: me.name }))}
        >
          Take it
        </Button>
      )}
      {from === actor.userId && mayTo(null) && (
        <Button size="sm" onClick={() => void change(assignChange(null))}>
          Give back
        </Button>
      )}
    </span>
  );
}
