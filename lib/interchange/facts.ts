import type { HouseRating } from '#lib/domain/house-rating.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';

/** An article where its readers find it; `publishedOn` is a day. */
export type PublishedArticle = Pick<ArticleDetail, 'address' | 'headline' | 'publisher' | 'publishedOn'>;

/** What a document for other programs is made from, as it may leave the house. */
export interface InterchangeFacts {
  article: ArticleDetail;
  /** In the order of the text. */
  claims: readonly ClaimDetail[];
  /** Other articles these claims stand in, as far as readers have them, by their ids. */
  others: ReadonlyMap<string, PublishedArticle>;
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
