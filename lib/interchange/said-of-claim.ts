import type { SaidOfClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { onOneLine, storable } from '#lib/domain/text/storable.ts';

/** Longer texts are refused by their length, and what is refused is not worth keeping whole. */
const longest = 40_000;

/** A text on one line, as a file says it and as it would be stored. */
export function oneLine(value: unknown): string {
  return typeof value === 'string' ? onOneLine(value.slice(0, longest)) : '';
}

/** A text of several lines, as a file says it and as it would be stored. */
export function lines(value: unknown): string {
  return typeof value === 'string' ? storable(value.slice(0, longest)) : '';
}

/** A text that has to be found again, sign for sign. */
export function wordForWord(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, longest).toWellFormed() : '';
}

/** A position in code points, where it is one. */
export function position(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Nothing said yet of the claim at this place of a file. */
export function nothingSaid(row: number): SaidOfClaim {
  return {
    row,
    statement: '',
    exact: '',
    prefix: '',
    suffix: '',
    start: null,
    end: null,
    importance: '',
    tags: [],
    confirmation: '',
    confidence: '',
    reason: '',
    overrideNote: '',
  };
}

/** What stands at a key of a document of others, or `undefined`. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** A value that may be one or a list of them, as a list. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** True of a node of this type, however the document abbreviates it. */
export function isOfType(node: unknown, type: string): boolean {
  return asList(at(node, 'type') ?? at(node, '@type')).some(
    (one) =>
      typeof one === 'string' &&
      (one === type || (/[/#:]/u.test(one) && one.split(/[/#:]/u).at(-1) === type)),
  );
}
