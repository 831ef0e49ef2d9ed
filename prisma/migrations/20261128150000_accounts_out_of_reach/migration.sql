-- Accounts, sessions and counted tries out of the application's reach: it reads names and addresses of the people it
-- works for, and everything else goes through the functions below, each of which does one thing. None of them believes
-- `app.user_id` or `app.workspace_id` where a password's hash or a session is concerned, since whoever has the
-- application's login can set those: a session is named by its own secret id, an account by its address.

-- True for the owner of the tables, which is what the functions below run as. Forced row-level security holds the owner
-- too, so its policies say so. Named by ownership and not by name, so that a copy of the database may have another owner.
CREATE FUNCTION acts_as_owner() RETURNS boolean LANGUAGE sql STABLE
  RETURN (SELECT pg_get_userbyid(relowner) = current_user FROM pg_class WHERE oid = '"User"'::regclass);

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['User', 'Session', 'RateLimit'] LOOP
    EXECUTE format('REVOKE ALL ON %I FROM corroborate_app', t);
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_only ON %I USING ((SELECT acts_as_owner()))', t);
  END LOOP;
END $$;

-- Of accounts the application reads who someone is, and changes what they are called.
GRANT SELECT (id, email, name, "disabledAt", revision), UPDATE (name, revision) ON "User" TO corroborate_app;
CREATE POLICY themself ON "User" USING (id = (SELECT current_person()));
CREATE POLICY colleagues ON "User" FOR SELECT USING (EXISTS (
  SELECT FROM "Member" m WHERE m."workspaceId" = (SELECT current_workspace()) AND m."userId" = "User".id));

-- ── Sessions ──

-- What a session is called where others can read it, as in the log: it names the session and opens nothing. A UUID of
-- version 8.
CREATE FUNCTION session_handle(session uuid) RETURNS uuid LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN overlay(overlay(encode(substr(sha256(convert_to(session::text, 'UTF8')), 1, 16), 'hex')
    PLACING '8' FROM 13 FOR 1) PLACING 'a' FROM 17 FOR 1)::uuid;

-- The active memberships of somebody, oldest first. Members are under row-level security for the owner as well, so the
-- person is set meanwhile, and put back.
CREATE FUNCTION active_memberships(person uuid) RETURNS TABLE (workspace uuid, role "Role")
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE before text := coalesce(current_setting('app.user_id', true), '');
BEGIN
  PERFORM set_config('app.user_id', person::text, true);
  RETURN QUERY SELECT m."workspaceId", m.role FROM "Member" m
    WHERE m."userId" = person AND m."disabledAt" IS NULL ORDER BY m."createdAt", m.id;
  PERFORM set_config('app.user_id', before, true);
END $$;

-- What signing in needs to know of the account of one address, and where it would look: the workspace last looked at,
-- else the first. The same questions are asked whether or not there is such an account.
CREATE FUNCTION sign_in_facts(address text) RETURNS TABLE ("userId" uuid, "passwordHash" text, disabled boolean, "workspaceId" uuid)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  holder "User"%ROWTYPE;
  person uuid;
  place uuid;
BEGIN
  SELECT u.* INTO holder FROM "User" u WHERE u.email = address;
  person := coalesce(holder.id, gen_random_uuid());
  SELECT m.workspace INTO place FROM active_memberships(person) WITH ORDINALITY AS m (workspace, role, n)
    ORDER BY m.workspace IS NOT DISTINCT FROM (
      SELECT s."workspaceId" FROM "Session" s WHERE s."userId" = person AND s."workspaceId" IS NOT NULL
      ORDER BY s."lastSeenAt" DESC LIMIT 1) DESC, m.n LIMIT 1;
  IF holder.id IS NOT NULL THEN
    RETURN QUERY SELECT holder.id, holder."passwordHash", holder."disabledAt" IS NOT NULL, place;
  END IF;
END $$;

-- Who a session belongs to now, and that it was used. `over` says why it no longer holds when its time has run out.
CREATE FUNCTION session_facts(session uuid, idle_minutes int)
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
  why := CASE
    WHEN own."expiresAt" <= clock_timestamp() THEN 'too-long'
    WHEN own."lastSeenAt" <= clock_timestamp() - make_interval(mins => idle_minutes) THEN 'idle'
    WHEN holder."disabledAt" IS NOT NULL THEN 'disabled' END;
  IF why IS NULL AND held IS NULL THEN RETURN; END IF;
  IF why IS NULL AND own."lastSeenAt" < clock_timestamp() - interval '1 minute' THEN
    UPDATE "Session" s SET "lastSeenAt" = clock_timestamp()
      WHERE s.id = session AND s."lastSeenAt" < clock_timestamp() - interval '1 minute';
  END IF;
  RETURN QUERY SELECT holder.id, own."workspaceId", held, holder.name, holder.email, why;
END $$;

-- Opens a session of an active member, and answers its secret id, which is told this once.
CREATE FUNCTION open_session(person uuid, workspace uuid, agent text, address text, minutes int) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE made uuid := gen_random_uuid();
BEGIN
  IF NOT EXISTS (SELECT FROM active_memberships(person) m WHERE m.workspace = open_session.workspace) THEN
    RAISE EXCEPTION 'A session is opened for active members only' USING ERRCODE = 'restrict_violation';
  END IF;
  INSERT INTO "Session" (id, "userId", "workspaceId", "expiresAt", "userAgent", address)
  VALUES (made, person, open_session.workspace, clock_timestamp() + make_interval(mins => minutes),
    left(agent, 300), left(open_session.address, 100));
  RETURN made;
END $$;

-- Ends one session by its secret id, and answers whose it was and where; nothing when it had ended.
CREATE FUNCTION end_session(session uuid) RETURNS TABLE ("userId" uuid, "workspaceId" uuid)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Session" s SET "revokedAt" = clock_timestamp() WHERE s.id = session AND s."revokedAt" IS NULL
  RETURNING s."userId", s."workspaceId"
$$;

-- Ends sessions of the person whose session this is: the one of a handle, or all but this one. Answers how many.
CREATE FUNCTION end_own_sessions(session uuid, handle uuid) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ended AS (
    UPDATE "Session" s SET "revokedAt" = clock_timestamp() FROM "Session" own
    WHERE own.id = session AND own."revokedAt" IS NULL AND s."userId" = own."userId" AND s."revokedAt" IS NULL
      AND CASE WHEN handle IS NULL THEN s.id <> session ELSE session_handle(s.id) = handle END
    RETURNING 1)
  SELECT count(*)::int FROM ended
$$;

-- Ends the sessions of somebody that look at one workspace, and answers how many.
CREATE FUNCTION end_sessions_in(person uuid, workspace uuid) RETURNS int
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH ended AS (
    UPDATE "Session" s SET "revokedAt" = clock_timestamp()
    WHERE s."userId" = person AND s."workspaceId" = workspace AND s."revokedAt" IS NULL RETURNING 1)
  SELECT count(*)::int FROM ended
$$;

-- Turns a session to another workspace its person is an active member of; false when they are not.
CREATE FUNCTION turn_session(session uuid, workspace uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE "Session" s SET "workspaceId" = workspace WHERE s.id = session AND s."revokedAt" IS NULL
    AND EXISTS (SELECT FROM active_memberships(s."userId") m WHERE m.workspace = turn_session.workspace);
  RETURN FOUND;
END $$;

-- The sessions its person is signed in with, by handle: this one first, then the last used.
CREATE FUNCTION sessions_beside(session uuid, idle_minutes int) RETURNS TABLE
  (handle uuid, "userAgent" text, address text, "createdAt" timestamptz, "lastSeenAt" timestamptz, current boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT session_handle(s.id), s."userAgent", s.address, s."createdAt", s."lastSeenAt", s.id = session
  FROM "Session" own JOIN "Session" s ON s."userId" = own."userId"
  WHERE own.id = session AND own."revokedAt" IS NULL AND s."revokedAt" IS NULL AND s."expiresAt" > clock_timestamp()
    AND s."lastSeenAt" > clock_timestamp() - make_interval(mins => idle_minutes)
  ORDER BY s.id = session DESC, s."lastSeenAt" DESC
$$;

-- ── Accounts ──

-- Gives the person of a session another password when the one that was checked still is theirs. All their sessions end
-- and one takes their place, whose secret id is answered with how many ended; nothing when the password is another now.
CREATE FUNCTION change_password(session uuid, checked_hash text, new_hash text, minutes int) RETURNS TABLE (opened uuid, ended int)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own "Session"%ROWTYPE;
  gone int;
BEGIN
  SELECT s.* INTO own FROM "Session" s WHERE s.id = session AND s."revokedAt" IS NULL;
  UPDATE "User" u SET "passwordHash" = new_hash, revision = revision + 1
    WHERE u.id = own."userId" AND u."passwordHash" = checked_hash;
  IF NOT FOUND THEN RETURN; END IF;
  UPDATE "Session" s SET "revokedAt" = clock_timestamp() WHERE s."userId" = own."userId" AND s."revokedAt" IS NULL;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN QUERY SELECT open_session(own."userId", own."workspaceId", own."userAgent", own.address, minutes), gone;
END $$;

-- An account for the address that an open invitation of the workspace that is set was written to; nobody else's.
CREATE FUNCTION create_invited(person uuid, invitation uuid, called text, password_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO "User" (id, email, name, "passwordHash")
  SELECT person, i.email, called, password_hash FROM "Invitation" i
  WHERE i.id = invitation AND i."workspaceId" = current_workspace()
    AND i."acceptedAt" IS NULL AND i."withdrawnAt" IS NULL AND i."expiresAt" > clock_timestamp();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'An account is made for an open invitation only' USING ERRCODE = 'restrict_violation';
  END IF;
END $$;

-- ── Counted tries ──

-- Adds to counts, each of which runs out so many seconds after its first, and answers them. A count is taken back with -1
-- and never falls below nothing; with 0 it is only looked at.
CREATE FUNCTION count_tries(kept text[], seconds int[], step int) RETURNS TABLE (key text, points int, "msLeft" bigint)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE now_ms bigint := floor(extract(epoch FROM clock_timestamp()) * 1000);
BEGIN
  IF step NOT IN (-1, 0, 1) OR cardinality(kept) > 8 OR cardinality(kept) <> cardinality(seconds) THEN
    RAISE EXCEPTION 'Tries are counted one by one' USING ERRCODE = 'restrict_violation';
  END IF;
  IF step <> 0 THEN
    -- In one order for all, so that no two wait for each other.
    INSERT INTO "RateLimit" AS r (key, points, expire)
      SELECT left(k, 100), greatest(step, 0), now_ms + s * 1000::bigint FROM unnest(kept, seconds) AS t (k, s) ORDER BY k
    ON CONFLICT ON CONSTRAINT "RateLimit_pkey" DO UPDATE SET
      points = CASE WHEN r.expire <= now_ms THEN greatest(step, 0) ELSE greatest(r.points + step, 0) END,
      expire = CASE WHEN r.expire <= now_ms THEN excluded.expire ELSE r.expire END;
  END IF;
  RETURN QUERY SELECT r.key, r.points, r.expire - now_ms FROM "RateLimit" r
    WHERE r.key = ANY (kept) AND r.expire > now_ms;
END $$;

-- Forgets counts that ran out.
CREATE FUNCTION forget_tries() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM "RateLimit" WHERE expire < floor(extract(epoch FROM clock_timestamp()) * 1000) RETURNING 1)
  SELECT count(*)::int FROM gone
$$;

-- What runs as the owner may be called by the application alone, and what only these functions need, by nobody.
REVOKE ALL ON FUNCTION active_memberships(uuid) FROM PUBLIC;
DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['sign_in_facts(text)', 'session_facts(uuid, int)', 'open_session(uuid, uuid, text, text, int)',
    'end_session(uuid)', 'end_own_sessions(uuid, uuid)', 'end_sessions_in(uuid, uuid)', 'turn_session(uuid, uuid)',
    'sessions_beside(uuid, int)', 'change_password(uuid, text, text, int)', 'create_invited(uuid, uuid, text, text)',
    'count_tries(text[], int[], int)', 'forget_tries()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO corroborate_app', f);
  END LOOP;
END $$;
