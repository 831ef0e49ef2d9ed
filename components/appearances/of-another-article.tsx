'use client';

import { useClaim } from '#components/claim/claim-context.ts';
import { Notice } from '#components/ui/notice.tsx';
import { appearanceSeen, putAlone } from '#lib/domain/shapes/seen-in.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import { putAloneWords } from '#lib/domain/words/naming-words.ts';
import { paths } from '#lib/web/paths.ts';
import { TakeOff } from './take-off.tsx';

/** Says of a claim that is seen in an article it only appears in whose it is, and takes it off there. */
export function OfAnotherArticle({ onRestored }: { onRestored: (claim: ClaimDetail) => void }) {
  const { claim } = useClaim();
  const seen = appearanceSeen(claim);
  if (!seen) return null;
  const alone = putAlone(claim);
  return (
    <div className="border-b border-rule px-4.5 py-3">
      <Notice action={<TakeOff articleId={seen.article.id} onRestored={onRestored} />}>
        A claim of{' '}
        <a href={paths.article(claim.articleId, claim.id)} className="underline underline-offset-2">
          <bdi>{claim.headline}</bdi>
        </a>
        , which stands here too. What is recorded here counts there.
        {alone && (
          <>
            {' '}
            {putAloneWords(isolated(alone.createdBy.name))}: it does not count as signed off here, and an
            editor has to name it to clear this article.
          </>
        )}
      </Notice>
    </div>
  );
}
