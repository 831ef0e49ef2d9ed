'use client';

import { Check } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { isOnEarlierWording } from '#lib/domain/stage.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { StatusChips } from '#components/claim/status-chips.tsx';
import { StatusForm, type StatusStart } from './status-form.tsx';
import { StatusReason } from './status-reason.tsx';
import { useClaimForm } from '#components/claim/use-claim-form.ts';

/** The status, always at hand at the foot of the panel; choosing another asks for the reason. */
export function StatusFooter({ maySet }: { maySet: boolean }) {
  const { claim, sectionLevel } = useClaim();
  const Heading = sectionLevel === 2 ? 'h2' : 'h3';
  const form = useClaimForm('status');
  const word = useStatusWord();
  const byPointer = useRef(false);
  const [start, setStart] = useStateOf<StatusStart | null>(claim.id, null);
  const open = form.open && maySet;

  function show(next: StatusStart) {
    setStart(next);
    form.show();
  }
  useHotkeys(
    {
      s: {
        description: 'Set status',
        run: () => show({ confirmation: claim.confirmation, focus: 'status' }),
      },
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

  if (!maySet && !claim.confirmationReason) return null;
  return (
    <section
      aria-label="Status"
      className={cx(
        'shrink-0 border-rule bg-well px-4.5 py-3',
        sectionLevel === 2 ? 'border-b' : 'sticky bottom-0 z-2 border-t',
      )}
    >
      <div className="mb-2.5 flex items-center gap-1.5">
        <Heading className="text-base font-semibold">{maySet ? 'Set status' : 'Why this status'}</Heading>
        {maySet && (
          <>
            <Kbd keys="s" />
            <span className="ml-auto text-sm text-ink-3">a reason is required</span>
          </>
        )}
      </div>
      {open ? (
        <StatusForm
          key={form.key}
          form={form}
          start={start ?? { confirmation: claim.confirmation, focus: 'reason' }}
        />
      ) : (
        <div className="flex flex-col gap-2.5">
          {maySet && (
            <div
              onPointerDown={() => {
                byPointer.current = true;
              }}
              onKeyDown={() => {
                byPointer.current = false;
              }}
              // Choosing what is set already changes no choice, and is how the reason for it is given.
              onClick={({ target }) => {
                if (target instanceof HTMLInputElement && target.value === claim.confirmation) {
                  show({ confirmation: claim.confirmation, focus: 'reason' });
                }
              }}
            >
              <StatusChips
                value={claim.confirmation}
                onValueChange={(confirmation) =>
                  show({ confirmation, focus: byPointer.current ? 'reason' : 'status' })
                }
              />
            </div>
          )}
          <StatusReason key={claim.id} claim={claim} />
          {maySet && isOnEarlierWording(claim.confirmationSetAt, claim.statementEditedAt) && (
            <Button
              size="sm"
              className="self-start"
              icon={<Check aria-hidden="true" />}
              onClick={() => show({ confirmation: claim.confirmation, focus: 'reason' })}
            >
              Still holds
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
