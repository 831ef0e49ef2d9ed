-- Mail waiting to go out, links that prove an address, and which addresses were proved.

ALTER TABLE "User" ADD COLUMN "confirmedAt" TIMESTAMPTZ(3);
-- Who could sign in until now still can; whether an address is its person's is asked of new accounts.
UPDATE "User" SET "confirmedAt" = "createdAt";

-- Whether the link went to the invited address alone, which whoever has it then proves.
ALTER TABLE "Invitation" ADD COLUMN "mailed" BOOLEAN NOT NULL DEFAULT false;

CREATE TYPE "AddressProof" AS ENUM ('RESET', 'CONFIRMATION');

CREATE TABLE "AddressToken" (
    "userId" UUID NOT NULL,
    "proof" "AddressProof" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AddressToken_pkey" PRIMARY KEY ("userId", "proof")
);
CREATE UNIQUE INDEX "AddressToken_tokenHash_key" ON "AddressToken"("tokenHash");
ALTER TABLE "AddressToken" ADD CONSTRAINT "AddressToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "aboutId" UUID,
    "userId" UUID,
    "sealed" BYTEA,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "giveUpAt" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Mail_aboutId_idx" ON "Mail"("aboutId");
CREATE INDEX "Mail_userId_kind_createdAt_idx" ON "Mail"("userId", "kind", "createdAt");
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");
CREATE INDEX "Mail_waiting" ON "Mail" ("dueAt") WHERE sealed IS NOT NULL;
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The application is granted neither table: it goes through the functions below, each of which does one thing.

-- Puts a mail in line, in the caller's transaction, so that it goes out if and only if the change is stored. False
-- when so much waits of this kind already that somebody must be flooding it.
CREATE FUNCTION queue_mail(mail uuid, kind text, about uuid, sealed bytea, seconds int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT count(*) FROM (SELECT 1 FROM "Mail" m WHERE m.sealed IS NOT NULL AND m.kind = queue_mail.kind LIMIT 2000) w) >= 2000 THEN
    RETURN false;
  END IF;
  INSERT INTO "Mail" (id, kind, "aboutId", sealed, "dueAt", "giveUpAt")
  VALUES (mail, queue_mail.kind, about, queue_mail.sealed, clock_timestamp(), clock_timestamp() + make_interval(secs => seconds));
  RETURN true;
END $$;

-- The next mail that is due, for whoever takes it for so many seconds. Whoever dies meanwhile leaves it to another.
CREATE FUNCTION take_mail(seconds int) RETURNS TABLE (id uuid, sealed bytea, attempts int)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Mail" m SET "dueAt" = clock_timestamp() + make_interval(secs => seconds), attempts = m.attempts + 1
  WHERE m.id = (
    SELECT w.id FROM "Mail" w WHERE w.sealed IS NOT NULL AND w."dueAt" <= clock_timestamp() AND w."giveUpAt" > clock_timestamp()
    ORDER BY w."dueAt" LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING m.id, m.sealed, m.attempts
$$;

-- Another content for a mail that was taken, once it is known what it says.
CREATE FUNCTION write_mail(mail uuid, receiver uuid, sealed bytea) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Mail" m SET sealed = write_mail.sealed, "userId" = receiver WHERE m.id = mail AND m.sealed IS NOT NULL
$$;

-- What was sent, or need not be, is not kept: only that it was.
CREATE FUNCTION mail_sent(mail uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Mail" SET sealed = NULL, "sentAt" = clock_timestamp(), failure = NULL WHERE id = mail AND sealed IS NOT NULL
$$;
CREATE FUNCTION drop_mail(mail uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM "Mail" WHERE id = mail AND sealed IS NOT NULL
$$;

-- Notes why a mail did not go out, and when it is tried again; without seconds it never is.
CREATE FUNCTION mail_failed(mail uuid, failure text, seconds int) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Mail" SET failure = mail_failed.failure, "failedAt" = clock_timestamp(),
    "dueAt" = clock_timestamp() + make_interval(secs => coalesce(seconds, 0)),
    sealed = CASE WHEN seconds IS NULL THEN NULL ELSE sealed END
  WHERE id = mail AND sealed IS NOT NULL
$$;

-- Gives up what waited for too long, and forgets what ended a month ago.
CREATE FUNCTION clear_mail() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "Mail" SET sealed = NULL WHERE sealed IS NOT NULL AND "giveUpAt" <= clock_timestamp();
  DELETE FROM "Mail" WHERE sealed IS NULL AND "createdAt" < clock_timestamp() - interval '30 days';
  DELETE FROM "AddressToken" WHERE "expiresAt" < clock_timestamp();
$$;

-- How mail goes, for the settings; nothing in it is about anybody.
CREATE FUNCTION mail_overview() RETURNS TABLE (waiting int, "lastSentAt" timestamptz, "lastFailedAt" timestamptz, failure text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT (SELECT count(*)::int FROM "Mail" WHERE sealed IS NOT NULL AND "giveUpAt" > clock_timestamp()),
    (SELECT max("sentAt") FROM "Mail"), f."failedAt", f.failure
  FROM (SELECT) one LEFT JOIN LATERAL (
    SELECT "failedAt", m.failure FROM "Mail" m WHERE m.failure IS NOT NULL ORDER BY "failedAt" DESC LIMIT 1) f ON true
$$;

-- How the mail about something went.
CREATE FUNCTION mail_about(things uuid[]) RETURNS TABLE (about uuid, waiting boolean, "sentAt" timestamptz, failure text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT DISTINCT ON ("aboutId") "aboutId", sealed IS NOT NULL AND "giveUpAt" > clock_timestamp(), m."sentAt", m.failure
  FROM "Mail" m WHERE "aboutId" = ANY (things) ORDER BY "aboutId", "createdAt" DESC
$$;

-- A new link for the person with an address, in place of an earlier one; nobody when there is no such account, it is
-- disabled, has nothing to confirm, or got four such mails within the hour, of which the last then still holds.
CREATE FUNCTION begin_proof(address text, purpose "AddressProof", token_hash text, minutes int) RETURNS TABLE ("userId" uuid, name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE holder "User"%ROWTYPE;
BEGIN
  SELECT * INTO holder FROM "User" u WHERE u.email = address AND u."disabledAt" IS NULL FOR UPDATE;
  IF NOT FOUND OR (purpose = 'CONFIRMATION' AND holder."confirmedAt" IS NOT NULL) OR (
    SELECT count(*) FROM "Mail" m WHERE m."userId" = holder.id AND m.kind = lower(purpose::text)
      AND m."createdAt" > clock_timestamp() - interval '1 hour') >= 4 THEN
    RETURN;
  END IF;
  INSERT INTO "AddressToken" ("userId", proof, "tokenHash", "expiresAt")
  VALUES (holder.id, purpose, token_hash, clock_timestamp() + make_interval(mins => minutes))
  ON CONFLICT ON CONSTRAINT "AddressToken_pkey" DO UPDATE SET "tokenHash" = excluded."tokenHash", "expiresAt" = excluded."expiresAt";
  RETURN QUERY SELECT holder.id, holder.name;
END $$;

-- Whom a link that still holds was sent to.
CREATE FUNCTION proof_holder(purpose "AddressProof", token_hash text) RETURNS TABLE ("userId" uuid, name text, email text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT u.id, u.name, u.email FROM "AddressToken" t JOIN "User" u ON u.id = t."userId"
  WHERE t.proof = purpose AND t."tokenHash" = token_hash AND t."expiresAt" > clock_timestamp() AND u."disabledAt" IS NULL
$$;

-- Another password for somebody whose address is thereby known to be theirs: every session ends, every link too.
CREATE FUNCTION take_back_account(person uuid, new_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "User" SET "passwordHash" = new_hash, "confirmedAt" = coalesce("confirmedAt", clock_timestamp()), revision = revision + 1
  WHERE id = person;
  UPDATE "Session" SET "revokedAt" = clock_timestamp() WHERE "userId" = person AND "revokedAt" IS NULL
$$;

-- Uses a link once: of many at the same moment one gets the person, the others nobody.
CREATE FUNCTION spend_reset(token_hash text, new_hash text) RETURNS TABLE ("userId" uuid, name text, email text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE holder "User"%ROWTYPE;
BEGIN
  -- The person first, as every other change of an account does, then the link: no two wait for each other.
  SELECT u.* INTO holder FROM "AddressToken" t JOIN "User" u ON u.id = t."userId"
    WHERE t.proof = 'RESET' AND t."tokenHash" = token_hash AND u."disabledAt" IS NULL FOR UPDATE OF u;
  IF NOT FOUND THEN RETURN; END IF;
  DELETE FROM "AddressToken" t WHERE t.proof = 'RESET' AND t."tokenHash" = token_hash AND t."expiresAt" > clock_timestamp();
  IF NOT FOUND THEN RETURN; END IF;
  PERFORM take_back_account(holder.id, new_hash);
  RETURN QUERY SELECT holder.id, holder.name, holder.email;
END $$;

-- The same for a link that confirms: true for whoever used it.
CREATE FUNCTION spend_confirmation(person uuid, token_hash text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "AddressToken" t WHERE t."userId" = person AND t.proof = 'CONFIRMATION' AND t."tokenHash" = token_hash
    AND t."expiresAt" > clock_timestamp();
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE "User" SET "confirmedAt" = clock_timestamp() WHERE id = person AND "confirmedAt" IS NULL;
  RETURN true;
END $$;

-- Whether an account was made by somebody who did not show that its address is theirs.
CREATE FUNCTION awaits_confirmation(person uuid) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT "confirmedAt" IS NULL FROM "User" WHERE id = person
$$;

-- Whoever came by a link that went to their address alone has shown that it is theirs.
CREATE FUNCTION confirm_by_invitation(person uuid, invitation uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE "User" u SET "confirmedAt" = clock_timestamp() FROM "Invitation" i
  WHERE u.id = person AND u."confirmedAt" IS NULL AND i.id = invitation AND i."workspaceId" = current_workspace()
    AND i.email = u.email AND i.mailed
$$;

-- A password that is changed, whoever changes it, ends the links that were sent before.
CREATE FUNCTION forget_address_tokens() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM "AddressToken" WHERE "userId" = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER "User_password_ends_links" AFTER UPDATE OF "passwordHash" ON "User" FOR EACH ROW
  WHEN (OLD."passwordHash" IS DISTINCT FROM NEW."passwordHash") EXECUTE FUNCTION forget_address_tokens();

-- What runs as the owner may be called by the application alone, and taking back an account by the owner alone.
DO $$ DECLARE f text; BEGIN
  FOREACH f IN ARRAY ARRAY['queue_mail(uuid, text, uuid, bytea, int)', 'take_mail(int)', 'write_mail(uuid, uuid, bytea)',
    'mail_sent(uuid)', 'drop_mail(uuid)', 'mail_failed(uuid, text, int)', 'clear_mail()', 'mail_overview()',
    'mail_about(uuid[])', 'begin_proof(text, "AddressProof", text, int)', 'proof_holder("AddressProof", text)',
    'spend_reset(text, text)', 'spend_confirmation(uuid, text)', 'awaits_confirmation(uuid)',
    'confirm_by_invitation(uuid, uuid)', 'take_back_account(uuid, text)', 'forget_address_tokens()'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    IF f NOT IN ('take_back_account(uuid, text)', 'forget_address_tokens()') THEN
      EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO corroborate_app', f);
    END IF;
  END LOOP;
END $$;
