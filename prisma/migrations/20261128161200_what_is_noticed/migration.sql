-- Whom something noticed at the door concerns, and the ends of sessions, for the log.

-- The accounts of some addresses, with the workspaces they are an active member of. Addresses without one are left out.
CREATE FUNCTION concerned(addresses text[]) RETURNS TABLE (address text, "userId" uuid, "workspaceId" uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT u.email, u.id, m.workspace FROM "User" u, LATERAL active_memberships(u.id) m
    WHERE u.email = ANY (addresses);
END $$;

-- Ends one session that ran out and that nobody has used since, and answers what it is called, whose it was and why;
-- nothing when there is none. One that another process is at is passed over.
CREATE FUNCTION end_run_out(idle_minutes int) RETURNS TABLE (handle uuid, "userId" uuid, "workspaceId" uuid, why text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Session" s SET "revokedAt" = clock_timestamp()
  WHERE s.id = (
    SELECT o.id FROM "Session" o WHERE o."revokedAt" IS NULL AND (o."expiresAt" <= clock_timestamp()
      OR o."lastSeenAt" <= clock_timestamp() - make_interval(mins => idle_minutes))
    LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING session_handle(s.id), s."userId", s."workspaceId",
    CASE WHEN s."expiresAt" <= clock_timestamp() THEN 'too-long' ELSE 'idle' END
$$;
-- What ran out before this was written down is not told now.
UPDATE "Session" SET "revokedAt" = "expiresAt" WHERE "revokedAt" IS NULL AND "expiresAt" <= clock_timestamp();
CREATE INDEX "Session_open" ON "Session" ("lastSeenAt") WHERE "revokedAt" IS NULL;

-- Ending sessions now answers which those were and where they looked, so that each place's log has its own.
DROP FUNCTION end_own_sessions(uuid, uuid);
CREATE FUNCTION end_own_sessions(session uuid, handle uuid) RETURNS TABLE (ended uuid, "workspaceId" uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Session" s SET "revokedAt" = clock_timestamp() FROM "Session" own
  WHERE own.id = session AND own."revokedAt" IS NULL AND s."userId" = own."userId" AND s."revokedAt" IS NULL
    AND CASE WHEN end_own_sessions.handle IS NULL THEN s.id <> session ELSE session_handle(s.id) = end_own_sessions.handle END
  RETURNING session_handle(s.id), s."workspaceId"
$$;

-- What an admin looks at to see who came in, who was refused and who may.
CREATE INDEX "Event_access" ON "Event" ("workspaceId", sequence DESC)
  WHERE entity IN ('Session', 'User', 'Member', 'Invitation', 'Workspace');

DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['concerned(text[])', 'end_run_out(int)', 'end_own_sessions(uuid, uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO corroborate_app', f);
  END LOOP;
END $$;
