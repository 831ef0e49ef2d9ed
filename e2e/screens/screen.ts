import type { Page } from '@playwright/test';

/** What the screens are shown with. */
export interface Shown {
  articleId: string;
  emptyArticleId: string;
  claimId: string;
  /** A claim that says the same as `claimId`. */
  twinId: string;
  sourceId: string;
  invitation: string;
}

/** A screen in one of its states. */
export interface Screen {
  name: string;
  path: (shown: Shown) => string;
  /** Whose screen it is; nobody is signed in for `anyone`. */
  who: 'viewer' | 'reviewer' | 'editor' | 'admin' | 'newcomer' | 'anyone';
  /** Brings the screen into its state. */
  prepare?: (page: Page) => Promise<void>;
}
