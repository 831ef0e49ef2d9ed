import type { HopCheck } from '#lib/domain/attribution.ts';

const checkWord = { UNCHECKED: 'unchecked', VERIFIED: 'verified', MISATTRIBUTED: 'misattributed' } as const;

/** Who says so, in one line: `Vladimir Putin (unchecked) ← KCNA (verified) ← this article`. No chain, no words. */
export function chainWords(hops: readonly { party: string; check: HopCheck }[]): string {
  if (hops.length === 0) return '';
  return [...hops.map((hop) => `${hop.party} (${checkWord[hop.check]})`), 'this article'].join(' ← ');
}
