-- What was found is read from the newest on, and no more of it than is shown. The index of words also knows in which
-- stretch of time each entry lies: some three days, the beginning of its id.
-- Where there are many entries, it learns that beside the service, by what phrases_by_pairs leaves to be built.
DO $$ BEGIN
  IF pg_table_size('"SearchEntry"') <= 16 * 1024 * 1024 THEN
    DROP INDEX "SearchEntry_vector_idx";
    CREATE INDEX "SearchEntry_vector_idx" ON "SearchEntry" USING GIN ("vector", (ARRAY["left"(("id")::text, 5)]));
  END IF;
END $$;

-- Which stretch of time an id is of, in its text form; the index has it in sixteens.
CREATE FUNCTION search_stretch(id text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT ('x' || "left"(id, 5))::bit(20)::integer
$$;

-- The things of one kind in the workspace of this transaction that `sought` finds: the newest, at most two thousand, with
-- how well each fits, and how many there are; `total` is null where there are more and they were not counted. What stands in
-- one of forty of the newest ten thousand entries is found among those. Of what is rarer each is a row on a page of its own,
-- and one in a hundred of a million are not read: stretches are, from those ten thousand on, until a thousand are found.
CREATE OR REPLACE FUNCTION search_found(sought_kind "SearchKind", sought tsquery)
RETURNS TABLE (id uuid, rank real, total integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  most CONSTANT integer := 2000;
  enough CONSTANT integer := 1000;
  too_many CONSTANT integer := 20000;
  w uuid := current_workspace();
  placed tsquery := quote_literal(search_place(current_workspace(), sought_kind))::tsquery && sought;
  found uuid[];
  read uuid[];
  looked integer;
  lowest uuid;
  top integer;
  bottom integer;
  step integer;
  is_all boolean := false;
BEGIN
  IF w IS NULL THEN RETURN; END IF;
  SELECT coalesce(array_agg(n.id) FILTER (WHERE n.vector @@ sought), '{}'), count(*),
      min(n.id::text)::uuid
    INTO found, looked, lowest FROM (
    SELECT e.id, e.vector FROM "SearchEntry" e WHERE e."workspaceId" = w AND e.kind = sought_kind
    -- By the kind too, though it is one: that it is one is no reason for an order under row-level security, because the
    -- equality of enums is not leakproof, and all entries would be sorted.
    ORDER BY e.kind DESC, e.id DESC LIMIT 10000) n;
  is_all := looked < 10000;
  IF NOT is_all AND cardinality(found) < 20 THEN
    -- What is that rare is read whole, which is little where it is not common among what is older.
    SELECT coalesce(array_agg(h.id), '{}') INTO read FROM (
      SELECT e.id FROM "SearchEntry" e
      -- Said of the text, so that nothing but the index of words is asked.
      WHERE e.vector @@ placed AND e."workspaceId"::text = w::text LIMIT too_many + 1) h;
    is_all := cardinality(read) <= too_many;
    IF is_all THEN found := read; END IF;
  END IF;
  IF NOT is_all AND cardinality(found) < 250 THEN
    top := search_stretch(lowest::text);
    step := 4;
    SELECT search_stretch(e.id::text) INTO bottom FROM "SearchEntry" e
      WHERE e."workspaceId" = w AND e.kind = sought_kind ORDER BY e.kind, e.id LIMIT 1;
    WHILE top >= bottom AND cardinality(found) < enough LOOP
      step := least(step, top - bottom + 1);
      SELECT coalesce(array_agg(h.id), '{}') INTO read FROM (
        SELECT e.id FROM "SearchEntry" e
        WHERE e.vector @@ placed AND e."workspaceId"::text = w::text AND (e.id < lowest) IS TRUE
          AND ARRAY["left"(e.id::text, 5)] &&
            ARRAY(SELECT lpad(to_hex(n), 5, '0') FROM generate_series(top - step + 1, top) n)
        LIMIT CASE WHEN step > 1 THEN too_many + 1 END) h;
      IF step > 1 AND cardinality(read) > too_many THEN
        step := step / 2;
      ELSE
        found := found || read;
        top := top - step;
        -- As many as hold what is missing by what these held.
        step := least(step * 8, greatest(1, ceil(
          step * 1.1 * (enough - cardinality(found)) / greatest(cardinality(read), 1))));
      END IF;
    END LOOP;
    is_all := top < bottom;
  END IF;
  RETURN QUERY
    SELECT n.id, ts_rank(e.vector, sought, 1), CASE WHEN is_all THEN cardinality(found) END
    FROM (SELECT u.id FROM unnest(found) u (id) ORDER BY u.id DESC LIMIT most) n
    JOIN "SearchEntry" e ON e."workspaceId" = w AND e.kind = sought_kind AND e.id = n.id;
END $$;

-- Of these things of one kind, those that `sought` finds: for a list in an order of its own.
CREATE FUNCTION search_holding(sought_kind "SearchKind", ids uuid[], sought tsquery) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
BEGIN
  RETURN QUERY
    SELECT e.id FROM "SearchEntry" e
    WHERE e."workspaceId" = current_workspace() AND e.kind = sought_kind AND e.id = ANY (ids)
      -- So that these are asked, and not the index of words.
      AND (e.vector @@ sought) IS TRUE;
END $$;
REVOKE ALL ON FUNCTION search_holding("SearchKind", uuid[], tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_holding("SearchKind", uuid[], tsquery) TO corroborate_app;

-- A tag weighs less than a statement now, which is searched by itself.
ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "SearchStale" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "SearchStale" SELECT c."workspaceId", 'CLAIM', c.id FROM "Claim" c WHERE c.tags <> '{}' ON CONFLICT DO NOTHING;
ALTER TABLE "SearchStale" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;
