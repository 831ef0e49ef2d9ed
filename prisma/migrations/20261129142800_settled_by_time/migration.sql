-- How long claims took is asked week by week, of those signed off then, and nothing else of them is read.
CREATE INDEX "Claim_settled" ON "Claim" ("workspaceId", "signedOffAt") INCLUDE ("createdAt")
  WHERE stage = 'SIGNED_OFF' AND "deletedAt" IS NULL;
