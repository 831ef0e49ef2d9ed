-- Dashboards read how many claims there are from here; counting a million rows takes half a second.
CREATE TABLE "ClaimCount" (
    "workspaceId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "confirmation" "Confirmation" NOT NULL,
    "stage" "Stage" NOT NULL,
    "importance" "Importance" NOT NULL,
    "claims" INTEGER NOT NULL,

    CONSTRAINT "ClaimCount_pkey" PRIMARY KEY ("workspaceId","articleId","confirmation","stage","importance")
);

GRANT SELECT, INSERT, UPDATE, DELETE ON "ClaimCount" TO corroborate_app;
ALTER TABLE "ClaimCount" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ClaimCount" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "ClaimCount" USING ("workspaceId" = (SELECT current_workspace()));

-- Rows are taken in key order, so that two transactions never wait for each other in a circle.
CREATE FUNCTION count_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO "ClaimCount" AS c
      SELECT "workspaceId", "articleId", confirmation, stage, importance, count(*)::int
      FROM changed_to WHERE "deletedAt" IS NULL GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ("workspaceId", "articleId", confirmation, stage, importance)
      DO UPDATE SET claims = c.claims + EXCLUDED.claims;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO "ClaimCount" AS c
      SELECT "workspaceId", "articleId", confirmation, stage, importance, sum(n)::int
      FROM (
        SELECT "workspaceId", "articleId", confirmation, stage, importance, 1 AS n FROM changed_to WHERE "deletedAt" IS NULL
        UNION ALL
        SELECT "workspaceId", "articleId", confirmation, stage, importance, -1 FROM changed_from WHERE "deletedAt" IS NULL
      ) moved
      GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ("workspaceId", "articleId", confirmation, stage, importance)
      DO UPDATE SET claims = c.claims + EXCLUDED.claims;
  ELSE
    INSERT INTO "ClaimCount" AS c
      SELECT "workspaceId", "articleId", confirmation, stage, importance, -count(*)::int
      FROM changed_from WHERE "deletedAt" IS NULL GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 2, 3, 4, 5
    ON CONFLICT ("workspaceId", "articleId", confirmation, stage, importance)
      DO UPDATE SET claims = c.claims + EXCLUDED.claims;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_counted_on_insert" AFTER INSERT ON "Claim"
  REFERENCING NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION count_claims();
CREATE TRIGGER "Claim_counted_on_update" AFTER UPDATE ON "Claim"
  REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION count_claims();
CREATE TRIGGER "Claim_counted_on_delete" AFTER DELETE ON "Claim"
  REFERENCING OLD TABLE AS changed_from FOR EACH STATEMENT EXECUTE FUNCTION count_claims();

-- The owner reads every workspace here, which forced row-level security would hide from it.
ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ClaimCount" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "ClaimCount"
  SELECT "workspaceId", "articleId", confirmation, stage, importance, count(*)::int
  FROM "Claim" WHERE "deletedAt" IS NULL GROUP BY 1, 2, 3, 4, 5;
ALTER TABLE "ClaimCount" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;
