import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { isUnsupported } from '#lib/domain/override.ts';
import { isOnEarlierWording, type StageFacts } from '#lib/domain/stage.ts';

/** What the stage rules look at, of a claim. */
export function stageFactsOf(claim: ClaimDetail): StageFacts {
  return {
    stage: claim.stage,
    confirmationReason: claim.confirmationReason,
    confirmationSetBy: claim.confirmationSetBy?.id ?? null,
    earlierWording: isOnEarlierWording(claim.confirmationSetAt, claim.statementEditedAt),
    unsupported: isUnsupported({ ...claim, verdict: claim.corroboration.verdict }),
    statementEditedBy: claim.statementEditedBy?.id ?? null,
    hops: claim.hops.map(({ source, check, checkNote }) => ({ party: source.name, check, checkNote })),
    evidence: claim.evidence.length,
    bareReason: claim.bareReason,
    passageOpen:
      claim.ownPassageOpen || [claim, ...claim.appearances].some(({ anchor }) => anchor.awaitsPerson),
  };
}
