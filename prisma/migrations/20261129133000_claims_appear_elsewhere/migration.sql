-- A claim may stand in other articles of the workspace too: the same claim, on a passage of each. An appearance says in
-- which; its anchors are rows beside those of the claim's own article, which have none. One that was taken off keeps its
-- row and its anchors, so that it can be put back.
CREATE TABLE "Appearance" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Appearance_pkey" PRIMARY KEY ("workspaceId", "id")
);
CREATE UNIQUE INDEX "Appearance_workspaceId_claimId_articleId_key" ON "Appearance"("workspaceId", "claimId", "articleId");
CREATE INDEX "Appearance_workspaceId_articleId_claimId_idx" ON "Appearance"("workspaceId", "articleId", "claimId");
ALTER TABLE "Appearance"
  ADD CONSTRAINT "Appearance_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Appearance_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Appearance_workspaceId_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Anchor"
  ADD COLUMN "appearanceId" UUID,
  ADD CONSTRAINT "Anchor_workspaceId_appearanceId_fkey" FOREIGN KEY ("workspaceId", "appearanceId") REFERENCES "Appearance"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Anchor_workspaceId_appearanceId_idx" ON "Anchor"("workspaceId", "appearanceId");

GRANT SELECT, INSERT, UPDATE ("removedAt") ON "Appearance" TO corroborate_app;
ALTER TABLE "Appearance" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Appearance" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "Appearance" USING ("workspaceId" = (SELECT current_workspace()));

-- As before, and with them where a claim stands elsewhere, or what stands in an article.
CREATE OR REPLACE FUNCTION empty_bin() RETURNS TABLE (kind text, id uuid, "articleId" uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  w uuid := current_workspace();
  until timestamptz := bin_reaches_to();
  claims uuid[];
  items uuid[];
  asked uuid[];
  articles uuid[];
BEGIN
  claims := ARRAY(
    SELECT c.id FROM "Claim" c WHERE c."workspaceId" = w AND c."deletedAt" <= until
      AND NOT EXISTS (SELECT FROM "NamedClaim" n WHERE n."workspaceId" = w AND n."claimId" = c.id)
      AND NOT EXISTS (SELECT FROM "CorrectedClaim" n WHERE n."workspaceId" = w AND n."claimId" = c.id)
    ORDER BY c.id LIMIT 200 FOR UPDATE);
  items := ARRAY(
    SELECT e.id FROM "Evidence" e WHERE e."workspaceId" = w AND e."claimId" = ANY (claims)
    UNION
    (SELECT e.id FROM "Evidence" e WHERE e."workspaceId" = w AND e."deletedAt" <= until LIMIT 200));
  asked := ARRAY(
    SELECT r.id FROM "ResponseRequest" r WHERE r."workspaceId" = w AND r."claimId" = ANY (claims)
    UNION
    (SELECT r.id FROM "ResponseRequest" r WHERE r."workspaceId" = w AND r."deletedAt" <= until LIMIT 200));

  UPDATE "Hop" SET "checkEvidenceId" = NULL WHERE "workspaceId" = w AND "checkEvidenceId" = ANY (items);
  UPDATE "ResponseRequest" SET "evidenceId" = NULL WHERE "workspaceId" = w AND "evidenceId" = ANY (items);
  DELETE FROM "ResponseRequest" r WHERE r."workspaceId" = w AND r.id = ANY (asked);
  DELETE FROM "Citation" WHERE "workspaceId" = w AND ("evidenceId" = ANY (items) OR "citedEvidenceId" = ANY (items));
  DELETE FROM "DistinctPair" WHERE "workspaceId" = w
    AND ("claimId" = ANY (claims) OR "firstEvidenceId" = ANY (items) OR "secondEvidenceId" = ANY (items));
  DELETE FROM "CopyPair" WHERE "workspaceId" = w
    AND ("claimId" = ANY (claims) OR "firstEvidenceId" = ANY (items) OR "secondEvidenceId" = ANY (items));
  UPDATE "Evidence" e SET "captureId" = NULL WHERE e."workspaceId" = w AND e.id = ANY (items);
  DELETE FROM "Capture" WHERE "workspaceId" = w AND "evidenceId" = ANY (items);
  DELETE FROM "Evidence" e WHERE e."workspaceId" = w AND e.id = ANY (items);

  DELETE FROM "PeoplePair" WHERE "workspaceId" = w AND "claimId" = ANY (claims);
  DELETE FROM "ClaimLink" WHERE "workspaceId" = w AND ("fromClaimId" = ANY (claims) OR "toClaimId" = ANY (claims));
  DELETE FROM "ClaimTerm" WHERE "workspaceId" = w AND "claimId" = ANY (claims);
  DELETE FROM "DiscreditedClaim" WHERE "workspaceId" = w AND "claimId" = ANY (claims);
  DELETE FROM "Hop" WHERE "workspaceId" = w AND "claimId" = ANY (claims);
  DELETE FROM "Anchor" WHERE "workspaceId" = w AND "claimId" = ANY (claims);
  DELETE FROM "Appearance" WHERE "workspaceId" = w AND "claimId" = ANY (claims);
  RETURN QUERY DELETE FROM "Claim" c WHERE c."workspaceId" = w AND c.id = ANY (claims)
    RETURNING 'claim', c.id, c."articleId";

  articles := ARRAY(
    SELECT a.id FROM "Article" a WHERE a."workspaceId" = w AND a."deletedAt" <= until
      AND NOT EXISTS (SELECT FROM "Claim" c WHERE c."workspaceId" = w AND c."articleId" = a.id)
      AND NOT EXISTS (SELECT FROM "PublicationStep" s WHERE s."workspaceId" = w AND s."articleId" = a.id)
      AND NOT EXISTS (SELECT FROM "Correction" k WHERE k."workspaceId" = w AND k."articleId" = a.id)
      AND NOT EXISTS (SELECT FROM "Report" r WHERE r."workspaceId" = w AND r."articleId" = a.id)
      AND NOT EXISTS (
        SELECT FROM "ReportSchedule" s WHERE s."workspaceId" = w AND s."articleId" = a.id
          AND (s."endedAt" IS NULL OR EXISTS (
            SELECT FROM "Report" r WHERE r."workspaceId" = w AND r."scheduleId" = s.id)))
    ORDER BY a.id LIMIT 50 FOR UPDATE);
  DELETE FROM "ReportSchedule" s WHERE s."workspaceId" = w AND s."articleId" = ANY (articles);
  DELETE FROM "Anchor" n USING "Appearance" p WHERE p."workspaceId" = w AND p."articleId" = ANY (articles)
    AND n."workspaceId" = w AND n."appearanceId" = p.id;
  DELETE FROM "Appearance" p WHERE p."workspaceId" = w AND p."articleId" = ANY (articles);
  DELETE FROM "VersionPrint" p USING "ArticleVersion" v WHERE v."workspaceId" = w AND v."articleId" = ANY (articles)
    AND p."workspaceId" = w AND p."versionId" = v.id;
  DELETE FROM "ArticleVersion" v WHERE v."workspaceId" = w AND v."articleId" = ANY (articles);
  RETURN QUERY DELETE FROM "Article" a WHERE a."workspaceId" = w AND a.id = ANY (articles)
    RETURNING 'article', a.id, a.id;

  RETURN QUERY SELECT 'evidence', gone, NULL::uuid FROM unnest(items) gone;
  RETURN QUERY SELECT 'response', gone, NULL::uuid FROM unnest(asked) gone;
END $$;
