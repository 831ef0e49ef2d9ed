import { Prisma } from '#lib/db/generated/client.ts';

/** Parts of a statement with its parameters, for reads Prisma's own queries can't say. */
export const { sql, join, raw, empty } = Prisma;
export type Sql = Prisma.Sql;
