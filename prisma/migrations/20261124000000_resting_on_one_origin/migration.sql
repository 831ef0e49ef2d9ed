-- A claim confirmed by a primary item rests on the thing itself; only those on a single report need an editor.
DROP INDEX "Claim_against_evidence";
CREATE INDEX "Claim_against_evidence" ON "Claim" ("workspaceId", id)
  WHERE "deletedAt" IS NULL AND ("overrideNote" IS NOT NULL
    OR (confirmation = 'CONFIRMED' AND (("supportingOrigins" < 2 AND NOT "supportingPrimary") OR verdict IS DISTINCT FROM 'CONFIRMS'))
    OR (confirmation = 'FALSE' AND verdict IS DISTINCT FROM 'REFUTES'));
