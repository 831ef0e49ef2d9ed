import { attributionOf } from '#lib/domain/attribution.ts';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { HopDetail } from '#lib/domain/shapes/claim-detail.ts';

/** Whether they said it, in one sentence; `null` while nobody is named. */
export function attributionWords(hops: readonly Pick<HopDetail, 'source' | 'check'>[]): string | null {
  if (hops.length === 0) return null;
  const attribution = attributionOf(
    hops.map((hop) => ({ party: withinSentence(hop.source.name), check: hop.check })),
  );
  if (attribution.status === 'VERIFIED') return 'Every step is checked: they said it.';
  if (attribution.status === 'MISATTRIBUTED') return `Misattributed: ${attribution.party} did not say this.`;
  return `Not settled that they said it: ${attribution.firstUnchecked} is unchecked.`;
}
