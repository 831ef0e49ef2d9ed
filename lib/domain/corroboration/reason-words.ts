import type { Reason } from './reason.ts';

/** Names to speak with: of parties and of evidence, by id. */
export interface Names {
  party: (id: string) => string;
  evidence: (id: string) => string;
}

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers[count] ?? String(count)} ${count === 1 ? one : many}`;
}

// Making one takes longer than the words it joins.
const and = new Intl.ListFormat('en');
const or = new Intl.ListFormat('en', { type: 'disjunction' });

function shortened<T>(all: readonly T[], word: (one: T) => string): string[] {
  return all.length > 4 ? [...all.slice(0, 3).map(word), `${all.length - 3} more`] : all.map(word);
}

function list(words: readonly string[], format = and): string {
  return format.format(shortened(words, (word) => word));
}

function titlesOf(evidenceIds: readonly string[], names: Names): string {
  return and.format(shortened(evidenceIds, (id) => `“${names.evidence(id)}”`));
}

function small(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

function both(count: number, noun: string): string {
  return count === 2 ? `Both ${noun}` : counted(count, noun.replace(/s$/, ''), noun);
}

function oneOrigin(
  { partyIds, citingIds, elsewhere, evidenceIds }: Extract<Reason, { kind: 'one-origin' }>,
  names: Names,
): string {
  const parties = partyIds.map(names.party);
  const party = list(parties, or);
  const citing = citingIds.length;
  const once = elsewhere ? `which ${parties.length === 1 ? 'counts' : 'count'} once` : 'so they count once';
  if (citing === 0) return `${both(evidenceIds.length, 'reports')} come from ${party}, ${once}.`;
  if (citing === evidenceIds.length) return `${both(citing, 'reports')} cite ${party}, ${once}.`;
  if (citing === 1) {
    const title = titlesOf(citingIds, names);
    return `${title} cites ${party}, ${elsewhere ? once : 'so it does not count as a separate source'}.`;
  }
  const apart = elsewhere ? once : 'so they do not count as separate sources';
  return `${counted(citing, 'report')} cite ${party}, ${apart}.`;
}

const copiesSo = {
  ONE: ', so they count as one',
  SHARED: ', so they have an origin in common',
  NOTHING: '',
} as const;

/** One sentence a reader understands, for each reason. Names stand as they are in the register. */
export function reasonWords(reason: Reason, names: Names): string {
  const titles = titlesOf(reason.evidenceIds, names);
  const n = reason.evidenceIds.length;
  switch (reason.kind) {
    case 'no-evidence':
      return 'There is no evidence for or against this yet.';
    case 'one-origin':
      return oneOrigin(reason, names);
    case 'common-control':
      return `${list(reason.partyIds.map(names.party))} are under one control, ${names.party(reason.originId)}, so they count once.`;
    case 'near-duplicates':
      return `${titles} say the same almost word for word${copiesSo[reason.so]}.`;
    case 'kept-apart':
      return `${titles} are not taken for copies of each other: ${reason.why}`;
    case 'unknown-provenance':
      return `${counted(n, 'item does', 'items do')} not say where ${n === 1 ? 'its' : 'their'} knowledge is from, so ${n === 1 ? 'it counts' : 'they count'} for nothing: ${titles}.`;
    case 'circular':
      return `${titles} ${n === 1 ? 'leads' : 'lead'} only back to ${n === 1 ? 'itself' : 'each other'}, so ${n === 1 ? 'it has' : 'they have'} no origin.`;
    case 'discredited':
      return `${list(reason.partyIds.map(names.party))} is discredited, so what comes from it is not counted: ${titles}.`;
    case 'control-cycle':
      return `${list(reason.partyIds.map(names.party))} are recorded as controlling each other in a circle; they count as one.`;
    case 'primary':
      return `${titles} ${n === 1 ? 'is a primary item' : 'are primary items'} ${reason.side === 'SUPPORTS' ? 'for' : 'against'} it: the thing itself, its record or a first-hand witness.`;
    case 'both-sides':
      return 'There are origins on both sides, so the evidence conflicts.';
    case 'enough-origins':
      return `${counted(reason.origins, 'independent origin')} ${reason.side === 'SUPPORTS' ? (reason.origins === 1 ? 'supports' : 'support') : reason.origins === 1 ? 'refutes' : 'refute'} it; ${small(counted(reason.needed, 'is', 'are'))} needed.`;
    case 'too-few-origins': {
      const missing = reason.needed - reason.origins;
      const verb = reason.side === 'SUPPORTS' ? 'Confirming' : 'Refuting';
      const noun = reason.origins === 0 ? 'independent origin' : 'more independent origin';
      const ways = [
        ...reason.awaitedIds.map((id) => `an answer from ${names.party(id)}`),
        small(counted(missing, noun)),
        ...(reason.primaryWouldDo ? ['one primary item'] : []),
      ];
      return `${verb} needs ${or.format(ways)}.`;
    }
  }
}
