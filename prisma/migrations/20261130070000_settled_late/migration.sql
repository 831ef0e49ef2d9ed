-- Lists of what was signed off in some time go by id, which is when a claim was recorded: nearly all are signed off within a
-- month of that. Those that were not, and those whose id says another time, are found by themselves. Where there are many claims, this is built beside the service
-- (`lib/db/migrations/indexes-beside.ts`); until then the index of all that were signed off answers.
DO $$ BEGIN
  IF pg_table_size('"Claim"') <= 16 * 1024 * 1024 THEN
    CREATE INDEX "Claim_settled_late" ON "Claim" ("workspaceId", id)
      WHERE stage = 'SIGNED_OFF' AND "deletedAt" IS NULL
        AND (claim_id_of_other_time(id, "createdAt")
          OR "signedOffAt" - "createdAt" < '0 days'::interval OR "signedOffAt" - "createdAt" > '30 days'::interval);
  END IF;
END $$;
