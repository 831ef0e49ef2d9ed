import type { CorroborationInput } from './input.ts';
import { countSide, type Side } from './side.ts';
import { trace, type Traced } from './trace.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';

/** How many independent origins a claim's evidence goes back to, on each side, and what follows. */
export interface Corroboration {
  verdict: Verdict;
  supports: Side;
  refutes: Side;
}

function verdictOf(supports: Side, refutes: Side, rule: CorroborationInput['rule']): Verdict {
  if (supports.origins.length > 0 && refutes.origins.length > 0) return 'CONFLICTS';
  const suffices = (side: Side) =>
    side.origins.length >= rule.originsNeeded || (rule.primarySuffices && side.primaryIds.length > 0);
  if (suffices(supports)) return 'CONFIRMS';
  return suffices(refutes) ? 'REFUTES' : 'INSUFFICIENT';
}

/**
 * How many parties would all have to be wrong for nothing to be left of a claim's evidence, on each side, and
 * what the workspace's rule makes of it. The verdict never sets a status. Pure, total and independent of the
 * order of its input. Source: domain.md, "Corroboration".
 */
export function corroborate(input: CorroborationInput): Corroboration {
  return corroborateTraced(trace(input));
}

/** `corroborate` of what has been traced already. */
export function corroborateTraced(traced: Traced): Corroboration {
  const supports = countSide('SUPPORTS', traced);
  const refutes = countSide('REFUTES', traced);
  return { verdict: verdictOf(supports, refutes, traced.input.rule), supports, refutes };
}
