-- Whose names are kept back is read anew after each change: of all sources it was asked whether they stand on the record
-- and off it, which of tens of thousands takes as long as the rest of a page. It is kept who ever stood in a chain on other
-- terms; those are asked, as far as the count of their claims does not say already that they are named.
ALTER TABLE "SourceCount" ADD COLUMN "guarded" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "SourceCountChange" ADD COLUMN "guarded" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "SourceCount_guarded" ON "SourceCount" ("workspaceId", "sourceId") WHERE guarded;

CREATE OR REPLACE FUNCTION note_hops() RETURNS trigger LANGUAGE plpgsql AS $$
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
  -- Once and for all; said only of whom it is not said yet, which is seldom.
  INSERT INTO "SourceCountChange" ("workspaceId", "sourceId", claims, open, confirmed,
      "claimsOnRecord", "openOnRecord", "confirmedOnRecord", guarded)
    SELECT h."workspaceId", h."sourceId", 0, 0, 0, 0, 0, 0, true FROM unnest(come) h
    WHERE h.terms <> 'ON_RECORD' AND NOT EXISTS (SELECT FROM "SourceCount" k
      WHERE k."workspaceId" = h."workspaceId" AND k."sourceId" = h."sourceId" AND k.guarded)
    GROUP BY 1, 2 ORDER BY 1, 2;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION add_up_source_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('events of ' || NEW."workspaceId", 0));
  DELETE FROM "SourceCountChange" WHERE "workspaceId" = NEW."workspaceId" AND id = NEW.id;
  INSERT INTO "SourceCount" AS k ("workspaceId", "sourceId", claims, open, confirmed,
      "claimsOnRecord", "openOnRecord", "confirmedOnRecord", guarded)
    VALUES (NEW."workspaceId", NEW."sourceId", NEW.claims, NEW.open, NEW.confirmed,
      NEW."claimsOnRecord", NEW."openOnRecord", NEW."confirmedOnRecord", NEW.guarded)
    ON CONFLICT ("workspaceId", "sourceId") DO UPDATE SET claims = k.claims + EXCLUDED.claims,
      open = k.open + EXCLUDED.open, confirmed = k.confirmed + EXCLUDED.confirmed,
      "claimsOnRecord" = k."claimsOnRecord" + EXCLUDED."claimsOnRecord",
      "openOnRecord" = k."openOnRecord" + EXCLUDED."openOnRecord",
      "confirmedOnRecord" = k."confirmedOnRecord" + EXCLUDED."confirmedOnRecord",
      guarded = k.guarded OR EXCLUDED.guarded;
  RETURN NULL;
END $$;

-- Of everybody from before: who has no row yet would be overlooked.
ALTER TABLE "Source" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Hop" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "SourceCount" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "SourceCount" ("workspaceId", "sourceId")
  SELECT "workspaceId", id FROM "Source" ON CONFLICT DO NOTHING;
UPDATE "SourceCount" k SET guarded = true WHERE EXISTS (SELECT FROM "Hop" h
  WHERE h."workspaceId" = k."workspaceId" AND h."sourceId" = k."sourceId" AND h.terms <> 'ON_RECORD');
ALTER TABLE "SourceCount" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Hop" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Source" FORCE ROW LEVEL SECURITY;
