-- Words that are looked for side by side are found by an index of such pairs. Where each of two words stands in a tenth of
-- everything, what holds both was read row by row to see whether they are neighbours.

-- A pair of neighbouring words as the index knows it, in one kind and workspace: one of 131,072, so that the index holds
-- each of them often, and a pair of others is seldom taken for it. What is found is looked at once more.
CREATE FUNCTION search_pair(place text, pair text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT hashtext(place || ' ' || pair) & 131071
$$;

-- The pairs of neighbouring words of an entry. Stems have a tilde and are at the place of their word.
CREATE FUNCTION search_pairs(vector tsvector) RETURNS integer[] LANGUAGE sql IMMUTABLE PARALLEL SAFE COST 10000 AS $$
  SELECT array_agg(DISTINCT public.search_pair(n.place, n.before || ' ' || n.word)) FROM (
    SELECT w.lexeme AS word, p AS at, lag(w.lexeme) OVER stands AS before, lag(p) OVER stands AS at_before,
      first_value(w.lexeme) OVER stands AS place
    FROM unnest(vector) w LEFT JOIN unnest(w.positions) p ON true
    WHERE strpos(w.lexeme, '~') = 0 AND (p IS NOT NULL OR w.lexeme LIKE '#%')
    WINDOW stands AS (ORDER BY p NULLS FIRST)) n
  WHERE n.at = n.at_before + 1
$$;

-- Of more than some thousands of entries the index is built beside the service (`lib/db/migrations/indexes-beside.ts`); until then the one before
-- it answers.
DO $$ BEGIN
  IF pg_table_size('"SearchEntry"') <= 16 * 1024 * 1024 THEN
    CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry"
      USING gin (vector, (ARRAY["left"(id::text, 5)]), search_pairs(vector));
    DROP INDEX "SearchEntry_vector_idx";
  END IF;
END $$;

-- As before, but for what holds all of `pairs`, neighbours with a space between: there the index is asked for them and for
-- `words`, which all that `sought` finds hold too, and each row is looked at afterwards.
DROP FUNCTION search_found("SearchKind", tsquery);
CREATE FUNCTION search_found(sought_kind "SearchKind", sought tsquery, words tsquery DEFAULT NULL, pairs text[] DEFAULT '{}')
RETURNS TABLE (id uuid, rank real, total integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
DECLARE
  most CONSTANT integer := 2000;
  enough CONSTANT integer := 1000;
  too_many CONSTANT integer := 20000;
  w uuid := current_workspace();
  place text := search_place(current_workspace(), sought_kind);
  paired boolean := cardinality(pairs) > 0 AND EXISTS (
    SELECT FROM pg_index i WHERE i.indexrelid = to_regclass('"SearchEntry_words_idx"') AND i.indisvalid);
  keys integer[] := ARRAY(SELECT search_pair(search_place(current_workspace(), sought_kind), p) FROM unnest(pairs) p);
  -- Without neighbours and weights, for which rows would be looked at together with their pairs, which takes long.
  placed tsquery := quote_literal(place)::tsquery && CASE WHEN paired THEN words ELSE sought END;
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
      WHERE e.vector @@ placed AND e."workspaceId"::text = w::text
        AND (NOT paired OR search_pairs(e.vector) @> keys) AND (NOT paired OR (e.vector @@ sought) IS TRUE)
      LIMIT too_many + 1) h;
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
    SELECT n.id, ts_rank(e.vector, sought, 1), CASE WHEN is_all THEN cardinality(found) END
    FROM (SELECT u.id FROM unnest(found) u (id) ORDER BY u.id DESC LIMIT most) n
    JOIN "SearchEntry" e ON e."workspaceId" = w AND e.kind = sought_kind AND e.id = n.id;
END $$;
REVOKE ALL ON FUNCTION search_found("SearchKind", tsquery, tsquery, text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_found("SearchKind", tsquery, tsquery, text[]) TO corroborate_app;
