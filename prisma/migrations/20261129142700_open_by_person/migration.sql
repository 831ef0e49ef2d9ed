-- What a person still has to do is counted, and listed, without walking over all they ever did.
CREATE INDEX "Claim_open_of_person" ON "Claim" ("workspaceId", "assigneeId", id)
  WHERE stage <> 'SIGNED_OFF' AND "deletedAt" IS NULL;
