-- Whether somebody still is who they proved to be, by the password whose hash was checked or by a session. Checking takes
-- a while, in which the password may be changed to shut out who knows it. Until the transaction ends it stays as it is;
-- whoever changes it then waits, and ends what was opened.
CREATE FUNCTION still_proved(person uuid, checked_hash text, session uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE holder "User"%ROWTYPE;
BEGIN
  SELECT u.* INTO holder FROM "User" u WHERE u.id = person AND u."disabledAt" IS NULL FOR SHARE;
  RETURN FOUND AND (coalesce(holder."passwordHash" = checked_hash, false) OR EXISTS (
    SELECT FROM "Session" s WHERE s.id = session AND s."userId" = person AND s."revokedAt" IS NULL
      AND s."expiresAt" > clock_timestamp()));
END $$;

REVOKE ALL ON FUNCTION still_proved(uuid, text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION still_proved(uuid, text, uuid) TO corroborate_app;
