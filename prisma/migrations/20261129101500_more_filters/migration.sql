-- Claims are found by who recorded them and when, by their tags, and by the words of their passage.
CREATE INDEX "Claim_workspaceId_createdBy_id_idx" ON "Claim"("workspaceId", "createdBy", "id");
CREATE INDEX "Claim_workspaceId_createdAt_id_idx" ON "Claim"("workspaceId", "createdAt", "id");
-- Of high and of low importance there are few, which a list in that order begins and ends with.
CREATE INDEX "Claim_high" ON "Claim" ("workspaceId", id) WHERE importance = 'HIGH' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_low" ON "Claim" ("workspaceId", id) WHERE importance = 'LOW' AND "deletedAt" IS NULL;

-- Passages are folded after the upgrade, beside those at work, and searched as they are until then.
ALTER TABLE "Anchor" ADD COLUMN "searchText" TEXT;
CREATE INDEX "Anchor_not_folded" ON "Anchor" ("workspaceId", id) WHERE "searchText" IS NULL;

-- No index on a list of tags can be asked under row-level security, so each tag has a row.
CREATE TABLE "ClaimTag" (
    "workspaceId" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "claimId" UUID NOT NULL,

    CONSTRAINT "ClaimTag_pkey" PRIMARY KEY ("workspaceId","tag","claimId")
);
CREATE INDEX "ClaimTag_workspaceId_claimId_idx" ON "ClaimTag"("workspaceId", "claimId");
ALTER TABLE "ClaimTag" ADD CONSTRAINT "ClaimTag_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, DELETE ON "ClaimTag" TO corroborate_app;
ALTER TABLE "ClaimTag" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ClaimTag" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "ClaimTag" USING ("workspaceId" = (SELECT current_workspace()));

CREATE FUNCTION keep_tags() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    DELETE FROM "ClaimTag" t WHERE t."workspaceId" = NEW."workspaceId" AND t."claimId" = NEW.id;
  END IF;
  INSERT INTO "ClaimTag" ("workspaceId", tag, "claimId")
    SELECT DISTINCT NEW."workspaceId", tag, NEW.id FROM unnest(NEW.tags) AS tag;
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_tagged_on_insert" AFTER INSERT ON "Claim"
  FOR EACH ROW WHEN (NEW.tags <> '{}') EXECUTE FUNCTION keep_tags();
CREATE TRIGGER "Claim_tagged_on_update" AFTER UPDATE OF tags ON "Claim"
  FOR EACH ROW WHEN (NEW.tags IS DISTINCT FROM OLD.tags) EXECUTE FUNCTION keep_tags();

-- The owner reads every workspace here, which forced row-level security would hide from it.
ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ClaimTag" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "ClaimTag" ("workspaceId", tag, "claimId")
  SELECT DISTINCT "workspaceId", unnest(tags), id FROM "Claim" WHERE tags <> '{}';
ALTER TABLE "ClaimTag" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;
