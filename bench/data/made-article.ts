import type { MadeClaim } from './claims.ts';
import type { Sentence } from './words.ts';

/** An article with the claims it makes, sentence by sentence. */
export interface MadeArticle {
  id: string;
  headline: Sentence;
  createdAt: Date;
  dueAt: Date | null;
  state: 'DRAFT' | 'PUBLISHED' | 'WITHDRAWN';
  claims: readonly MadeClaim[];
}

/** As PostgreSQL reads a moment. */
export const iso = (time: Date | null): string | null => time?.toISOString() ?? null;

/** What every row begins with. */
export const idColumns = { workspaceId: 'uuid', id: 'uuid' } as const;

/** Why a claim has its status. */
export const reasonOf = (claim: MadeClaim): string | null =>
  claim.setBy === null ? null : 'As the documents have it.';
