import type { z } from 'zod';
import type { Draft } from './use-draft.ts';

/** What someone typed over `base`, with what others saved meanwhile in the fields they left alone. */
export function mergedOver<T extends object>(base: T, mine: T, theirs: T): T {
  const merged = { ...theirs };
  for (const key in mine) {
    if (!same(mine[key], base[key])) merged[key] = mine[key];
  }
  return merged;
}

/** What a draft was typed over, where its base is those fields as JSON; `otherwise` where it can't be read. */
export function typedOver<T>({ over }: Pick<Draft<T>, 'over'>, schema: z.ZodType<T>, otherwise: T): T {
  try {
    return schema.safeParse(JSON.parse(over)).data ?? otherwise;
  } catch {
    return otherwise;
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
