-- Lists go by id, which begins with the moment it was made: when the claim was recorded. What was recorded in some time is a
-- stretch of a list, found by its ids. Claims of which that is not so, by more than an hour, are looked for by themselves.
CREATE FUNCTION claim_id_of_other_time(id uuid, "createdAt" timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT abs(extract(epoch FROM "createdAt" - '1970-01-01 00:00:00+00'::timestamptz) * 1000
    - ('x' || "left"(replace(id::text, '-', ''), 12))::bit(48)::bigint) > 3600000
$$;

-- Where there are many claims these are built beside the service (`lib/db/migrations/indexes-beside.ts`); until then those
-- before them answer.
DO $$ BEGIN
  IF pg_table_size('"Claim"') <= 16 * 1024 * 1024 THEN
    CREATE INDEX "Claim_id_of_other_time" ON "Claim" ("workspaceId", id)
      WHERE claim_id_of_other_time(id, "createdAt") AND "deletedAt" IS NULL;
    DROP INDEX "Claim_workspaceId_createdAt_id_idx";
    -- Somebody's claims are found, and counted, by what else lists are narrowed by without a look at each of them.
    CREATE INDEX "Claim_of_person" ON "Claim" ("workspaceId", "assigneeId", id) INCLUDE (confirmation, importance, stage)
      WHERE "assigneeId" IS NOT NULL AND "deletedAt" IS NULL;
    CREATE INDEX "Claim_of_nobody" ON "Claim" ("workspaceId", id) INCLUDE (confirmation, importance, stage)
      WHERE "assigneeId" IS NULL AND "deletedAt" IS NULL;
    DROP INDEX "Claim_workspaceId_assigneeId_id_idx";
  END IF;
  -- What names a source is read from the newest on, and no more of it than is shown.
  IF pg_table_size('"Evidence"') <= 16 * 1024 * 1024 THEN
    CREATE INDEX "Evidence_workspaceId_publisherId_id_idx" ON "Evidence"("workspaceId", "publisherId", "id");
    DROP INDEX "Evidence_workspaceId_publisherId_idx";
  END IF;
  IF pg_table_size('"Citation"') <= 16 * 1024 * 1024 THEN
    CREATE INDEX "Citation_workspaceId_citedSourceId_evidenceId_idx" ON "Citation"("workspaceId", "citedSourceId", "evidenceId");
    DROP INDEX "Citation_workspaceId_citedSourceId_idx";
  END IF;
END $$;

-- Of few articles in a state of publication all claims are found by the article.
CREATE INDEX "Article_draft" ON "Article" ("workspaceId", id) WHERE "publicationState" = 'DRAFT';
CREATE INDEX "Article_cleared" ON "Article" ("workspaceId", id) WHERE "publicationState" = 'CLEARED';
CREATE INDEX "Article_published" ON "Article" ("workspaceId", id) WHERE "publicationState" = 'PUBLISHED';
CREATE INDEX "Article_withdrawn" ON "Article" ("workspaceId", id) WHERE "publicationState" = 'WITHDRAWN';
