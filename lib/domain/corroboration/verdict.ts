import type { Verdict } from '#lib/domain/values/verdict.ts';
import type { CorroborationRule } from './input.ts';

/** How many origins each side has, and whether one of its items is primary. */
export interface OriginCounts {
  supportingOrigins: number;
  refutingOrigins: number;
  supportingPrimary: boolean;
  refutingPrimary: boolean;
}

/** What a workspace's rule makes of the origins of both sides. Source: domain.md, "Corroboration", 9. */
export function verdictOf(counts: OriginCounts, rule: CorroborationRule): Verdict {
  const { supportingOrigins, refutingOrigins, supportingPrimary, refutingPrimary } = counts;
  if (supportingOrigins > 0 && refutingOrigins > 0) return 'CONFLICTS';
  const suffices = (origins: number, primary: boolean) =>
    origins >= rule.originsNeeded || (rule.primarySuffices && primary);
  if (suffices(supportingOrigins, supportingPrimary)) return 'CONFIRMS';
  return suffices(refutingOrigins, refutingPrimary) ? 'REFUTES' : 'INSUFFICIENT';
}
