import type { HouseRating } from '#lib/domain/house-rating.ts';
import type { Outcome } from '#lib/domain/response.ts';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { CoverageCount } from '#lib/domain/versions/coverage.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/** What a checked copy is made from, as it may leave the house. */
export interface CheckedCopyFacts {
  article: ArticleDetail;
  /** In the order of the text. */
  claims: readonly ClaimDetail[];
  /** What was recorded about its claims after it was published, oldest first. */
  changes: readonly ClaimChange[];
  /** What the house calls each status, where it has a name of its own. */
  ratings: readonly HouseRating[];
  /** How many sentences of the text somebody has looked at. */
  coverage: CoverageCount;
  made: { at: string; by: string };
  /** The newest entry of the log at that moment. */
  log: { sequence: number; hash: string };
  /** Absolute addresses of the article and of a claim. */
  articleLink: string;
  claimLink: (claimId: string) => string;
}

/** One thing that was done to a claim after its article was published. Times are ISO 8601 in UTC. */
export interface ClaimChange {
  claimId: string;
  /** As the log calls it: `evidence.added`. */
  type: string;
  /** What was changed: the claim, an item of evidence, a request for a response. */
  entityId: string;
  at: string;
  /** Statement and status before it; empty and `null` where it left them as they are. */
  statement: string;
  confirmation: Confirmation | null;
  /** What a party that was asked had answered, where that was taken away. */
  outcome: Outcome | null;
}

/** A claim with the number it has in its article, from 1 on in the order of the text. */
export interface Numbered {
  number: number;
  claim: ClaimDetail;
}
