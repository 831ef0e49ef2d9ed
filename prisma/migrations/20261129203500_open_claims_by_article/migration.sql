-- What is overdue through its article is found article by article, and counted by person, without reading all claims.
CREATE INDEX "Claim_open_without_due" ON "Claim" ("workspaceId", "articleId", id) INCLUDE ("assigneeId")
  WHERE stage <> 'SIGNED_OFF' AND "dueAt" IS NULL AND "deletedAt" IS NULL;
