-- What is filled in after an upgrade is found without reading the claims that have it.
CREATE INDEX "Claim_without_terms" ON "Claim" ("workspaceId", id) WHERE "termCount" = 0 AND "deletedAt" IS NULL;
