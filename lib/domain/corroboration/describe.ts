import type { CorroborationDetail, SideDetail } from './corroboration-detail.ts';
import { corroborateTraced } from './corroborate.ts';
import type { Side } from './count-side.ts';
import { corroborationGraph } from './graph.ts';
import type { CorroborationInput } from './input.ts';
import { reasonWords, type Names } from './reason-words.ts';
import { trace, type Traced } from './trace.ts';

const or = new Intl.ListFormat('en', { type: 'disjunction' });

/**
 * An origin goes by the party the reports name; by the one that controls them when they name several; by all of
 * them where only copies made them one.
 */
function described(side: Side, names: Names, control: Traced['control']): SideDetail {
  const nameOf = ({ originId, partyIds }: Side['origins'][number]) => {
    const [top = originId, ...others] = new Set(partyIds.map((id) => control(id).topId));
    if (partyIds.length > 1 && others.length === 0) return names.party(top);
    return or.format(partyIds.map(names.party));
  };
  return { ...side, origins: side.origins.map((origin) => ({ ...origin, name: nameOf(origin) })) };
}

/** What `corroborate` finds, with its reasons in words and the picture of it, as screens and exports show it. */
export function describeCorroboration(input: CorroborationInput): CorroborationDetail {
  const traced = trace(input);
  const found = corroborateTraced(traced);
  const titles = new Map(input.evidence.map(({ id, title }) => [id, title]));
  const names: Names = {
    party: (id) => input.parties.get(id)?.name ?? 'a party',
    evidence: (id) => titles.get(id) ?? 'an item',
  };
  const { originsNeeded, primarySuffices } = input.rule;
  return {
    verdict: found.verdict,
    rule: { originsNeeded, primarySuffices },
    supports: described(found.supports, names, traced.control),
    refutes: described(found.refutes, names, traced.control),
    contextIds: found.contextIds,
    discreditedIds: found.discreditedIds,
    reasons: found.reasons.map((reason) => ({
      kind: reason.kind,
      words: reasonWords(reason, names),
      evidenceIds: [...reason.evidenceIds],
    })),
    graph: corroborationGraph(traced, [found.supports, found.refutes]),
  };
}
