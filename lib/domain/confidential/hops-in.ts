import { z } from 'zod';
import { termsSchema, type Terms } from '#lib/domain/attribution.ts';

const hop = z.object({ id: z.string(), sourceId: z.string(), terms: termsSchema });

/** A hop as it was written down, with the object it stands in. */
interface WrittenHop {
  id: string;
  sourceId: string;
  terms: Terms;
  written: object;
}

/** The hops written down anywhere in a value, such as an event's before and after. */
export function hopsIn(value: unknown): WrittenHop[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = hop.safeParse(value);
  return [...(own.success ? [{ ...own.data, written: value }] : []), ...Object.values(value).flatMap(hopsIn)];
}

/** Takes out of these hops, in place, what was noted about those whose source is in `sourceIds`. */
export function withoutNotes(value: unknown, sourceIds: ReadonlySet<string>): void {
  for (const { sourceId, written } of hopsIn(value)) {
    if (!sourceIds.has(sourceId)) continue;
    for (const key of ['checkNote', 'cue']) if (Reflect.has(written, key)) Reflect.set(written, key, null);
  }
}
