import { z } from 'zod';
import { hopCheckSchema, modeSchema, refusalOfChain, termsSchema } from '#lib/domain/attribution.ts';
import { sourceRefSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { checkWord, hopWords } from './hop-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** A hop while it is being written; `key` tells it apart on the screen, `id` is there once it is saved. */
export const hopDraftSchema = z.object({
  key: z.string(),
  id: z.string().nullable(),
  source: sourceRefSchema.nullable(),
  cue: z.string(),
  mode: modeSchema,
  terms: termsSchema,
  check: hopCheckSchema,
  checkNote: z.string(),
  checkEvidenceId: z.string().nullable(),
});
export type HopDraft = z.infer<typeof hopDraftSchema>;

export const chainDraftSchema = z.array(hopDraftSchema);
export type ChainDraft = z.infer<typeof chainDraftSchema>;

/** An empty hop to fill in. */
export function newHop(key: string): HopDraft {
  return {
    key,
    id: null,
    source: null,
    cue: '',
    mode: 'UNSPECIFIED',
    terms: 'ON_RECORD',
    check: 'UNCHECKED',
    checkNote: '',
    checkEvidenceId: null,
  };
}

/** The chain of a claim as something to edit; a claim without one starts with one empty hop. */
export function chainDraftOf(claim: ClaimDetail): ChainDraft {
  if (claim.hops.length === 0) return [newHop('first')];
  return claim.hops.map((hop) => ({ ...hop, key: hop.id, checkNote: hop.checkNote ?? '' }));
}

/** The chain with the hop at `from` standing at `to`; unchanged when either is outside it. */
export function moveHop(chain: ChainDraft, from: number, to: number): ChainDraft {
  const hop = chain[from];
  if (!hop || to < 0 || to >= chain.length) return chain;
  const rest = chain.toSpliced(from, 1);
  return rest.toSpliced(to, 0, hop);
}

function isEmpty(hop: HopDraft): boolean {
  return hop.source === null && hop.cue.trim() === '' && hop.checkNote.trim() === '';
}

/** The hops to save: those nobody filled in are left out. */
export function filledHops(chain: ChainDraft): ChainDraft {
  return chain.filter((hop) => !isEmpty(hop));
}

export interface ChainProblem {
  /** Of the hop it concerns. */
  key: string;
  /** Where in it: who says so, or how it was checked that they did. */
  at: 'who' | 'check';
  message: string;
}

/** What is wrong with a chain; `null` when it can be saved. */
export function problemOfChain(chain: ChainDraft): ChainProblem | null {
  const filled = filledHops(chain);
  const nameless = filled.find((hop) => hop.source === null);
  if (nameless) return { key: nameless.key, at: 'who', message: 'Choose who says so, or remove this step.' };
  const named = filled.flatMap((hop) =>
    hop.source ? [{ ...hop, sourceId: hop.source.id, party: hop.source.name }] : [],
  );
  const no = refusalOfChain(named);
  if (!no || !('party' in no)) return null;
  // Who stands there twice is told where they stand again.
  const meant = named.findLast((hop) => hop.party === no.party);
  return {
    key: meant?.key ?? '',
    at: no.code === 'chain-repeats' ? 'who' : 'check',
    message: refusalWords(no),
  };
}

/** The hops as `set-chain` takes them. */
export function chainInput(chain: ChainDraft) {
  return filledHops(chain).map((hop) => ({
    ...(hop.id !== null && { id: hop.id }),
    sourceId: hop.source?.id,
    cue: hop.cue.trim(),
    mode: hop.mode,
    terms: hop.terms,
    check: hop.check,
    checkNote: hop.checkNote.trim() || null,
    checkEvidenceId: hop.check === 'UNCHECKED' ? null : hop.checkEvidenceId,
  }));
}

/** A chain in words, one hop a line, to set two versions side by side. */
export function chainWords(
  hops: readonly Omit<ClaimDetail['hops'][number], 'id'>[],
  evidence: ClaimDetail['evidence'],
): string {
  const settled = (id: string | null) => {
    const item = evidence.find((candidate) => candidate.id === id);
    return item ? `by “${isolated(item.title)}”` : '';
  };
  return hops
    .map((hop) =>
      [
        isolated(hop.source.name),
        hopWords(hop),
        checkWord[hop.check],
        hop.check === 'UNCHECKED' ? '' : settled(hop.checkEvidenceId),
        hop.checkNote ?? '',
      ]
        .filter((part) => part !== '')
        .join(' · '),
    )
    .join('\n');
}
