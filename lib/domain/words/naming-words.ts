import type { NamingReason } from '#lib/domain/needs-naming.ts';

/** Why a claim needs naming, as a clause. */
export const namingWord = {
  NOT_SETTLED: 'not signed off',
  PUT_ALONE: 'said by one person alone to be what this passage says',
  FALSE: 'found false',
  RETRACTED: 'withdrawn by who said it',
  MISATTRIBUTED: 'attributed to somebody who did not say it',
  OWN_VOICE: 'said in the article’s own voice, and not confirmed',
  OVERRIDE: 'set against the evidence',
} as const satisfies Record<NamingReason, string>;

/** All of them in one line. */
export function namingWords(reasons: readonly NamingReason[]): string {
  return reasons.map((reason) => namingWord[reason]).join(' · ');
}

/** Who alone put a claim on the passage where it is seen, as a clause; the name is as it is to stand there. */
export function putAloneWords(name: string): string {
  return `Only ${name} has said that this passage is that claim`;
}
