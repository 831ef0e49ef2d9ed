-- What stands around every page of the desk, in one statement: to begin a transaction, say whose rows it sees and end it
-- took the server and the database more than the answer. It sees what the application sees, for the rest of the
-- transaction it is called in, and plans once for each connection.
CREATE FUNCTION desk_frame(workspace uuid, person uuid) RETURNS TABLE (workspaces json, ratings json)
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM set_config('app.workspace_id', workspace::text, true), set_config('app.user_id', person::text, true);
  RETURN QUERY SELECT
    (SELECT coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'slug', w.slug, 'sample', w.sample)
        ORDER BY lower(w.name), w.id), '[]')
      FROM "Workspace" w JOIN "Member" m ON m."workspaceId" = w.id
      WHERE m."userId" = person AND m."disabledAt" IS NULL),
    (SELECT coalesce(json_agg(json_build_object('confirmation', r.confirmation, 'name', r.name,
        'meaning', r.meaning, 'point', r.point, 'revision', r.revision)), '[]')
      FROM "HouseRating" r WHERE r."workspaceId" = current_workspace());
END $$;

REVOKE ALL ON FUNCTION desk_frame(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION desk_frame(uuid, uuid) TO corroborate_app;
