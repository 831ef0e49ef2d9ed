import type { Prisma } from '#lib/db/generated/client.ts';

/**
 * Twin of `isOnEarlierWording` in lib/domain/stage.ts, the other way round: the events of a claim, whose statement was
 * edited last at this time, that are about the wording which stands.
 */
export function onThisWording(statementEditedAt: string | null): Prisma.EventWhereInput {
  return statementEditedAt === null ? {} : { at: { gt: statementEditedAt } };
}
