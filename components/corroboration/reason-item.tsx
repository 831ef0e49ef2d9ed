'use client';

import { useClaim } from '#components/claims/claim-context.ts';
import { useClaimForm } from '#components/claims/use-claim-form.ts';
import { Button } from '#components/ui/button.tsx';
import { useStateOf } from '#components/ui/use-state-of.ts';
import type { CorroborationDetail } from '#lib/domain/corroboration/corroboration-detail.ts';
import { pairsAlike, pairsApart } from './alike-pairs.ts';
import { tellApartChange, undoTellApartChange } from './tell-apart-change.ts';
import { TellApartForm } from './tell-apart-form.tsx';

interface ReasonItemProps {
  reason: CorroborationDetail['reasons'][number];
  mayEdit: boolean;
}

/** One sentence of the reasons, with what a person can do about it. */
export function ReasonItem({ reason, mayEdit }: ReasonItemProps) {
  const { claim, change } = useClaim();
  const form = useClaimForm(`tell-apart:${reason.evidenceIds.join('+')}`, { adds: true });
  const [busy, setBusy] = useStateOf<boolean>(claim.id, false);
  const alike = mayEdit && reason.kind === 'near-duplicates' ? pairsAlike(reason.evidenceIds) : [];
  const apart = mayEdit && reason.kind === 'kept-apart' ? pairsApart(reason.evidenceIds, claim) : [];

  async function undo() {
    setBusy(true);
    for (const pair of apart) await change(undoTellApartChange(pair));
    setBusy(false);
  }

  return (
    <li>
      {reason.words}
      {alike.length > 0 && !form.open && (
        <Button id={form.openerId} size="sm" variant="ghost" onClick={form.show}>
          Tell apart
        </Button>
      )}
      {apart.length > 0 && (
        <Button size="sm" variant="ghost" busy={busy} onClick={() => void undo()}>
          Count as copies again
        </Button>
      )}
      {form.open && alike.length > 0 && (
        <TellApartForm
          key={form.key}
          form={form}
          pairs={alike}
          onSave={(pair, why) => void form.save(tellApartChange(pair, why))}
        />
      )}
    </li>
  );
}
