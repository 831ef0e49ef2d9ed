import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isOnEarlierWording } from '#lib/domain/stage.ts';
import { confidenceWord } from './status-draft.ts';

/** Why the claim has its status, who set it and when. */
export function StatusReason({ claim }: { claim: ClaimDetail }) {
  const { confirmationReason, confirmationSetBy, confirmationSetAt, confidence, overrideNote } = claim;
  if (!confirmationReason) return null;
  return (
    <div className="text-sm">
      <p dir="auto" className="max-h-28 overflow-y-auto whitespace-pre-line text-ink-2 scroll-quiet">
        {confirmationReason}
      </p>
      {isOnEarlierWording(confirmationSetAt, claim.statementEditedAt) && (
        <p className="mt-1 flex items-start gap-2 text-ink-2">
          <Tag tone="warn">Earlier wording</Tag>
          <span className="min-w-0">Set on an earlier wording of the statement.</span>
        </p>
      )}
      {overrideNote !== null && (
        <p className="mt-1 flex items-start gap-2 whitespace-pre-line text-ink-2">
          <Tag tone="warn">Override</Tag>
          <span className="min-w-0">{overrideNote}</span>
        </p>
      )}
      <p className="mt-0.5 text-xs text-ink-3">
        {confidence && <>{confidenceWord[confidence]} confidence · </>}
        <bdi>{confirmationSetBy?.name}</bdi>
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
