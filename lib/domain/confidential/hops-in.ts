import { z } from 'zod';
import { termsSchema, type Terms } from '#lib/domain/attribution.ts';

const hop = z.object({ id: z.string(), sourceId: z.string(), terms: termsSchema });

/** The hops written down anywhere in a value, such as an event's before and after. */
export function hopsIn(value: unknown): { id: string; sourceId: string; terms: Terms }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = hop.safeParse(value);
  return [...(own.success ? [own.data] : []), ...Object.values(value).flatMap(hopsIn)];
}
