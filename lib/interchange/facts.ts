import type { HouseRating } from '#lib/domain/house-rating.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/** What a document for other programs is made from, as it may leave the house. */
export interface InterchangeFacts {
  article: ArticleDetail;
  /** In the order of the text. */
  claims: readonly ClaimDetail[];
  workspace: { name: string; ratings: readonly HouseRating[] };
  made: { at: string; by: string };
  /** The newest entry of the log at that moment. */
  log: { sequence: number; hash: string };
}

/** Absolute addresses. */
export interface InterchangeLinks {
  site: string;
  article: string;
  claim: (claimId: string) => string;
  /** The collection itself, and each of its pages from 1 on. */
  collection: string;
  page: (number: number) => string;
}
