import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/** What a checked copy is made from, as it may leave the house. */
export interface CheckedCopyFacts {
  article: ArticleDetail;
  /** In the order of the text. */
  claims: readonly ClaimDetail[];
  made: { at: string; by: string };
  /** The newest entry of the log at that moment. */
  log: { sequence: number; hash: string };
  /** Absolute addresses of the article and of a claim. */
  articleLink: string;
  claimLink: (claimId: string) => string;
}

/** A claim with the number it has in its article, from 1 on in the order of the text. */
export interface Numbered {
  number: number;
  claim: ClaimDetail;
}
