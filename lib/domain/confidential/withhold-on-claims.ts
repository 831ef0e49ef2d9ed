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
    const inner: Iterable<unknown> = Array.isArray(part)
      ? part
      : part instanceof Map
        ? part.values()
        : Object.values(part);
    for (const one of inner) {
      if (typeof one === 'object') walk(one);
    }
  };
  walk(value);
}

/** Deeper than anything that is answered; what goes on beyond holds itself. */
const deepest = 64;

function collect(part: unknown, depth: number, ids: Set<string>): void {
  if (typeof part !== 'object' || part === null || ArrayBuffer.isView(part)) return;
  if (depth > deepest) throw new Error('A value holds itself.');
  if (Array.isArray(part)) {
    for (const one of part) collect(one, depth + 1, ids);
    return;
  }
  if (part instanceof Map) {
    for (const one of part.values()) collect(one, depth + 1, ids);
    return;
  }
  const id = claimIdOf(part);
  if (id !== null) ids.add(id);
  for (const key in part) collect(Reflect.get(part, key), depth + 1, ids);
}

/**
 * The claims of which something is said anywhere in a value. What stands in it twice is looked at twice: to remember
 * where it has been would cost an export, which has a million parts, more than looking.
 */
export function claimIdsIn(value: unknown): string[] {
  const ids = new Set<string>();
  collect(value, 0, ids);
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
