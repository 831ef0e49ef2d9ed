import { Time } from '#components/ui/time.tsx';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import { confidenceWord } from './status-draft.ts';

/** Why the claim has its status, who set it and when. */
export function StatusReason({ claim }: { claim: ClaimDetail }) {
  const { confirmationReason, confirmationSetBy, confirmationSetAt, confidence } = claim;
  if (!confirmationReason) return null;
  return (
    <div className="text-sm">
      <p className="max-h-28 overflow-y-auto whitespace-pre-line text-ink-2 scroll-quiet">
        {confirmationReason}
      </p>
      <p className="mt-0.5 text-xs text-ink-3">
        {confidence && <>{confidenceWord[confidence]} confidence · </>}
        {confirmationSetBy?.name}
        {confirmationSetAt && (
          <>
            {' '}
            · <Time iso={confirmationSetAt} />
          </>
        )}
      </p>
    </div>
  );
}
