-- An event has to follow from the last of its workspace, whoever writes it: by number, by hash and in time. The lock is
-- the one that the application takes, so that two who write at once are put in order and neither reads a stale end.
CREATE FUNCTION refuse_loose_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('events of ' || NEW."workspaceId", 0));
  SELECT sequence, hash, at INTO last FROM "Event"
    WHERE "workspaceId" = NEW."workspaceId" ORDER BY sequence DESC LIMIT 1;
  IF NEW.sequence <> coalesce(last.sequence, 0) + 1
    OR NEW."previousHash" <> coalesce(last.hash, repeat('0', 64))
    OR NEW.at < last.at THEN
    RAISE EXCEPTION 'Event % does not follow from the last one, %', NEW.sequence, coalesce(last.sequence, 0)
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Event_follows" BEFORE INSERT ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_loose_event();
