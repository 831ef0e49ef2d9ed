import { z } from 'zod';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';

/** How a hop carries what the one before it said. Source: domain.md, "Hop". */
export const modes = ['DIRECT_QUOTE', 'PARAPHRASE', 'DOCUMENT', 'BROADCAST', 'UNSPECIFIED'] as const;
export const modeSchema = z.enum(modes);
export type Mode = z.infer<typeof modeSchema>;

/** On what terms the party spoke. */
export const termsOfSpeech = ['ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD'] as const;
export const termsSchema = z.enum(termsOfSpeech);
export type Terms = z.infer<typeof termsSchema>;

export const hopChecks = ['UNCHECKED', 'VERIFIED', 'MISATTRIBUTED'] as const;
export const hopCheckSchema = z.enum(hopChecks);
export type HopCheck = z.infer<typeof hopCheckSchema>;

/** Did they say it? Derived from the hops, never stored. */
export type Attribution =
  | { status: 'VERIFIED' }
  | { status: 'MISATTRIBUTED'; party: string }
  | { status: 'UNCHECKED'; firstUnchecked: string | null };

/** True of a chain one of whom did not say it. */
export function isMisattributed(hops: readonly { check: HopCheck }[]): boolean {
  return hops.some(({ check }) => check === 'MISATTRIBUTED');
}

/**
 * The attribution of a chain: `MISATTRIBUTED` when any hop is, `VERIFIED` when every hop is, else
 * `UNCHECKED` with the first unchecked hop named. An empty chain says nothing yet, so it is unchecked.
 */
export function attributionOf(hops: readonly { party: string; check: HopCheck }[]): Attribution {
  const wrong = hops.find((hop) => hop.check === 'MISATTRIBUTED');
  if (wrong) return { status: 'MISATTRIBUTED', party: wrong.party };
  const open = hops.find((hop) => hop.check === 'UNCHECKED');
  if (open) return { status: 'UNCHECKED', firstUnchecked: open.party };
  return hops.length === 0 ? { status: 'UNCHECKED', firstUnchecked: null } : { status: 'VERIFIED' };
}

/** A hop as it is to be stored, with what settles its check. */
export interface CheckedHop {
  sourceId: string;
  party: string;
  check: HopCheck;
  checkNote: string | null;
  checkEvidenceId: string | null;
}

/**
 * Refuses a chain in which a party names itself again further up, which is a cycle, and one that says a hop is checked
 * but neither by which evidence nor how. Source: domain.md, "Hop".
 */
export function refusalOfChain(hops: readonly CheckedHop[]): Refusal | null {
  const seen = new Set<string>();
  for (const hop of hops) {
    if (seen.has(hop.sourceId)) return { code: 'chain-repeats', party: hop.party };
    seen.add(hop.sourceId);
  }
  const bare = hops.find(
    ({ check, checkNote, checkEvidenceId }) =>
      check !== 'UNCHECKED' && checkEvidenceId === null && (checkNote ?? '').trim() === '',
  );
  return bare ? { code: 'check-unsettled', party: bare.party } : null;
}
