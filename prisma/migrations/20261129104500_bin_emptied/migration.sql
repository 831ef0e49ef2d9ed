-- What was deleted is in the bin for 30 days, and goes for good then, with all it holds. The application may not delete
-- any of it by itself: this function does, and finds nothing that was deleted later. What stood when an article went out,
-- or was corrected, is the record of that and stays.
CREATE INDEX "Article_deleted" ON "Article" ("workspaceId", "deletedAt") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Claim_deleted" ON "Claim" ("workspaceId", "deletedAt") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "Evidence_deleted" ON "Evidence" ("workspaceId", "deletedAt") WHERE "deletedAt" IS NOT NULL;
CREATE INDEX "ResponseRequest_deleted" ON "ResponseRequest" ("workspaceId", "deletedAt")
  WHERE "deletedAt" IS NOT NULL;

-- Twin of `binDays` in lib/domain/bin/bin.ts.
CREATE FUNCTION bin_reaches_to() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT clock_timestamp() - interval '720 hours'
$$;

-- A text is written once; it goes with its article alone.
CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (
    SELECT FROM "Article" a WHERE a."workspaceId" = OLD."workspaceId" AND a.id = OLD."articleId"
      AND a."deletedAt" <= bin_reaches_to()) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is written once: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER "ArticleVersion_written_once" ON "ArticleVersion";
CREATE TRIGGER "ArticleVersion_written_once" BEFORE UPDATE OR DELETE ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_version();

-- Removes some of what the bin of this workspace holds no longer, and answers what that was; nothing when it is empty.
CREATE FUNCTION empty_bin() RETURNS TABLE (kind text, id uuid, "articleId" uuid)
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
  DELETE FROM "VersionPrint" p USING "ArticleVersion" v WHERE v."workspaceId" = w AND v."articleId" = ANY (articles)
    AND p."workspaceId" = w AND p."versionId" = v.id;
  DELETE FROM "ArticleVersion" v WHERE v."workspaceId" = w AND v."articleId" = ANY (articles);
  RETURN QUERY DELETE FROM "Article" a WHERE a."workspaceId" = w AND a.id = ANY (articles)
    RETURNING 'article', a.id, a.id;

  RETURN QUERY SELECT 'evidence', gone, NULL::uuid FROM unnest(items) gone;
  RETURN QUERY SELECT 'response', gone, NULL::uuid FROM unnest(asked) gone;
END $$;
REVOKE ALL ON FUNCTION empty_bin() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION empty_bin() TO corroborate_app;

-- All workspaces, as ids, for what is done in each of them by itself.
CREATE FUNCTION workspace_ids() RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM "Workspace" ORDER BY id
$$;
REVOKE ALL ON FUNCTION workspace_ids() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION workspace_ids() TO corroborate_app;
