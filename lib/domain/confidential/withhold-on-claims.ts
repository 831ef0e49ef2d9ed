import { withhold, type Withheld } from './withhold.ts';

function claimIdOf(value: object): string | null {
  if (!('statement' in value)) return null;
  const id: unknown = 'claimId' in value ? value.claimId : Reflect.get(value, 'id');
  return typeof id === 'string' ? id : null;
}

/** Takes out of all that is said about each claim, wherever it stands in a value, the names kept back there; in place. */
export function withholdOnClaims(value: unknown, onClaims: ReadonlyMap<string, readonly Withheld[]>): void {
  const seen = new Set<object>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    const hidden = onClaims.get(claimIdOf(part) ?? '');
    if (hidden) withhold(part, hidden);
    for (const inner of part instanceof Map ? part.values() : Object.values(part)) walk(inner);
  };
  if (onClaims.size > 0) walk(value);
}
