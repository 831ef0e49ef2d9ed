import type { CorroborationDetail, SideDetail } from './corroboration-detail.ts';
import { corroborateTraced, type Corroboration } from './corroborate.ts';
import { corroborationGraph } from './graph.ts';
import type { CorroborationInput } from './input.ts';
import { counted, either, sentence } from './reason-words.ts';
import { headlineOf, needReason, reasonsOfSide, type Reason, type Telling } from './reasons.ts';
import {
  reasonsOfBothSides,
  reasonsOfDiscredited,
  reasonsOfPeople,
  reasonsOfTexts,
} from './shared-reasons.ts';
import type { Origin, Side } from './side.ts';
import { trace, type Traced } from './trace.ts';
import { isolated } from '#lib/domain/text/direction.ts';

function tellingOf(traced: Traced, untold: ReadonlySet<string>): Telling {
  const { parties, evidence } = traced.input;
  const byId = new Map(evidence.map(({ id, title }) => [id, title]));
  const names = {
    party: (id: string) => isolated(parties.get(id)?.name ?? 'a party'),
    evidence: (id: string) => isolated(byId.get(id) ?? 'an item'),
  };
  /** A party goes by the one source that is named, or by who is on top of several. */
  const nameOf = ({ kind, originId, partyIds }: Origin) => {
    const [only, ...others] = partyIds;
    if (kind === 'TEXT') return `one text of ${either(partyIds.map(names.party))}`;
    if (partyIds.some((id) => untold.has(id))) return either(partyIds.map(names.party));
    if (kind === 'PEOPLE') return others.length > 0 ? 'an unnamed source' : names.party(only ?? originId);
    return names.party(only !== undefined && others.length === 0 ? only : originId);
  };
  return { traced, names, nameOf, untold };
}

/** The side a verdict is about; while it is open, the one that counts, or else has anything to say. */
function decisive({ supports, refutes, verdict }: Corroboration): Side {
  if (verdict === 'REFUTES') return refutes;
  if (verdict === 'CONFIRMS' || supports.origins.length > 0) return supports;
  if (refutes.origins.length > 0) return refutes;
  return supports.reportIds.length > 0 ? supports : refutes;
}

function described(side: Side, { nameOf, untold }: Telling): SideDetail {
  const { origins, onEveryWay, reportIds, primaryIds, followed } = side;
  const named = (origin: Origin) => {
    // Whose id it goes by would tell who stands behind one of whom that is not told.
    const [id = origin.originId] = origin.partyIds.filter((each) => untold.has(each));
    const originId = origin.kind === 'TEXT' ? origin.originId : id;
    return { ...origin, originId, name: nameOf(origin) };
  };
  return {
    origins: origins.map(named),
    onEveryWay: onEveryWay.map(named),
    reportIds,
    primaryIds,
    uncounted: [...followed.standings].flatMap(([evidenceId, why]) =>
      why === 'COUNTS' ? [] : [{ evidenceId, why }],
    ),
  };
}

function figureOf(found: Corroboration, { traced }: Telling): string {
  const { supports, refutes, verdict } = found;
  const reports = supports.reportIds.length + refutes.reportIds.length;
  const number = ({ origins, name }: Side) =>
    `${counted(origins.length, 'origin')} ${name === 'SUPPORTS' ? 'for' : 'against'}`;
  const { originsNeeded: needed } = traced.input.rule;
  const side = decisive(found);
  const origins =
    verdict === 'CONFLICTS'
      ? `${number(supports)}, ${number(refutes)}`
      : `${number(side)}, of the ${counted(needed, '', '').trim()} needed`;
  const uncounted = [supports, refutes].flatMap(({ followed }) =>
    [...followed.standings.values()].filter((why) => why !== 'COUNTS'),
  ).length;
  const nothing =
    uncounted > 0 ? ` ${sentence(counted(uncounted, 'item counts', 'items count'))} for nothing.` : '';
  return `${sentence(origins)}. ${sentence(counted(reports, 'report'))}.${nothing}`;
}

function reasonsOf(found: Corroboration, telling: Telling): Reason[] {
  const { supports, refutes, verdict } = found;
  if (supports.reportIds.length + refutes.reportIds.length === 0) {
    return [{ kind: 'no-evidence', words: 'There is no evidence for or against this yet.', evidenceIds: [] }];
  }
  const first: Reason =
    verdict === 'CONFLICTS'
      ? {
          kind: 'both-sides',
          words: 'There are origins on both sides, so the evidence conflicts.',
          evidenceIds: [...supports.originEvidenceIds, ...refutes.originEvidenceIds].sort(),
        }
      : needReason(decisive(found), verdict !== 'INSUFFICIENT', telling);
  return [
    first,
    ...reasonsOfSide(supports, telling),
    ...reasonsOfSide(refutes, telling),
    ...reasonsOfBothSides(supports, refutes, telling),
    ...reasonsOfTexts(telling),
    ...reasonsOfPeople(telling),
    ...reasonsOfDiscredited([supports, refutes], telling),
  ];
}

interface Describing {
  /** With the picture of where it comes from. */
  pictured?: boolean;
  /** Sources of whom it is not told what they are, nor who stands behind them; their names are put in other words later. */
  untold?: readonly string[];
}

/**
 * What `corroborate` finds, with its reasons in words and the picture of it, as screens and exports show it; with
 * nothing in the picture where it is not `pictured`.
 */
export function describeCorroboration(
  input: CorroborationInput,
  { pictured = true, untold: untoldIds = [] }: Describing = {},
): CorroborationDetail {
  const traced = trace(input);
  const found = corroborateTraced(traced);
  const untold = new Set(untoldIds);
  const telling = tellingOf(traced, untold);
  const { originsNeeded, primarySuffices } = input.rule;
  const reports = found.supports.reportIds.length + found.refutes.reportIds.length;
  return {
    verdict: found.verdict,
    rule: { originsNeeded, primarySuffices },
    headline:
      reports === 0
        ? 'There is no evidence yet.'
        : found.verdict === 'CONFLICTS'
          ? 'There are origins on both sides.'
          : headlineOf(decisive(found), telling),
    figure:
      reports === 0
        ? `${sentence(counted(originsNeeded, 'origin is', 'origins are'))} needed.`
        : figureOf(found, telling),
    supports: described(found.supports, telling),
    refutes: described(found.refutes, telling),
    contextIds: traced.items.filter(({ stance }) => stance === 'CONTEXT').map(({ id }) => id),
    reasons: reasonsOf(found, telling),
    possibleCopies: traced.possible.map(({ items: [one, other], share }) => ({
      evidenceIds: [one.id, other.id],
      share,
    })),
    graph: pictured
      ? corroborationGraph(traced, [found.supports, found.refutes], untold)
      : { nodes: [], edges: [] },
  };
}
