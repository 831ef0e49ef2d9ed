import { countSide, type Side } from './count-side.ts';
import type { CorroborationInput, EvidenceItem } from './input.ts';
import type { Reason } from './reason.ts';
import { reasonsOf } from './reasons.ts';
import { trace, type Traced } from './trace.ts';
import type { Verdict } from './verdict.ts';

/** How many independent origins a claim's evidence goes back to, on each side, and what follows. */
export interface Corroboration {
  verdict: Verdict;
  supports: Side;
  refutes: Side;
  /** Evidence that says neither yes nor no. */
  contextIds: string[];
  /** Evidence that comes only from discredited sources: listed, not counted. */
  discreditedIds: string[];
  reasons: Reason[];
}

function verdictOf(supports: Side, refutes: Side, rule: CorroborationInput['rule']): Verdict {
  if (supports.origins.length > 0 && refutes.origins.length > 0) return 'CONFLICTS';
  const suffices = (side: Side) =>
    side.origins.length >= rule.originsNeeded || (rule.primarySuffices && side.primaryIds.length > 0);
  if (suffices(supports)) return 'CONFIRMS';
  return suffices(refutes) ? 'REFUTES' : 'INSUFFICIENT';
}

/**
 * How many independent origins stand behind a claim, and why. Reports that go back to one origin, or to
 * parties one government or owner controls, count once; unknown provenance never counts; the verdict never
 * sets a status. Pure, total and independent of the order of its input.
 * Source: domain.md, "Corroboration".
 */
export function corroborate(input: CorroborationInput): Corroboration {
  return corroborateTraced(trace(input));
}

/** `corroborate` of what has been traced already. */
export function corroborateTraced(traced: Traced): Corroboration {
  const supports = countSide('SUPPORTS', traced);
  const refutes = countSide('REFUTES', traced);
  const verdict = verdictOf(supports, refutes, traced.input.rule);
  const ids = (wanted: (item: EvidenceItem) => boolean) => traced.items.filter(wanted).map(({ id }) => id);
  const discredited = (item: EvidenceItem) => traced.provenances.get(item.id)?.kind === 'DISCREDITED';
  return {
    verdict,
    supports,
    refutes,
    contextIds: ids((item) => item.stance === 'CONTEXT' && !discredited(item)),
    discreditedIds: ids(discredited),
    reasons: reasonsOf(traced, { supports, refutes, verdict }),
  };
}
