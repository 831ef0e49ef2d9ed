import { Prisma } from '#lib/db/generated/client.ts';

/** Parts of a statement with its parameters, for reads Prisma's own queries can't say. */
export const { sql, join, raw, empty } = Prisma;
export type Sql = Prisma.Sql;

/**
 * Words of an enum as constants of the statement, never as parameters: the planner matches partial indexes against
 * constants only. They come from a closed list, which the pattern holds them to.
 */
export function enumWords(values: readonly string[]): Sql {
  for (const value of values)
    if (!/^[A-Z_]+$/.test(value)) throw new Error(`${value} is no word of an enum.`);
  return raw(values.map((value) => `'${value}'`).join(', '));
}
