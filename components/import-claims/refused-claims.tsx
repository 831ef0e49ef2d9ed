import { Card, CardHeader } from '#components/ui/card.tsx';
import { inChunks } from '#components/ui/react/in-chunks.tsx';
import { Count } from '#components/ui/tag.tsx';
import type { RefusedClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import type { ClaimsPreview } from '#lib/interchange/claims-file.ts';
import { placeWords } from './import-words.ts';

interface RefusedClaimsProps {
  format: ClaimsPreview['format'];
  refused: readonly RefusedClaim[];
}

/** The claims of the file that can't be imported, and why. */
export function RefusedClaims({ format, refused }: RefusedClaimsProps) {
  if (refused.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Refused" aside={<Count>{refused.length}</Count>} />
      <ul aria-label="Refused" tabIndex={0} className="max-h-96 overflow-y-auto scroll-quiet">
        {inChunks(
          refused.map(({ row, what, why }) => (
            <li key={row} className="flex flex-col gap-0.5 border-t border-rule px-4 py-2.5 first:border-t-0">
              <p className="text-sm wrap-anywhere">
                <span className="num mr-2 text-xs text-ink-3">{placeWords(format, row)}</span>
                {why}
              </p>
              {what !== '' && (
                <p dir="auto" className="line-clamp-2 font-serif text-sm wrap-anywhere text-ink-2">
                  {what}
                </p>
              )}
            </li>
          )),
        )}
      </ul>
    </Card>
  );
}
