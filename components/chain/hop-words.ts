import { withinSentence } from '#lib/domain/confidential/words.ts';
import { controlledBy } from '#lib/domain/control-words.ts';
import type { HopCheck, Mode, Terms } from '#lib/domain/attribution.ts';
import type { SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { sourceKindWord } from '#components/source/source-kind-words.ts';

export const modeWord = {
  DIRECT_QUOTE: 'direct quote',
  PARAPHRASE: 'paraphrase',
  DOCUMENT: 'document',
  BROADCAST: 'broadcast',
  UNSPECIFIED: 'not stated',
} satisfies Record<Mode, string>;

export const termsWord = {
  ON_RECORD: 'On the record',
  BACKGROUND: 'Background',
  DEEP_BACKGROUND: 'Deep background',
  OFF_RECORD: 'Off the record',
} satisfies Record<Terms, string>;

export const checkWord = {
  UNCHECKED: 'unchecked',
  VERIFIED: 'verified',
  MISATTRIBUTED: 'misattributed',
} satisfies Record<HopCheck, string>;

/** What a hop says after the party's name: verb, mode, what the party is and who controls it. */
export function hopWords(hop: { cue: string; mode: Mode; terms: Terms; source: SourceRef }): string {
  const { source } = hop;
  const kind = source.kind === 'PERSON' ? [] : [sourceKindWord[source.kind].toLowerCase()];
  const control = source.controlledBy
    ? [`${controlledBy(source.kind)} ${withinSentence(source.controlledBy.name)}`]
    : [];
  const parts = [
    hop.cue,
    hop.mode === 'UNSPECIFIED' ? '' : modeWord[hop.mode],
    hop.terms === 'ON_RECORD' ? '' : termsWord[hop.terms].toLowerCase(),
    [...kind, ...control].join(', '),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
