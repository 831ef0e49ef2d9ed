-- What is open is listed from the newest on, wherever it is looked for: among all claims the few are found last. Where there
-- are many claims, this is built beside the service (`lib/db/migrations/indexes-beside.ts`); until then all claims answer.
DO $$ BEGIN
  IF pg_table_size('"Claim"') <= 16 * 1024 * 1024 THEN
    CREATE INDEX "Claim_open" ON "Claim" ("workspaceId", id) WHERE stage <> 'SIGNED_OFF' AND "deletedAt" IS NULL;
  END IF;
END $$;
