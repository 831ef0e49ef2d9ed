'use client';

import { Check } from 'lucide-react';
import { useEffect, type RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { isOnEarlierWording } from '#lib/domain/stage.ts';
import { holdsNothing } from '#components/claim/holds-nothing.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { StatusChoice } from './status-choice.tsx';
import { StatusLine } from './status-line.tsx';
import { StatusForm, type StatusStart } from './status-form.tsx';
import { StatusReason } from './status-reason.tsx';
import { useClaimForm } from '#components/claim/use-claim-form.ts';

interface StatusFooterProps {
  maySet: boolean;
  /** Filled with what beginsRef the form, for a button that stands elsewhere. */
  beginsRef: RefObject<(() => void) | null>;
}

/**
 * The status: beside the article one line at the foot of the panel until somebody sets it, on a page of its own with all
 * that may be chosen. Choosing another asks for the reason.
 */
export function StatusFooter({ maySet, beginsRef }: StatusFooterProps) {
  const { claim, sectionLevel } = useClaim();
  const Heading = sectionLevel === 2 ? 'h2' : 'h3';
  const form = useClaimForm('status');
  const word = useStatusWord();
  const [start, setStart] = useStateOf<StatusStart | null>(claim.id, null);
  const open = form.open && maySet;

  function show(next: StatusStart) {
    setStart(next);
    form.show();
  }
  const choose = () => show({ confirmation: claim.confirmation, focus: 'status' });
  useHotkeys(
    {
      s: { description: 'Set status', run: choose },
      ...Object.fromEntries(
        confirmations.map((confirmation, index) => [
          String(index + 1),
          {
            description: `Status: ${word(confirmation)}`,
            run: () => show({ confirmation, focus: 'reason' }),
          },
        ]),
      ),
    },
    { group: 'Claim', enabled: maySet },
  );

  useEffect(() => {
    beginsRef.current = choose;
  });

  // A claim that holds nothing yet has the way to it among the others.
  if (sectionLevel !== 2 && holdsNothing(claim) && !open) return null;
  if (!maySet && !claim.confirmationReason) return null;
  const earlier = isOnEarlierWording(claim.confirmationSetAt, claim.statementEditedAt);
  const settling = () => show({ confirmation: claim.confirmation, focus: 'reason' });
  const stillHolds = maySet && earlier && (
    <Button size="sm" className="self-start" icon={<Check aria-hidden="true" />} onClick={settling}>
      Still holds
    </Button>
  );
  return (
    <section
      aria-label="Status"
      className={cx(
        'shrink-0 border-rule bg-well px-4.5',
        sectionLevel === 2 ? 'border-b py-3' : 'sticky bottom-0 z-2 border-t py-2',
      )}
    >
      {open ? (
        <>
          <div className="mb-2.5 flex items-center gap-1.5">
            <Heading className="text-base font-semibold">Set status</Heading>
            <span className="ml-auto text-sm text-ink-3">a reason is required</span>
          </div>
          <StatusForm
            key={form.key}
            form={form}
            start={start ?? { confirmation: claim.confirmation, focus: 'reason' }}
          />
        </>
      ) : sectionLevel === 2 ? (
        <div className="flex flex-col gap-2.5">
          <div className="flex items-center gap-1.5">
            <Heading className="text-base font-semibold">{maySet ? 'Set status' : 'Why this status'}</Heading>
            {maySet && <Kbd keys="s" />}
          </div>
          {maySet && <StatusChoice openerId={form.openerId} onChoose={show} />}
          <StatusReason key={claim.id} claim={claim} />
          {stillHolds}
        </div>
      ) : (
        <>
          <Heading className="sr-only">Status</Heading>
          <StatusLine key={claim.id} openerId={form.openerId} onSet={maySet ? choose : null}>
            {stillHolds}
          </StatusLine>
        </>
      )}
    </section>
  );
}
