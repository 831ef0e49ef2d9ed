import type { CorroborationInput } from './input.ts';
import { countSide, type Side } from './side.ts';
import { trace, type Traced } from './trace.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import { verdictOf, type OriginCounts } from './verdict.ts';

/** How many independent origins a claim's evidence goes back to, on each side, and what follows. */
export interface Corroboration {
  verdict: Verdict;
  supports: Side;
  refutes: Side;
}

interface CountedSide {
  origins: readonly unknown[];
  primaryIds: readonly unknown[];
}

/** What the rule of the workspace looks at of two sides that were counted. */
export function originCounts({
  supports,
  refutes,
}: {
  supports: CountedSide;
  refutes: CountedSide;
}): OriginCounts {
  return {
    supportingOrigins: supports.origins.length,
    refutingOrigins: refutes.origins.length,
    supportingPrimary: supports.primaryIds.length > 0,
    refutingPrimary: refutes.primaryIds.length > 0,
  };
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
  const verdict = verdictOf(originCounts({ supports, refutes }), traced.input.rule);
  return { verdict, supports, refutes };
}
