import { controlAmong, type Control } from './control.ts';
import { copyGroups } from './copies.ts';
import type { Groups } from './groups.ts';
import type { CorroborationInput, EvidenceItem } from './input.ts';
import { provenancesOf, type Provenances } from './origins.ts';
import { shareOrigins } from './share-origins.ts';

/** What the sides and the reasons are counted from. */
export interface Traced {
  input: CorroborationInput;
  items: readonly EvidenceItem[];
  control: (partyId: string) => Control;
  provenances: ReadonlyMap<string, Provenances>;
  /** Origins that count as one because texts that came from them are copies. */
  merged: Groups;
  /** Items whose texts are copies of each other, in groups of two and more. */
  copies: EvidenceItem[][];
  /** Those of them that are known to come from somewhere, in groups that share an origin for it. */
  joined: EvidenceItem[][];
}

/** Follows every item to its origins, and finds the copies among their texts. */
export function trace(input: CorroborationInput): Traced {
  // A fixed order, so that the result never depends on the order evidence was added in.
  const items = [...input.evidence].sort((a, b) => (a.id < b.id ? -1 : 1));
  const control = controlAmong(input.parties);
  const provenances = provenancesOf(items, control, input.parties);
  const rootsOf = ({ id }: EvidenceItem) => provenances.get(id)?.roots ?? [];
  const copies = copiesAmong(items, input);
  // A text without an origin must not make copies of two that are none, or that a person told apart.
  const copiesOfKnown = (group: EvidenceItem[]) => {
    const known = group.filter((item) => rootsOf(item).length > 0);
    return known.length === group.length ? [group] : copiesAmong(known, input);
  };
  const joined = copies.flatMap((all) => copiesOfKnown(all));
  const merged = shareOrigins(
    joined.map((group) => group.map((item) => rootsOf(item).map((root) => root.originId))),
  );
  return { input, items, control, provenances, merged, copies, joined };
}

function copiesAmong(
  items: readonly EvidenceItem[],
  { distinctPairs }: CorroborationInput,
): EvidenceItem[][] {
  const key = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
  const apart = new Set(distinctPairs.map(({ evidenceIds: [one, other] }) => key(one, other)));
  const idAt = (at: number) => items[at]?.id ?? '';
  const groups = copyGroups(
    items.map((item) => item.print),
    (first, second) => apart.size === 0 || !apart.has(key(idAt(first), idAt(second))),
  );
  return groups.map((group) => group.flatMap((at) => items[at] ?? []));
}
