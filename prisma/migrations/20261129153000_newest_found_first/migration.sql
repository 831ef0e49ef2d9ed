-- The newest entries are read in the order of their index, however many there are, and what stands in one of forty of
-- them is common enough to be asked of those alone.
CREATE OR REPLACE FUNCTION search_found(sought_kind "SearchKind", sought tsquery)
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
    -- By the kind too, though it is one: that it is one is no reason for an order under row-level security, because the
    -- equality of enums is not leakproof, and all entries would be sorted.
    ORDER BY e.kind DESC, e.id DESC LIMIT 10000) n;
  IF looked < 10000 OR cardinality(newest) >= 250 THEN
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
