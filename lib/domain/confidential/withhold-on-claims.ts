import { withhold, type Withheld } from './withhold.ts';

function claimIdOf(value: object): string | null {
  if (!('statement' in value)) return null;
  const id: unknown = 'claimId' in value ? value.claimId : Reflect.get(value, 'id');
  return typeof id === 'string' ? id : null;
}

/** Goes to every object in a value once, also through maps, to those that hold others first. */
function visit(value: unknown, at: (part: object) => void): void {
  const seen = new Set<object>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    at(part);
    if (Array.isArray(part)) {
      for (const one of part) walk(one);
    } else if (part instanceof Map) {
      for (const one of part.values()) walk(one);
    } else {
      // Gone to without a list of what it holds: an export has a million of them.
      for (const key in part) walk(Reflect.get(part, key));
    }
  };
  walk(value);
}

/** The claims of which something is said anywhere in a value. */
export function claimIdsIn(value: unknown): string[] {
  const ids = new Set<string>();
  visit(value, (part) => {
    const id = claimIdOf(part);
    if (id !== null) ids.add(id);
  });
  return [...ids];
}

/** Takes out of all that is said about each claim, wherever it stands in a value, the names kept back there; in place. */
export function withholdOnClaims(value: unknown, onClaims: ReadonlyMap<string, readonly Withheld[]>): void {
  if (onClaims.size === 0) return;
  visit(value, (part) => {
    const hidden = onClaims.get(claimIdOf(part) ?? '');
    if (hidden) withhold(part, hidden);
  });
}
