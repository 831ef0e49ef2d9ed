-- Whether a session is over, and whether an invitation is open, were each decided in several places. Now each is one
-- function, which all others ask.

-- Why a session is over at a moment: it was ended, it lasted too long, or nobody used it for so many minutes (for as long
-- as one likes, where those are null); null while it holds.
CREATE FUNCTION session_over(s "Session", idle_minutes int, at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN CASE
    WHEN s."revokedAt" IS NOT NULL THEN 'ended'
    WHEN s."expiresAt" <= at THEN 'too-long'
    WHEN s."lastSeenAt" <= at - make_interval(mins => idle_minutes) THEN 'idle' END;

-- Whether an invitation can be accepted at a moment.
CREATE FUNCTION invitation_open(i "Invitation", at timestamptz) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL AND i."expiresAt" > at;

CREATE OR REPLACE FUNCTION session_facts(session uuid, idle_minutes int)
RETURNS TABLE ("userId" uuid, "workspaceId" uuid, role "Role", name text, email text, over text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own "Session"%ROWTYPE;
  holder "User"%ROWTYPE;
  held "Role";
  why text;
BEGIN
  SELECT s.* INTO own FROM "Session" s WHERE s.id = session AND s."revokedAt" IS NULL;
  IF NOT FOUND THEN RETURN; END IF;
  SELECT u.* INTO holder FROM "User" u WHERE u.id = own."userId";
  SELECT m.role INTO held FROM active_memberships(holder.id) m WHERE m.workspace = own."workspaceId";
  why := coalesce(session_over(own, idle_minutes, clock_timestamp()),
    CASE WHEN holder."disabledAt" IS NOT NULL THEN 'disabled' END);
  IF why IS NULL AND held IS NULL THEN RETURN; END IF;
  IF why IS NULL AND own."lastSeenAt" < clock_timestamp() - interval '1 minute' THEN
    UPDATE "Session" s SET "lastSeenAt" = clock_timestamp()
      WHERE s.id = session AND s."lastSeenAt" < clock_timestamp() - interval '1 minute';
  END IF;
  RETURN QUERY SELECT holder.id, own."workspaceId", held, holder.name, holder.email, why;
END $$;

CREATE OR REPLACE FUNCTION sessions_beside(session uuid, idle_minutes int) RETURNS TABLE
  (handle uuid, "userAgent" text, address text, "createdAt" timestamptz, "lastSeenAt" timestamptz, current boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT session_handle(s.id), s."userAgent", s.address, s."createdAt", s."lastSeenAt", s.id = session
  FROM "Session" own JOIN "Session" s ON s."userId" = own."userId"
  WHERE own.id = session AND own."revokedAt" IS NULL AND session_over(s, idle_minutes, clock_timestamp()) IS NULL
  ORDER BY s.id = session DESC, s."lastSeenAt" DESC
$$;

CREATE OR REPLACE FUNCTION end_run_out(idle_minutes int) RETURNS TABLE (handle uuid, "userId" uuid, "workspaceId" uuid, why text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH over AS (
    SELECT o.id, session_over(o, idle_minutes, clock_timestamp()) AS why FROM "Session" o
    -- What has ended is left out by the index; the rule is asked of the rest.
    WHERE o."revokedAt" IS NULL AND session_over(o, idle_minutes, clock_timestamp()) IS NOT NULL
    LIMIT 1 FOR UPDATE SKIP LOCKED)
  UPDATE "Session" s SET "revokedAt" = clock_timestamp() FROM over WHERE s.id = over.id
  RETURNING session_handle(s.id), s."userId", s."workspaceId", over.why
$$;

CREATE OR REPLACE FUNCTION still_proved(person uuid, checked_hash text, session uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE holder "User"%ROWTYPE;
BEGIN
  SELECT u.* INTO holder FROM "User" u WHERE u.id = person AND u."disabledAt" IS NULL FOR SHARE;
  -- That it is not idle was seen when the request came in.
  RETURN FOUND AND (coalesce(holder."passwordHash" = checked_hash, false) OR EXISTS (
    SELECT FROM "Session" s WHERE s.id = session AND s."userId" = person
      AND session_over(s, NULL, clock_timestamp()) IS NULL));
END $$;

CREATE OR REPLACE FUNCTION create_invited(person uuid, invitation uuid, called text, password_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "User" (id, email, name, "passwordHash")
  SELECT person, i.email, called, password_hash FROM "Invitation" i
  WHERE i.id = invitation AND i."workspaceId" = current_workspace() AND invitation_open(i, clock_timestamp());
  IF NOT FOUND THEN
    RAISE EXCEPTION 'An account is made for an open invitation only' USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

REVOKE ALL ON FUNCTION session_over("Session", int, timestamptz) FROM PUBLIC;
REVOKE ALL ON FUNCTION invitation_open("Invitation", timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION invitation_open("Invitation", timestamptz) TO corroborate_app;
