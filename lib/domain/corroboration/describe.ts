import type { CorroborationDetail, SideDetail } from './corroboration-detail.ts';
import { corroborateTraced } from './corroborate.ts';
import type { Side } from './count-side.ts';
import { corroborationGraph } from './graph.ts';
import type { CorroborationInput } from './input.ts';
import { reasonWords, type Names } from './reason-words.ts';
import { trace } from './trace.ts';

/** An origin goes by the party the reports name; by the one that controls them when they name several. */
function described(side: Side, names: Names): SideDetail {
  return {
    ...side,
    origins: side.origins.map((origin) => {
      const [only, ...others] = origin.partyIds;
      return { ...origin, name: names.party(others.length === 0 && only ? only : origin.originId) };
    }),
  };
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
    supports: described(found.supports, names),
    refutes: described(found.refutes, names),
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
