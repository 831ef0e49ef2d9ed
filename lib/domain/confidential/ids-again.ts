import type { Withheld } from './withhold.ts';

// Where a change names a source of the claim that the person may have been shown only by its stand-in.
const namingFields = [
  'sourceId',
  'publisherId',
  'partyId',
  'firstSourceId',
  'secondSourceId',
  'citedSourceIds',
];

/** Puts the ids of sources back where a change of this claim names them by their stand-ins, in place. */
export function idsAgain(input: unknown, hidden: readonly Withheld[]): void {
  const ids = new Map(hidden.map(({ id, standIn }) => [standIn, id]));
  const walk = (value: unknown, naming: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      const held: unknown = Reflect.get(value, key);
      const names = Array.isArray(value) ? naming : namingFields.includes(key);
      if (typeof held === 'string' && names && ids.has(held)) Reflect.set(value, key, ids.get(held));
      else walk(held, names);
    }
  };
  walk(input, false);
}
