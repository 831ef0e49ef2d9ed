-- What a search looks at first is bounded by how much there is to read, not by how many entries that is: ten thousand
-- claims are read in ten milliseconds, ten thousand long texts in three hundred, whatever is looked for. After that the
-- index of words says what else there is, and only what is put in order is read.

-- Long texts are hardly smaller where they are compressed, and take twice as long to be read; those there are stay as they are.
ALTER TABLE "SearchEntry" ALTER vector SET STORAGE EXTERNAL;

-- What `sought` finds of one kind in the workspace of this transaction, before `below` where that is told: the newest, at
-- most two thousand and at least `enough` of them where there are as many. `total` says how many there are; it is null
-- where there are more that were not counted, and that is only where there are ten thousand things of that kind.
-- What holds all of `pairs`, neighbours with a space between, is asked for by them and by `words`, which all that `sought`
-- finds hold too.
CREATE FUNCTION search_newest(sought_kind "SearchKind", sought tsquery, words tsquery DEFAULT NULL, pairs text[] DEFAULT '{}',
  below uuid DEFAULT NULL)
RETURNS TABLE (ids uuid[], total integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER
-- To begin other processes takes longer than what they would do.
SET max_parallel_workers_per_gather = 0
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  most CONSTANT integer := 2000;
  -- More than people may go through from whom names are kept back (`mostOpen`).
  enough CONSTANT integer := 1100;
  little CONSTANT integer := 10000;
  too_many CONSTANT integer := 20000;
  -- So many entries, and bytes of them, are looked at before the index is asked; one of more bytes takes longer to be read
  -- than to be found in the index.
  first_look CONSTANT integer := 2000;
  first_bytes CONSTANT integer := 1000000;
  long CONSTANT integer := 1500;
  w uuid := current_workspace();
  place text := search_place(current_workspace(), sought_kind);
  paired boolean := cardinality(pairs) > 0 AND EXISTS (
    SELECT FROM pg_index i WHERE i.indexrelid = to_regclass('"SearchEntry_words_idx"') AND i.indisvalid);
  keys integer[] := ARRAY(SELECT search_pair(search_place(current_workspace(), sought_kind), p) FROM unnest(pairs) p);
  -- Without neighbours and weights, for which rows would be looked at together with their pairs, which takes long.
  placed tsquery := quote_literal(place)::tsquery && CASE WHEN paired THEN words ELSE sought END;
  -- For a beginning the index collects all that has any of its words, of whatever kind.
  opened boolean := sought::text LIKE '%:*%';
  is_little boolean;
  walk_from real;
  found uuid[] := '{}';
  read uuid[];
  size integer;
  chunk integer;
  looked integer;
  share real;
  lowest uuid := below;
  highest uuid;
  last uuid;
  top integer;
  bottom integer;
  step integer;
  is_all boolean := false;
  walks boolean := true;
BEGIN
  IF w IS NULL THEN RETURN; END IF;
  SELECT coalesce(avg(pg_column_size(n.vector)), 1) INTO size FROM (
    SELECT e.vector FROM "SearchEntry" e
    WHERE e."workspaceId" = w AND e.kind = sought_kind AND (below IS NULL OR e.id < below)
    -- By the kind too, though it is one: that it is one is no reason for an order under row-level security, because the
    -- equality of enums is not leakproof, and all entries would be sorted.
    ORDER BY e.kind DESC, e.id DESC LIMIT 50) n;
  SELECT count(*) < little INTO is_little FROM (
    SELECT FROM "SearchEntry" e WHERE e."workspaceId" = w AND e.kind = sought_kind
    ORDER BY e.kind DESC, e.id DESC LIMIT little) n;
  chunk := CASE WHEN is_little AND size <= long THEN little ELSE least(first_look, greatest(50, first_bytes / size)) END;
  walk_from := CASE WHEN size <= long THEN 0.05 WHEN opened THEN 0.8 ELSE 1 END;
  WHILE walks LOOP
    SELECT coalesce(array_agg(n.id) FILTER (WHERE n.vector @@ sought), '{}'), count(*), min(n.id::text)::uuid,
        max(n.id::text)::uuid
      INTO read, looked, last, highest FROM (
      SELECT e.id, e.vector FROM "SearchEntry" e
      WHERE e."workspaceId" = w AND e.kind = sought_kind AND (lowest IS NULL OR e.id < lowest)
      ORDER BY e.kind DESC, e.id DESC LIMIT chunk) n;
    found := found || read;
    lowest := coalesce(last, lowest);
    is_all := looked < chunk;
    -- What is common is read on, as much as holds what is missing by what was read.
    share := cardinality(read) / greatest(looked, 1)::real;
    walks := NOT is_all AND cardinality(found) < enough AND share > walk_from;
    IF walks THEN chunk := greatest(50, ceil((enough - cardinality(found)) / share * 1.1)); END IF;
  END LOOP;
  IF NOT is_all AND (share < 0.002 OR (is_little AND below IS NULL)) THEN
    -- What is rare is read whole, which is little where it is not common among what is older; and so is a kind with few things.
    SELECT coalesce(array_agg(h.id), '{}') INTO read FROM (
      SELECT e.id FROM "SearchEntry" e
      -- Said of the text, so that nothing but the index of words is asked.
      WHERE e.vector @@ placed AND e."workspaceId"::text = w::text AND (below IS NULL OR (e.id < below) IS TRUE)
        AND (NOT paired OR search_pairs(e.vector) @> keys) AND (NOT paired OR (e.vector @@ sought) IS TRUE)
      LIMIT too_many + 1) h;
    is_all := cardinality(read) <= too_many;
    IF is_all THEN found := read; END IF;
  END IF;
  IF NOT is_all AND cardinality(found) < enough THEN
    -- Of what is neither, each is a row on a page of its own, and one in a hundred of a million are not read: stretches are,
    -- from where the others end.
    top := search_stretch(lowest::text);
    -- A beginning is collected anew by each question, and so asked for at once in as many as hold what is missing.
    step := CASE WHEN opened THEN greatest(1, ceil(1.1 * (enough - cardinality(found)) / greatest(share, 0.5 / looked)
      * (search_stretch(highest::text) - top + 1) / looked)) ELSE 4 END;
    SELECT search_stretch(e.id::text) INTO bottom FROM "SearchEntry" e
      WHERE e."workspaceId" = w AND e.kind = sought_kind ORDER BY e.kind, e.id LIMIT 1;
    WHILE top >= bottom AND cardinality(found) < enough LOOP
      step := least(step, top - bottom + 1);
      SELECT coalesce(array_agg(h.id), '{}') INTO read FROM (
        SELECT e.id FROM "SearchEntry" e
        WHERE e.vector @@ placed AND e."workspaceId"::text = w::text AND (e.id < lowest) IS TRUE
          AND (NOT paired OR search_pairs(e.vector) @> keys) AND (NOT paired OR (e.vector @@ sought) IS TRUE)
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
    SELECT ARRAY(SELECT u.id FROM unnest(found) u (id) ORDER BY u.id DESC LIMIT most),
      CASE WHEN is_all THEN cardinality(found) END;
END $$;
REVOKE ALL ON FUNCTION search_newest("SearchKind", tsquery, tsquery, text[], uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_newest("SearchKind", tsquery, tsquery, text[], uuid) TO corroborate_app;

-- The same with how well each fits.
CREATE OR REPLACE FUNCTION search_found(sought_kind "SearchKind", sought tsquery, words tsquery DEFAULT NULL, pairs text[] DEFAULT '{}')
RETURNS TABLE (id uuid, rank real, total integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET max_parallel_workers_per_gather = 0
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  found uuid[];
  counted integer;
BEGIN
  SELECT n.ids, n.total INTO found, counted FROM search_newest(sought_kind, sought, words, pairs) n;
  RETURN QUERY
    SELECT e.id, ts_rank(e.vector, sought, 1), counted FROM "SearchEntry" e
    WHERE e."workspaceId" = current_workspace() AND e.kind = sought_kind AND e.id = ANY (found);
END $$;

DROP FUNCTION search_older("SearchKind", tsquery, uuid);
