import type { CarriedAnchor } from '#lib/domain/versions/carried-anchor.ts';

/** What a new text does to a claim, as a person is told. */
export type Outcome = 'changed' | 'unclear' | 'gone' | 'moved' | 'stays';

/** Those a person has to look at first. */
export const outcomes: readonly Outcome[] = ['changed', 'unclear', 'gone', 'moved', 'stays'];

/** What a new text does to a claim. */
export function outcomeOf(carried: CarriedAnchor): Outcome {
  if (carried.state === 'CHANGED') return 'changed';
  if (carried.state === 'ORPHANED') return carried.why;
  return carried.state === 'MOVED' ? 'moved' : 'stays';
}

export const outcomeWords: Record<Outcome, { title: string; says: string }> = {
  changed: {
    title: 'Passage changed',
    says: 'The likeliest place is marked. You accept it, select another or drop the claim afterwards.',
  },
  unclear: {
    title: 'Several places alike',
    says: 'Nothing is chosen for you. You select where it stands afterwards, or drop the claim.',
  },
  gone: {
    title: 'Passage gone',
    says: 'Nothing in this text is like it. You select where it stands afterwards, or drop the claim.',
  },
  moved: { title: 'Moved', says: 'Found word for word elsewhere; it goes along by itself.' },
  stays: { title: 'As before', says: 'Found word for word; it goes along by itself.' },
};

/** Whether a person has to look at a claim after a text is stored. */
export function needsLook(outcome: Outcome): boolean {
  return outcome !== 'moved' && outcome !== 'stays';
}

function claimsWord(count: number, verb: { one: string; more: string }): string {
  return count === 1 ? `1 claim ${verb.one}` : `${count} claims ${verb.more}`;
}

const goesAlong = { one: 'goes along by itself', more: 'go along by themselves' };

/** What storing the text comes to; `settled` of the claims that wait are signed off. */
export function carriedSummary(all: readonly Outcome[], settled: number): string {
  if (all.length === 0) return 'The article has no claims, so nothing has to be carried over.';
  const waiting = all.filter(needsLook).length;
  const along = all.length - waiting;
  const sentences = [
    waiting > 0 &&
      `${claimsWord(waiting, { one: 'waits', more: 'wait' })} for a person to say where ${waiting === 1 ? 'it stands' : 'they stand'}.`,
    settled > 0 && `${claimsWord(settled, { one: 'is', more: 'are' })} signed off and reopened by it.`,
    along > 0 && `${claimsWord(along, goesAlong)}.`,
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
