-- Long excerpts of items whose text was not captured are compared as texts are. Claims with several items to which this may
-- matter are counted again beside the service, and where the verdict differs, editors are told once.
ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Evidence" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" DISABLE TRIGGER USER;

WITH changed AS (
  SELECT "workspaceId", "claimId" FROM "Evidence"
    WHERE "deletedAt" IS NULL AND ("captureId" IS NOT NULL OR char_length(excerpt) >= 80)
    GROUP BY "workspaceId", "claimId"
    HAVING count(*) > 1 AND bool_or("captureId" IS NULL)
)
UPDATE "Claim" c SET "verdictBefore" = CASE WHEN c."deletedAt" IS NULL THEN coalesce(c."verdictBefore", c.verdict) END, verdict = NULL
  FROM changed WHERE changed."workspaceId" = c."workspaceId" AND changed."claimId" = c.id AND c.verdict IS NOT NULL;

ALTER TABLE "Claim" ENABLE TRIGGER USER;
ALTER TABLE "Evidence" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;
