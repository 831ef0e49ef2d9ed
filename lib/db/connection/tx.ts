import type { Prisma } from '#lib/db/generated/client.ts';

/** A transaction in which one workspace is set; the only way to a tenant's rows. */
export type Tx = Prisma.TransactionClient;
