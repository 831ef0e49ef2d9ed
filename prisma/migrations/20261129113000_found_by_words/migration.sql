-- Everything is found by its words. What a thing is found by is kept beside it, in the transaction of each change: its
-- words where they stand, and their stems, made by the application, which has the one fold. What is there already gets its
-- entry after the upgrade, beside those at work.
CREATE TYPE "SearchKind" AS ENUM ('CLAIM', 'ARTICLE', 'SOURCE', 'EVIDENCE');

CREATE TABLE "SearchEntry" (
    "workspaceId" UUID NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "id" UUID NOT NULL,
    "vector" TSVECTOR NOT NULL,
    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("workspaceId", "kind", "id")
);
CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector");

-- What was changed in this transaction and has not got its entry yet; empty in between.
CREATE TABLE "SearchStale" (
    "workspaceId" UUID NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "id" UUID NOT NULL,
    CONSTRAINT "SearchStale_pkey" PRIMARY KEY ("workspaceId", "kind", "id")
);

GRANT SELECT, INSERT, UPDATE ("vector"), DELETE ON "SearchEntry" TO corroborate_app;
GRANT SELECT, INSERT, DELETE ON "SearchStale" TO corroborate_app;
ALTER TABLE "SearchEntry" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SearchEntry" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "SearchEntry" USING ("workspaceId" = (SELECT current_workspace()));
ALTER TABLE "SearchStale" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SearchStale" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "SearchStale" USING ("workspaceId" = (SELECT current_workspace()));

-- The operator that asks an index of words is not leakproof, so under row-level security no index answers it. The owner
-- may read the entries, and does in `search_found` alone, which looks at one workspace.
CREATE POLICY found_by_owner ON "SearchEntry" FOR SELECT TO CURRENT_USER USING (true);

-- The term that stands in every entry of one kind and one workspace.
CREATE FUNCTION search_place(workspace uuid, sought "SearchKind") RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT '#' || CASE sought WHEN 'CLAIM' THEN 'c' WHEN 'ARTICLE' THEN 'a' WHEN 'SOURCE' THEN 's' ELSE 'e' END
    || replace(workspace::text, '-', '')
$$;

-- The things of one kind in the workspace of this transaction that `sought` finds: up to two thousand of the newest, with
-- how well each fits, and how many there are. Where it finds one in twenty of the newest ten thousand, it is asked of those
-- alone, and `total` is null: an index of words would have to go through all of it, to say much the same.
CREATE FUNCTION search_found(sought_kind "SearchKind", sought tsquery)
RETURNS TABLE (id uuid, rank real, total integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  w uuid := current_workspace();
  newest uuid[];
  looked integer;
BEGIN
  IF w IS NULL THEN RETURN; END IF;
  SELECT array_agg(n.id) FILTER (WHERE n.vector @@ sought), count(*) INTO newest, looked FROM (
    SELECT e.id, e.vector FROM "SearchEntry" e WHERE e."workspaceId" = w AND e.kind = sought_kind
    ORDER BY e.id DESC LIMIT 10000) n;
  IF looked < 10000 OR cardinality(newest) >= 500 THEN
    RETURN QUERY
      SELECT n.id, ts_rank(e.vector, sought, 1),
        CASE WHEN looked < 10000 THEN cardinality(newest) END
      FROM (SELECT u.id FROM unnest(newest) u (id) ORDER BY u.id DESC LIMIT 2000) n
      JOIN "SearchEntry" e ON e."workspaceId" = w AND e.kind = sought_kind AND e.id = n.id;
    RETURN;
  END IF;
  RETURN QUERY
    WITH hit AS MATERIALIZED (
      SELECT e.id FROM "SearchEntry" e
      -- Said of the text, so that nothing but the index of words is asked.
      WHERE e.vector @@ (quote_literal(search_place(w, sought_kind))::tsquery && sought) AND e."workspaceId"::text = w::text
      LIMIT 20001)
    SELECT n.id, ts_rank(e.vector, sought, 1), t.total
    FROM (SELECT CASE WHEN count(*) <= 20000 THEN count(*)::int END AS total FROM hit) t
    CROSS JOIN (SELECT h.id FROM hit h ORDER BY h.id DESC LIMIT 2000) n
    JOIN "SearchEntry" e ON e."workspaceId" = w AND e.kind = sought_kind AND e.id = n.id;
END $$;
REVOKE ALL ON FUNCTION search_found("SearchKind", tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_found("SearchKind", tsquery) TO corroborate_app;

-- Whoever marks the same thing waits for the one before, and reads then what that one wrote.
CREATE FUNCTION mark_stale_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchStale" VALUES (NEW."workspaceId", 'CLAIM', NEW.id) ON CONFLICT DO NOTHING;
  IF TG_OP = 'UPDATE' AND OLD."deletedAt" IS DISTINCT FROM NEW."deletedAt" THEN
    INSERT INTO "SearchStale" SELECT e."workspaceId", 'EVIDENCE', e.id FROM "Evidence" e
      WHERE e."workspaceId" = NEW."workspaceId" AND e."claimId" = NEW.id ORDER BY e.id ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Claim_found_insert" AFTER INSERT ON "Claim" FOR EACH ROW EXECUTE FUNCTION mark_stale_claim();
CREATE TRIGGER "Claim_found_update" AFTER UPDATE ON "Claim" FOR EACH ROW
  WHEN ((OLD.statement, OLD.tags, OLD."confirmationReason", OLD."overrideNote", OLD."assigneeId", OLD."confirmationSetBy",
      OLD."signedOffBy", OLD."deletedAt")
    IS DISTINCT FROM (NEW.statement, NEW.tags, NEW."confirmationReason", NEW."overrideNote", NEW."assigneeId",
      NEW."confirmationSetBy", NEW."signedOffBy", NEW."deletedAt"))
  EXECUTE FUNCTION mark_stale_claim();

CREATE FUNCTION mark_stale_passage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchStale" VALUES
    (coalesce(NEW."workspaceId", OLD."workspaceId"), 'CLAIM', coalesce(NEW."claimId", OLD."claimId"))
    ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "Anchor_found_insert" AFTER INSERT OR DELETE ON "Anchor"
  FOR EACH ROW EXECUTE FUNCTION mark_stale_passage();
CREATE TRIGGER "Anchor_found_update" AFTER UPDATE ON "Anchor" FOR EACH ROW
  WHEN (OLD.exact <> NEW.exact) EXECUTE FUNCTION mark_stale_passage();

CREATE FUNCTION mark_stale_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchStale" VALUES (NEW."workspaceId", 'ARTICLE', NEW.id) ON CONFLICT DO NOTHING;
  -- What is written about an article is in its language.
  IF TG_OP = 'UPDATE' AND OLD.language <> NEW.language THEN
    INSERT INTO "SearchStale" SELECT c."workspaceId", 'CLAIM', c.id FROM "Claim" c
      WHERE c."workspaceId" = NEW."workspaceId" AND c."articleId" = NEW.id ORDER BY c.id ON CONFLICT DO NOTHING;
    INSERT INTO "SearchStale" SELECT e."workspaceId", 'EVIDENCE', e.id FROM "Claim" c
      JOIN "Evidence" e ON e."workspaceId" = c."workspaceId" AND e."claimId" = c.id
      WHERE c."workspaceId" = NEW."workspaceId" AND c."articleId" = NEW.id ORDER BY e.id ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_found_insert" AFTER INSERT ON "Article" FOR EACH ROW EXECUTE FUNCTION mark_stale_article();
CREATE TRIGGER "Article_found_update" AFTER UPDATE ON "Article" FOR EACH ROW
  WHEN ((OLD.headline, OLD.byline, OLD.language, OLD."deletedAt")
    IS DISTINCT FROM (NEW.headline, NEW.byline, NEW.language, NEW."deletedAt"))
  EXECUTE FUNCTION mark_stale_article();

CREATE FUNCTION mark_stale_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchStale" VALUES (NEW."workspaceId", 'ARTICLE', NEW."articleId") ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "ArticleVersion_found_insert" AFTER INSERT ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION mark_stale_version();

CREATE FUNCTION mark_stale_source() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchStale" VALUES (NEW."workspaceId", 'SOURCE', NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "Source_found_insert" AFTER INSERT ON "Source" FOR EACH ROW EXECUTE FUNCTION mark_stale_source();
CREATE TRIGGER "Source_found_update" AFTER UPDATE ON "Source" FOR EACH ROW
  WHEN ((OLD.name, OLD.aliases, OLD."mergedIntoId") IS DISTINCT FROM (NEW.name, NEW.aliases, NEW."mergedIntoId"))
  EXECUTE FUNCTION mark_stale_source();

CREATE FUNCTION mark_stale_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchStale" VALUES (NEW."workspaceId", 'EVIDENCE', NEW.id) ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER "Evidence_found_insert" AFTER INSERT ON "Evidence" FOR EACH ROW EXECUTE FUNCTION mark_stale_evidence();
CREATE TRIGGER "Evidence_found_update" AFTER UPDATE ON "Evidence" FOR EACH ROW
  WHEN ((OLD.title, OLD.excerpt, OLD.address, OLD."fileName", OLD."captureId", OLD."deletedAt")
    IS DISTINCT FROM (NEW.title, NEW.excerpt, NEW.address, NEW."fileName", NEW."captureId", NEW."deletedAt"))
  EXECUTE FUNCTION mark_stale_evidence();
