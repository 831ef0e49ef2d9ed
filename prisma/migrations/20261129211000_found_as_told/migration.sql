-- What somebody finds from whom names are kept back must be as if those names stood nowhere: so it is asked for from the
-- newest on until enough of it may be told, and put in order by what may be read.

-- What `sought` finds among the ten thousand entries before `below`, newest first, and the oldest of those; null where
-- there are none before it.
CREATE FUNCTION search_older(sought_kind "SearchKind", sought tsquery, below uuid)
RETURNS TABLE (ids uuid[], lowest uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT coalesce(array_agg(n.id ORDER BY n.id DESC) FILTER (WHERE n.vector @@ sought), '{}'),
      CASE WHEN count(*) = 10000 THEN min(n.id::text)::uuid END
    FROM (
      SELECT e.id, e.vector FROM "SearchEntry" e
      WHERE e."workspaceId" = current_workspace() AND e.kind = sought_kind AND e.id < below
      ORDER BY e.kind DESC, e.id DESC LIMIT 10000) n;
END $$;

-- How well each of these things fits: by how often and where the words stand, not by what stands between them.
CREATE FUNCTION search_ranks(sought_kind "SearchKind", ids uuid[], sought tsquery)
RETURNS TABLE (id uuid, rank real)
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET enable_seqscan = off AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY
    SELECT e.id, ts_rank(e.vector, sought) FROM "SearchEntry" e
    WHERE e."workspaceId" = current_workspace() AND e.kind = sought_kind AND e.id = ANY (ids);
END $$;

REVOKE ALL ON FUNCTION search_older("SearchKind", tsquery, uuid) FROM PUBLIC;
REVOKE ALL ON FUNCTION search_ranks("SearchKind", uuid[], tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_older("SearchKind", tsquery, uuid) TO corroborate_app;
GRANT EXECUTE ON FUNCTION search_ranks("SearchKind", uuid[], tsquery) TO corroborate_app;
