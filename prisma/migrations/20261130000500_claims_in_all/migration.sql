-- How many claims of each kind a workspace has in all, added up from the counts by article: of a million claims those are a
-- quarter of a million rows, which the dashboard and each list read from end to end for some seventy numbers.
CREATE TABLE "ClaimTotal" (
    "workspaceId" UUID NOT NULL,
    "confirmation" "Confirmation" NOT NULL,
    "stage" "Stage" NOT NULL,
    "importance" "Importance" NOT NULL,
    "claims" INTEGER NOT NULL,
    CONSTRAINT "ClaimTotal_pkey" PRIMARY KEY ("workspaceId", "confirmation", "stage", "importance")
);

GRANT SELECT, INSERT, UPDATE ON "ClaimTotal" TO corroborate_app;
ALTER TABLE "ClaimTotal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ClaimTotal" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "ClaimTotal" USING ("workspaceId" = (SELECT current_workspace()));

-- At the end of the transaction, as the counts by source are: every change of claims writes these rows, so nobody holds them
-- while they work. The lock is that of the log, which who writes into it holds by then.
CREATE FUNCTION add_up_claim_totals() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('events of ' || coalesce(NEW."workspaceId", OLD."workspaceId"), 0));
  INSERT INTO "ClaimTotal" AS t
    SELECT d.workspace, d.confirmation, d.stage, d.importance, sum(d.claims) FROM (VALUES
      (NEW."workspaceId", NEW.confirmation, NEW.stage, NEW.importance, NEW.claims),
      (OLD."workspaceId", OLD.confirmation, OLD.stage, OLD.importance, -OLD.claims)
    ) d (workspace, confirmation, stage, importance, claims)
    WHERE d.claims IS NOT NULL GROUP BY 1, 2, 3, 4 HAVING sum(d.claims) <> 0
  ON CONFLICT ("workspaceId", confirmation, stage, importance) DO UPDATE SET claims = t.claims + EXCLUDED.claims;
  RETURN NULL;
END $$;
-- Nobody changes a count until this migration is done, so that those from before are added up once.
CREATE CONSTRAINT TRIGGER "ClaimCount_added_up" AFTER INSERT OR UPDATE OR DELETE ON "ClaimCount"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION add_up_claim_totals();

ALTER TABLE "ClaimCount" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ClaimTotal" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "ClaimTotal"
  SELECT "workspaceId", confirmation, stage, importance, sum(claims) FROM "ClaimCount" GROUP BY 1, 2, 3, 4;
ALTER TABLE "ClaimTotal" FORCE ROW LEVEL SECURITY;
ALTER TABLE "ClaimCount" FORCE ROW LEVEL SECURITY;
