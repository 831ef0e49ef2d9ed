'use client';

import { useRef } from 'react';
import { z } from 'zod';
import { Button } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/form/date-field.tsx';
import { isoOfLocalInput, localInputOf } from '#components/ui/time/local-time.ts';
import { Time } from '#components/ui/time/time.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { dueChange } from './detail-changes.ts';
import { FormFrame } from '#components/claim/form-frame.tsx';
import { useClaimDraft, useClaimForm, type ClaimForm } from '#components/claim/use-claim-form.ts';

function DueForm({ form }: { form: ClaimForm }) {
  const { claim } = useClaim();
  const initial = localInputOf(claim.dueAt);
  const field = useRef<HTMLInputElement>(null);
  const draft = useClaimDraft<string>(
    form,
    {
      schema: z.string(),
      initial,
      base: claim.dueAt ?? '',
    },
    () => field.current,
  );

  function save(typed: string) {
    if (typed === initial) form.cancel();
    else void form.save(dueChange(isoOfLocalInput(typed), draft.outdated));
  }

  return (
    <FormFrame
      label="Due time"
      saveLabel="Set"
      of={form}
      draft={draft}
      onSave={() => save(draft.value)}
      aside={
        claim.dueAt && (
          <Button size="sm" variant="ghost" onClick={() => save('')}>
            Clear
          </Button>
        )
      }
    >
      <DateField
        time
        ref={field}
        label="Due"
        path="dueAt"
        hideLabel
        value={draft.value}
        onChange={(event) => draft.set(event.target.value)}
      />
    </FormFrame>
  );
}

/** When the claim has to be settled. Editors set it. */
export function DueField({ frozen }: { frozen: boolean }) {
  const { claim, actor } = useClaim();
  const form = useClaimForm('due');
  const maySet = !frozen && may(actor, 'claim.schedule');
  if (form.open && maySet) return <DueForm key={form.key} form={form} />;
  return (
    <span className="flex min-h-6.5 flex-wrap items-center gap-2">
      {claim.dueAt ? <Time iso={claim.dueAt} /> : <span className="text-ink-3">No time of its own</span>}
      {maySet && (
        <Button id={form.openerId} size="sm" onClick={form.show}>
          {claim.dueAt ? 'Change' : 'Set'}
        </Button>
      )}
    </span>
  );
}
