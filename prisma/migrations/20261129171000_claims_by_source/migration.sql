-- How many claims name a source, how many of them are open and how many confirmed, is kept in the transaction of each
-- change: a source that is behind a tenth of a million claims can't be counted for a page. Twice: by chains that name it
-- to those who see background sources, and by those that name it on the record, to everybody.
--
-- A row of a busy source is everybody's, so nobody holds it while they work: what changed is noted beside it, and added
-- up when the transaction ends, under the lock that the workspace's log is written under anyway. Nobody waits longer for
-- it, and nobody in a circle.
CREATE TABLE "SourceCount" (
    "workspaceId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    -- False until the claims from before this was kept are in it too.
    "counted" BOOLEAN NOT NULL DEFAULT false,
    "claims" INTEGER NOT NULL DEFAULT 0,
    "open" INTEGER NOT NULL DEFAULT 0,
    "confirmed" INTEGER NOT NULL DEFAULT 0,
    "claimsOnRecord" INTEGER NOT NULL DEFAULT 0,
    "openOnRecord" INTEGER NOT NULL DEFAULT 0,
    "confirmedOnRecord" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "SourceCount_pkey" PRIMARY KEY ("workspaceId", "sourceId")
);

-- What a transaction changed; empty in between.
CREATE TABLE "SourceCountChange" (
    "workspaceId" UUID NOT NULL,
    "id" BIGINT NOT NULL GENERATED ALWAYS AS IDENTITY,
    "sourceId" UUID NOT NULL,
    "claims" INTEGER NOT NULL,
    "open" INTEGER NOT NULL,
    "confirmed" INTEGER NOT NULL,
    "claimsOnRecord" INTEGER NOT NULL,
    "openOnRecord" INTEGER NOT NULL,
    "confirmedOnRecord" INTEGER NOT NULL,
    CONSTRAINT "SourceCountChange_pkey" PRIMARY KEY ("workspaceId", "id")
);

GRANT SELECT, INSERT, UPDATE ON "SourceCount" TO corroborate_app;
GRANT SELECT, INSERT, DELETE ON "SourceCountChange" TO corroborate_app;
ALTER TABLE "SourceCount" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SourceCount" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "SourceCount" USING ("workspaceId" = (SELECT current_workspace()));
ALTER TABLE "SourceCountChange" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SourceCountChange" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "SourceCountChange" USING ("workspaceId" = (SELECT current_workspace()));

-- What is recorded from now on is counted from the beginning.
CREATE FUNCTION count_new_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SourceCount" ("workspaceId", "sourceId", counted)
    SELECT "workspaceId", id, true FROM changed_to ORDER BY 1, 2;
  RETURN NULL;
END $$;
CREATE TRIGGER "Source_counted_on_insert" AFTER INSERT ON "Source"
  REFERENCING NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION count_new_sources();

-- A claim counts once for each source its chain names, however often it does.
CREATE FUNCTION note_hops() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone "Hop"[] := '{}';
  come "Hop"[] := '{}';
BEGIN
  IF TG_OP <> 'INSERT' THEN
    SELECT coalesce(array_agg(ROW(h.*)::"Hop"), '{}') INTO gone FROM changed_from h;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    SELECT coalesce(array_agg(ROW(h.*)::"Hop"), '{}') INTO come FROM changed_to h;
  END IF;
  IF cardinality(gone) + cardinality(come) = 0 THEN RETURN NULL; END IF;
  -- Whoever changes the status or the chain of these claims at the same time is waited for, or waits.
  PERFORM FROM "Claim" c
    JOIN (SELECT h."workspaceId", h."claimId" FROM unnest(gone || come) h GROUP BY 1, 2) t
      ON c."workspaceId" = t."workspaceId" AND c.id = t."claimId"
    ORDER BY c.id FOR NO KEY UPDATE OF c;
  INSERT INTO "SourceCountChange" ("workspaceId", "sourceId", claims, open, confirmed,
      "claimsOnRecord", "openOnRecord", "confirmedOnRecord")
    WITH touched AS MATERIALIZED (SELECT h."workspaceId", h."claimId" FROM unnest(gone || come) h GROUP BY 1, 2),
    there AS MATERIALIZED (
      SELECT h.* FROM touched t JOIN "Hop" h ON h."workspaceId" = t."workspaceId" AND h."claimId" = t."claimId"),
    naming AS (
      SELECT 1 AS sign, h."workspaceId", h."sourceId", h."claimId", h.terms FROM there h
      UNION ALL
      SELECT -1, h."workspaceId", h."sourceId", h."claimId", h.terms FROM there h
        WHERE NOT EXISTS (SELECT FROM unnest(come) n WHERE n.id = h.id)
      UNION ALL
      SELECT -1, h."workspaceId", h."sourceId", h."claimId", h.terms FROM unnest(gone) h),
    -- One row a source, a claim, and before or after.
    told AS (
      SELECT n.sign, n."workspaceId", n."sourceId", n."claimId",
        n.sign * bool_or(n.terms <> 'OFF_RECORD')::int AS seen, n.sign * bool_or(n.terms = 'ON_RECORD')::int AS named
      FROM naming n GROUP BY 1, 2, 3, 4)
    SELECT t."workspaceId", t."sourceId", sum(t.seen), sum(t.seen * s.open), sum(t.seen * s.confirmed),
      sum(t.named), sum(t.named * s.open), sum(t.named * s.confirmed)
    FROM told t JOIN "Claim" c ON c."workspaceId" = t."workspaceId" AND c.id = t."claimId" AND c."deletedAt" IS NULL
    CROSS JOIN LATERAL (SELECT (c.stage <> 'SIGNED_OFF')::int AS open, (c.confirmation = 'CONFIRMED')::int AS confirmed) s
    GROUP BY 1, 2
    HAVING sum(t.seen) <> 0 OR sum(t.named) <> 0
      OR sum(t.seen * s.open) <> 0 OR sum(t.seen * s.confirmed) <> 0
      OR sum(t.named * s.open) <> 0 OR sum(t.named * s.confirmed) <> 0
    ORDER BY 1, 2;
  RETURN NULL;
END $$;
CREATE TRIGGER "Hop_counted_on_insert" AFTER INSERT ON "Hop"
  REFERENCING NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION note_hops();
CREATE TRIGGER "Hop_counted_on_update" AFTER UPDATE ON "Hop"
  REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to FOR EACH STATEMENT EXECUTE FUNCTION note_hops();
CREATE TRIGGER "Hop_counted_on_delete" AFTER DELETE ON "Hop"
  REFERENCING OLD TABLE AS changed_from FOR EACH STATEMENT EXECUTE FUNCTION note_hops();

-- A claim that is new has no chain yet, and one that is removed for good has none any more.
CREATE FUNCTION note_claims_of_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SourceCountChange" ("workspaceId", "sourceId", claims, open, confirmed,
      "claimsOnRecord", "openOnRecord", "confirmedOnRecord")
    WITH moved AS MATERIALIZED (
      SELECT n."workspaceId", n.id, a.claims - b.claims AS claims, a.open - b.open AS open,
        a.confirmed - b.confirmed AS confirmed
      FROM changed_from o JOIN changed_to n ON n."workspaceId" = o."workspaceId" AND n.id = o.id
      CROSS JOIN LATERAL (SELECT (o."deletedAt" IS NULL)::int AS claims,
        (o."deletedAt" IS NULL AND o.stage <> 'SIGNED_OFF')::int AS open,
        (o."deletedAt" IS NULL AND o.confirmation = 'CONFIRMED')::int AS confirmed) b
      CROSS JOIN LATERAL (SELECT (n."deletedAt" IS NULL)::int AS claims,
        (n."deletedAt" IS NULL AND n.stage <> 'SIGNED_OFF')::int AS open,
        (n."deletedAt" IS NULL AND n.confirmation = 'CONFIRMED')::int AS confirmed) a
      WHERE a.claims <> b.claims OR a.open <> b.open OR a.confirmed <> b.confirmed),
    told AS (
      SELECT m."workspaceId", h."sourceId", m.claims, m.open, m.confirmed,
        bool_or(h.terms <> 'OFF_RECORD')::int AS seen, bool_or(h.terms = 'ON_RECORD')::int AS named
      FROM moved m JOIN "Hop" h ON h."workspaceId" = m."workspaceId" AND h."claimId" = m.id
      GROUP BY m.id, 1, 2, 3, 4, 5)
    SELECT t."workspaceId", t."sourceId", sum(t.claims * t.seen), sum(t.open * t.seen), sum(t.confirmed * t.seen),
      sum(t.claims * t.named), sum(t.open * t.named), sum(t.confirmed * t.named)
    FROM told t GROUP BY 1, 2 ORDER BY 1, 2;
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_counted_by_source" AFTER UPDATE ON "Claim"
  REFERENCING OLD TABLE AS changed_from NEW TABLE AS changed_to
  FOR EACH STATEMENT EXECUTE FUNCTION note_claims_of_sources();

-- At the end of the transaction, which holds the lock of the log by then; who wrote nothing into it takes it now.
CREATE FUNCTION add_up_source_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('events of ' || NEW."workspaceId", 0));
  DELETE FROM "SourceCountChange" WHERE "workspaceId" = NEW."workspaceId" AND id = NEW.id;
  INSERT INTO "SourceCount" AS k ("workspaceId", "sourceId", claims, open, confirmed,
      "claimsOnRecord", "openOnRecord", "confirmedOnRecord")
    VALUES (NEW."workspaceId", NEW."sourceId", NEW.claims, NEW.open, NEW.confirmed,
      NEW."claimsOnRecord", NEW."openOnRecord", NEW."confirmedOnRecord")
    ON CONFLICT ("workspaceId", "sourceId") DO UPDATE SET claims = k.claims + EXCLUDED.claims,
      open = k.open + EXCLUDED.open, confirmed = k.confirmed + EXCLUDED.confirmed,
      "claimsOnRecord" = k."claimsOnRecord" + EXCLUDED."claimsOnRecord",
      "openOnRecord" = k."openOnRecord" + EXCLUDED."openOnRecord",
      "confirmedOnRecord" = k."confirmedOnRecord" + EXCLUDED."confirmedOnRecord";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "SourceCountChange_added_up" AFTER INSERT ON "SourceCountChange"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION add_up_source_counts();

-- The claims of a source are read in the order of their ids, page by page.
DROP INDEX "Hop_workspaceId_sourceId_idx";
CREATE INDEX "Hop_workspaceId_sourceId_claimId_idx" ON "Hop"("workspaceId", "sourceId", "claimId");

-- Whom viewers may not see by name is asked at each of their requests: who stands in chains, but nowhere on the record.
CREATE INDEX "Hop_on_record" ON "Hop" ("workspaceId", "sourceId") WHERE terms = 'ON_RECORD';
-- What was checked and not said is rare, and asked of very many claims.
CREATE INDEX "Hop_misattributed" ON "Hop" ("workspaceId", "claimId") WHERE "check" = 'MISATTRIBUTED';
-- Of what was never verified most is settled or somebody's.
CREATE INDEX "Claim_open_of_nobody" ON "Claim" ("workspaceId", "createdAt")
  WHERE confirmation = 'UNVERIFIED' AND stage <> 'SIGNED_OFF' AND "assigneeId" IS NULL AND "deletedAt" IS NULL;

-- In the very words of the rule, with which it answers alone.
DROP INDEX "Claim_against_evidence";
CREATE INDEX "Claim_against_evidence" ON "Claim" ("workspaceId", id)
  WHERE "deletedAt" IS NULL AND ("overrideNote" IS NOT NULL
    OR (verdict IS NOT NULL AND ((confirmation = 'CONFIRMED'
      AND (("supportingOrigins" < 2 AND NOT "supportingPrimary") OR verdict IS DISTINCT FROM 'CONFIRMS'))
    OR (confirmation = 'FALSE' AND verdict IS DISTINCT FROM 'REFUTES'))));
-- What is still open of articles, however many articles there are.
CREATE INDEX "ClaimCount_open" ON "ClaimCount" ("workspaceId", "articleId") WHERE stage <> 'SIGNED_OFF' AND claims > 0;
