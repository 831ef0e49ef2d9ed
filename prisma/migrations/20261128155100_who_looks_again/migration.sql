-- What asks for an editor besides what is recorded on the claim: two people who judged it otherwise, and another
-- passage or statement than was signed off. And how long a claim nobody has may be unverified.
ALTER TABLE "Claim"
  ADD COLUMN "verdictsDiffer" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "changedSinceSignOff" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "Workspace"
  ADD COLUMN "unverifiedHours" INTEGER NOT NULL DEFAULT 24,
  ADD CONSTRAINT "Workspace_unverified_hours" CHECK ("unverifiedHours" BETWEEN 1 AND 720);

ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Member" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" DISABLE TRIGGER USER;
UPDATE "Claim" c SET "changedSinceSignOff" = true
  WHERE c.stage <> 'SIGNED_OFF' AND EXISTS (
    SELECT FROM "Event" s JOIN "Event" e ON e."workspaceId" = s."workspaceId" AND e."claimId" = s."claimId"
      AND e.sequence > s.sequence
    WHERE s."workspaceId" = c."workspaceId" AND s."claimId" = c.id AND s.type = 'claim.signed-off'
      AND (e.type = 'claim.moved' OR (e.type = 'claim.edited' AND e.before->>'statement' <> e.after->>'statement')));
-- Of what was said since an editor last decided, on the wording that stands, what each said last.
WITH said AS (
  SELECT DISTINCT ON (e."workspaceId", e."claimId", e."actorId") e."workspaceId", e."claimId",
    e.after->>'confirmation' AS confirmation
  FROM "Event" e
  JOIN "Claim" c ON c."workspaceId" = e."workspaceId" AND c.id = e."claimId"
  WHERE e.type = 'claim.confirmation-set' AND c.stage <> 'SIGNED_OFF'
    AND (c."statementEditedAt" IS NULL OR e.at > c."statementEditedAt")
    AND e.sequence >= COALESCE((
      SELECT max(d.sequence) FROM "Event" d
      JOIN "Member" m ON m."workspaceId" = d."workspaceId" AND m."userId" = d."actorId" AND m.role IN ('EDITOR', 'ADMIN')
      WHERE d."workspaceId" = e."workspaceId" AND d."claimId" = e."claimId" AND d.type = 'claim.confirmation-set'), 0)
  ORDER BY e."workspaceId", e."claimId", e."actorId", e.sequence DESC
)
UPDATE "Claim" c SET "verdictsDiffer" = true FROM (
  SELECT "workspaceId", "claimId" FROM said GROUP BY 1, 2 HAVING count(DISTINCT confirmation) > 1
) d WHERE d."workspaceId" = c."workspaceId" AND d."claimId" = c.id;
ALTER TABLE "Claim" ENABLE TRIGGER USER;
ALTER TABLE "Member" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Event" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;

CREATE INDEX "Claim_verdicts_differ" ON "Claim" ("workspaceId", id)
  WHERE "verdictsDiffer" AND "deletedAt" IS NULL AND stage <> 'SIGNED_OFF';
CREATE INDEX "Claim_changed_since_sign_off" ON "Claim" ("workspaceId", id)
  WHERE "changedSinceSignOff" AND "deletedAt" IS NULL AND stage <> 'SIGNED_OFF';
