import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { confirmations, type Confirmation } from '#lib/domain/values/confirmation.ts';
import { isSettledHere } from '#lib/domain/shapes/seen-in.ts';

export type OutlineFilter = 'ALL' | 'OPEN' | 'MINE' | 'PLACE' | Confirmation;

/** The claims an outline shows under a filter, in the order given. Open is all that is not settled in this article. */
export function filterClaims(
  claims: readonly ClaimDetail[],
  filter: OutlineFilter,
  userId: string,
): ClaimDetail[] {
  if (filter === 'ALL') return [...claims];
  if (filter === 'OPEN') return claims.filter((claim) => !isSettledHere(claim));
  if (filter === 'PLACE') return claims.filter(({ anchor }) => anchor.awaitsPerson);
  if (filter === 'MINE') return claims.filter(({ assignee }) => assignee?.id === userId);
  return claims.filter(({ confirmation }) => confirmation === filter);
}

/** How many claims each filter would show; statuses no claim has are left out. */
export function filterCounts(
  claims: readonly ClaimDetail[],
  userId: string,
): { filter: OutlineFilter; count: number }[] {
  const count = (filter: OutlineFilter) => ({ filter, count: filterClaims(claims, filter, userId).length });
  return [
    count('ALL'),
    count('OPEN'),
    count('MINE'),
    ...[count('PLACE')].filter((one) => one.count > 0),
    ...confirmations.map(count).filter((one) => one.count > 0),
  ];
}

/** How far the work on an article is: claims by confirmation, settled here and open, and how many are settled here. */
export function progressOf(claims: readonly ClaimDetail[]): {
  parts: { confirmation: Confirmation; settled: boolean; count: number }[];
  settled: number;
  total: number;
} {
  return {
    parts: confirmations.flatMap((confirmation) =>
      [true, false].map((settled) => ({
        confirmation,
        settled,
        count: claims.filter((one) => one.confirmation === confirmation && isSettledHere(one) === settled)
          .length,
      })),
    ),
    settled: claims.filter(isSettledHere).length,
    total: claims.length,
  };
}
