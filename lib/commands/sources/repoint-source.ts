import { z } from 'zod';
import type { Tx } from '#lib/db/transaction.ts';

const moved = z.array(z.object({ id: z.string() })).transform((rows) => rows.map(({ id }) => id));

/**
 * Makes everything that names the source `fromId` name `toId` instead, and says what that was, by id.
 * Evidence that cited both cites the one that stays once.
 */
export async function repoint(tx: Tx, fromId: string, toId: string): Promise<Record<string, string[]>> {
  const hopIds = moved.parse(
    await tx.$queryRaw`
      UPDATE "Hop" SET "sourceId" = ${toId}::uuid WHERE "sourceId" = ${fromId}::uuid RETURNING id`,
  );
  const evidenceIds = moved.parse(
    await tx.$queryRaw`
      UPDATE "Evidence" SET "publisherId" = ${toId}::uuid WHERE "publisherId" = ${fromId}::uuid RETURNING id`,
  );
  await tx.$executeRaw`
    DELETE FROM "Citation" c WHERE "citedSourceId" = ${fromId}::uuid AND EXISTS (
      SELECT FROM "Citation" o WHERE o."evidenceId" = c."evidenceId" AND o."citedSourceId" = ${toId}::uuid)`;
  const citationIds = moved.parse(
    await tx.$queryRaw`
      UPDATE "Citation" SET "citedSourceId" = ${toId}::uuid WHERE "citedSourceId" = ${fromId}::uuid RETURNING id`,
  );
  // One who cites itself under two names has said nothing.
  await tx.$executeRaw`
    DELETE FROM "Citation" c USING "Evidence" e WHERE e."workspaceId" = c."workspaceId" AND e.id = c."evidenceId"
      AND e."publisherId" = ${toId}::uuid AND c."citedSourceId" = ${toId}::uuid`;
  const controlledIds = moved.parse(
    await tx.$queryRaw`
      UPDATE "Source" SET "controlledById" = ${toId}::uuid
      WHERE "controlledById" = ${fromId}::uuid AND id <> ${toId}::uuid RETURNING id`,
  );
  const responseIds = moved.parse(
    await tx.$queryRaw`
      UPDATE "ResponseRequest" SET "partyId" = ${toId}::uuid WHERE "partyId" = ${fromId}::uuid RETURNING id`,
  );
  await tx.$executeRaw`UPDATE "Control" SET "statedById" = ${toId}::uuid WHERE "statedById" = ${fromId}::uuid`;
  await tx.$executeRaw`UPDATE "Source" SET "mergedIntoId" = ${toId}::uuid WHERE "mergedIntoId" = ${fromId}::uuid`;
  // Who was told apart from the one that goes was told apart from the one that stays.
  await tx.$executeRaw`
    DELETE FROM "PeoplePair" p WHERE ${fromId}::uuid IN (p."firstSourceId", p."secondSourceId") AND (
      ${toId}::uuid IN (p."firstSourceId", p."secondSourceId") OR EXISTS (
        SELECT FROM "PeoplePair" o WHERE o."claimId" = p."claimId"
          AND o."firstSourceId" = LEAST(${toId}::uuid, CASE WHEN p."firstSourceId" = ${fromId}::uuid THEN p."secondSourceId" ELSE p."firstSourceId" END)
          AND o."secondSourceId" = GREATEST(${toId}::uuid, CASE WHEN p."firstSourceId" = ${fromId}::uuid THEN p."secondSourceId" ELSE p."firstSourceId" END)))`;
  await tx.$executeRaw`
    UPDATE "PeoplePair" p SET
      "firstSourceId" = LEAST(${toId}::uuid, CASE WHEN p."firstSourceId" = ${fromId}::uuid THEN p."secondSourceId" ELSE p."firstSourceId" END),
      "secondSourceId" = GREATEST(${toId}::uuid, CASE WHEN p."firstSourceId" = ${fromId}::uuid THEN p."secondSourceId" ELSE p."firstSourceId" END)
    WHERE ${fromId}::uuid IN (p."firstSourceId", p."secondSourceId")`;
  // What undoing would restore; both are discredited, or neither is.
  await tx.$executeRaw`
    INSERT INTO "DiscreditedClaim"
      ("workspaceId", id, "discreditingId", "claimId", "stageBefore", "signedOffBy", "signedOffAt", "revisionAfter")
    SELECT d."workspaceId", gen_random_uuid(), stays.id, d."claimId", d."stageBefore", d."signedOffBy", d."signedOffAt",
      d."revisionAfter"
    FROM "Discrediting" goes
    JOIN "Discrediting" stays ON stays."sourceId" = ${toId}::uuid AND stays."undoneAt" IS NULL
    JOIN "DiscreditedClaim" d ON d."discreditingId" = goes.id
    WHERE goes."sourceId" = ${fromId}::uuid AND goes."undoneAt" IS NULL
    ON CONFLICT DO NOTHING`;
  return { hopIds, evidenceIds, citationIds, controlledIds, responseIds };
}
