import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { whyNamed, type NamingReason } from '#lib/domain/needs-naming.ts';
import { putAlone } from '#lib/domain/shapes/seen-in.ts';
import {
  isOutward,
  namedLast,
  standingNote,
  type PublicationFacts,
  type PublicationState,
} from '#lib/domain/publication.ts';

/** A claim that needs naming, with the note it still has from an earlier clearing. */
export interface ToName {
  claim: ClaimDetail;
  reasons: NamingReason[];
  standing: string | null;
}

/** The claims of the article that need naming for a step to `to`; none for a step that takes it back. */
export function claimsToName(
  article: ArticleDetail,
  claims: readonly ClaimDetail[],
  to: PublicationState,
): ToName[] {
  if (!isOutward(to)) return [];
  const earlier = namedLast(article.steps);
  return claims.flatMap((claim) => {
    const { id: claimId, revision, corroboration } = claim;
    const reasons = whyNamed({
      ...claim,
      verdict: corroboration.verdict,
      putAlone: putAlone(claim) !== null,
    });
    const standing = standingNote({ claimId, revision, reasons }, earlier);
    return reasons.length === 0 ? [] : [{ claim, reasons, standing }];
  });
}

/** What decides whether the step may be taken, as far as this screen knows. */
export function publicationFacts(
  article: ArticleDetail,
  step: { to: PublicationState; claims: number; toName: readonly ToName[] },
  written: { note: string; notes: Readonly<Record<string, string>> },
): PublicationFacts {
  return {
    from: article.publicationState,
    to: step.to,
    claims: step.claims,
    toName: step.toName.map(({ claim, reasons }) => ({
      claimId: claim.id,
      revision: claim.revision,
      reasons,
    })),
    earlier: namedLast(article.steps),
    notes: new Map(Object.entries(written.notes)),
    note: written.note,
  };
}
