import { refusalWords } from './refusal-words.ts';
import type { Problem, Refusal } from './refusal.ts';

/** The field of its command that a refusal is about, of those that are about one and name no path themselves. */
const fieldOf: Partial<Record<Refusal['code'], string>> = {
  'aggregator-first-hand': 'firstHand',
  'cites-own-publisher': 'citedSourceIds',
  'controls-itself': 'controllerId',
  'control-cycle': 'controllerId',
  'merge-with-itself': 'intoId',
  'merge-one-discredited': 'intoId',
  'merge-in-one-chain': 'intoId',
  'already-member': 'email',
};

const none: readonly Problem[] = Object.freeze([]);
const known = new WeakMap<Refusal, readonly Problem[]>();

/** What was wrong with which field, where that is why something was refused; the same list for the same refusal. */
export function problemsIn(refusal: Refusal | null): readonly Problem[] {
  if (refusal === null) return none;
  if (refusal.code === 'invalid') return refusal.problems;
  const field = fieldOf[refusal.code];
  if (field === undefined) return none;
  const problems = known.get(refusal) ?? [{ path: [field], message: refusalWords(refusal) }];
  known.set(refusal, problems);
  return problems;
}
