-- What fills in columns after an upgrade goes through all workspaces. Their owner may list them, which lifting
-- the policies for a moment did under a lock that everybody queued behind.
CREATE POLICY owner_lists ON "Workspace" FOR SELECT USING (
  (SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE oid = '"Workspace"'::regclass)
);
