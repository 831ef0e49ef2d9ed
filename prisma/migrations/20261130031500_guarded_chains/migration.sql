-- Whether something may be told that is so because of somebody in a claim's chain is asked of every awaited answer, twice or
-- more for a page of a viewer: of the few chains on other terms than on the record most claims have none.
-- Where there are many chains it is built beside the service (`lib/db/migrations/indexes-beside.ts`); until then each chain
-- answers itself.
DO $$ BEGIN
  IF pg_table_size('"Hop"') <= 16 * 1024 * 1024 THEN
    CREATE INDEX "Hop_guarded_of_claim" ON "Hop" ("workspaceId", "claimId") WHERE terms <> 'ON_RECORD';
  END IF;
END $$;
