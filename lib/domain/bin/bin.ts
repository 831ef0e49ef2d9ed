import { z } from 'zod';
import type { Permission } from '#lib/domain/access/policy.ts';

/** How long what was deleted can be restored. */
export const binDays = 30;

const dayMs = 24 * 60 * 60 * 1000;

export const binKindSchema = z.enum(['article', 'claim', 'evidence', 'response']);

/** What can be deleted, and found again in the bin. A source never is: it is merged into another. */
export type BinKind = z.infer<typeof binKindSchema>;

/** Whoever may delete a thing may restore it. */
export const restorePermission = {
  article: 'article.delete',
  claim: 'claim.delete',
  evidence: 'evidence.delete',
  response: 'response.delete',
} as const satisfies Record<BinKind, Permission>;

/** What was deleted at or before this time is in the bin no more. */
export function binReachesTo(now: Date): Date {
  return new Date(now.getTime() - binDays * dayMs);
}

/** True from the moment on at which it can't be restored any more. */
export function isGone(deletedAt: Date | null, now: Date): boolean {
  return deletedAt !== null && deletedAt <= binReachesTo(now);
}

/** The days in which it can still be restored, of which the last one has begun when it says 1; 0 when it is gone. */
export function daysLeft(deletedAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((deletedAt.getTime() - binReachesTo(now).getTime()) / dayMs));
}
