import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { ConfirmationBadge } from '#components/claim/status-badge.tsx';
import { importanceWord } from '#components/claim/status-words.ts';
import { inChunks } from '#components/ui/react/in-chunks.tsx';
import { Count, Tag } from '#components/ui/tag.tsx';
import type { ImportableClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import type { ClaimsPreview } from '#lib/interchange/claims-file.ts';
import { findingsWords, placeWords } from './import-words.ts';

interface FoundClaimsProps {
  format: ClaimsPreview['format'];
  claims: readonly ImportableClaim[];
  /** Rows of those that are in the article already. */
  here: ReadonlySet<number>;
}

function FoundClaim({ place, claim, isHere }: { place: string; claim: ImportableClaim; isHere: boolean }) {
  const { statement, exact, importance, tags, status, findings, remarks } = claim;
  const found = findingsWords(findings);
  return (
    <li className="flex flex-col gap-1 border-t border-rule px-4 py-3 first:border-t-0">
      <div className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
        <span className="num">{place}</span>
        {isHere && <Tag>Here already, left out</Tag>}
        {status && <ConfirmationBadge size="sm" confirmation={status.confirmation} />}
        {importance !== 'NORMAL' && <Tag>{importanceWord[importance]}</Tag>}
        {tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </div>
      <p dir="auto" className="font-serif wrap-anywhere">
        {statement}
      </p>
      <p dir="auto" className="line-clamp-2 text-sm wrap-anywhere text-ink-2">
        On “{exact}”
      </p>
      {found !== null && <p className="text-sm text-ink-2">{found}</p>}
      {remarks.map((remark) => (
        <p key={remark} className="text-sm text-warn">
          {remark}
        </p>
      ))}
    </li>
  );
}

/** The claims of the file that have a passage here. */
export function FoundClaims({ format, claims, here }: FoundClaimsProps) {
  return (
    <Card>
      <CardHeader title="To import" aside={<Count>{claims.length - here.size}</Count>} />
      {claims.length === 0 ? (
        <CardBody className="text-sm text-ink-2">None of its claims can be put on this article.</CardBody>
      ) : (
        <ul aria-label="To import" tabIndex={0} className="max-h-[32rem] overflow-y-auto scroll-quiet">
          {inChunks(
            claims.map((claim) => (
              <FoundClaim
                key={claim.row}
                place={placeWords(format, claim.row)}
                claim={claim}
                isHere={here.has(claim.row)}
              />
            )),
          )}
        </ul>
      )}
    </Card>
  );
}
