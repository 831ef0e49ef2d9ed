-- What is first hand stands beside what is cited; neither means that nobody knows.
ALTER TABLE "Evidence"
  ADD COLUMN "firstHand" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "interested" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "withdrawnAt" TIMESTAMPTZ(3),
  ADD COLUMN "withdrawnReason" TEXT,
  ADD COLUMN "withdrawnBy" UUID,
  ADD COLUMN "publishedOn" DATE,
  ADD COLUMN "captureId" UUID;
ALTER TABLE "Source" ADD COLUMN "discreditedFrom" DATE;
ALTER TABLE "Claim" ADD COLUMN "verdictBefore" "Verdict";

CREATE TABLE "Capture" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "print" BYTEA,
    "capturedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "capturedBy" UUID NOT NULL,

    CONSTRAINT "Capture_pkey" PRIMARY KEY ("workspaceId","id")
);
CREATE TABLE "VersionPrint" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "print" BYTEA NOT NULL,

    CONSTRAINT "VersionPrint_pkey" PRIMARY KEY ("workspaceId","versionId")
);
CREATE TABLE "CopyPair" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "firstEvidenceId" UUID NOT NULL,
    "secondEvidenceId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "CopyPair_pkey" PRIMARY KEY ("workspaceId","id")
);
CREATE TABLE "PeoplePair" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "firstSourceId" UUID NOT NULL,
    "secondSourceId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "PeoplePair_pkey" PRIMARY KEY ("workspaceId","id")
);
CREATE INDEX "Evidence_workspaceId_captureId_idx" ON "Evidence"("workspaceId", "captureId");
CREATE INDEX "Capture_workspaceId_evidenceId_id_idx" ON "Capture"("workspaceId", "evidenceId", "id");
CREATE INDEX "CopyPair_workspaceId_claimId_idx" ON "CopyPair"("workspaceId", "claimId");
CREATE UNIQUE INDEX "CopyPair_workspaceId_firstEvidenceId_secondEvidenceId_key" ON "CopyPair"("workspaceId", "firstEvidenceId", "secondEvidenceId");
CREATE INDEX "PeoplePair_workspaceId_firstSourceId_idx" ON "PeoplePair"("workspaceId", "firstSourceId");
CREATE INDEX "PeoplePair_workspaceId_secondSourceId_idx" ON "PeoplePair"("workspaceId", "secondSourceId");
CREATE UNIQUE INDEX "PeoplePair_workspaceId_claimId_firstSourceId_secondSourceId_key" ON "PeoplePair"("workspaceId", "claimId", "firstSourceId", "secondSourceId");
ALTER TABLE "Capture" ADD CONSTRAINT "Capture_workspaceId_evidenceId_fkey" FOREIGN KEY ("workspaceId", "evidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_captureId_fkey" FOREIGN KEY ("workspaceId", "captureId") REFERENCES "Capture"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "VersionPrint" ADD CONSTRAINT "VersionPrint_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CopyPair" ADD CONSTRAINT "CopyPair_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CopyPair" ADD CONSTRAINT "CopyPair_workspaceId_firstEvidenceId_fkey" FOREIGN KEY ("workspaceId", "firstEvidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CopyPair" ADD CONSTRAINT "CopyPair_workspaceId_secondEvidenceId_fkey" FOREIGN KEY ("workspaceId", "secondEvidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeoplePair" ADD CONSTRAINT "PeoplePair_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeoplePair" ADD CONSTRAINT "PeoplePair_workspaceId_firstSourceId_fkey" FOREIGN KEY ("workspaceId", "firstSourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "PeoplePair" ADD CONSTRAINT "PeoplePair_workspaceId_secondSourceId_fkey" FOREIGN KEY ("workspaceId", "secondSourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is stored becomes what it meant. Prints are made anew at the next start, by the new comparison.
ALTER TABLE "Evidence" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "ResponseRequest" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Evidence" DISABLE TRIGGER USER;
ALTER TABLE "Claim" DISABLE TRIGGER USER;
UPDATE "Evidence" SET "firstHand" = true WHERE provenance = 'FIRST_HAND' AND role <> 'AGGREGATOR';
-- A denial is said in one's own cause until a person says otherwise; an admission is not.
UPDATE "Evidence" e SET "interested" = true FROM "ResponseRequest" r
  WHERE r."workspaceId" = e."workspaceId" AND r."evidenceId" = e.id AND r.outcome = 'DENIED' AND e.stance = 'REFUTES';
INSERT INTO "Capture" ("workspaceId", id, "evidenceId", text, sha256, words, "capturedAt", "capturedBy")
  SELECT "workspaceId", gen_random_uuid(), id, "capturedText", "capturedSha256", "capturedWords", "capturedAt", "capturedBy"
  FROM "Evidence" WHERE "capturedText" IS NOT NULL;
UPDATE "Evidence" e SET "captureId" = c.id FROM "Capture" c WHERE c."workspaceId" = e."workspaceId" AND c."evidenceId" = e.id;
-- Counted again by the new rules at the next start; where the verdict differs, editors are told once.
UPDATE "Claim" SET "verdictBefore" = verdict, verdict = NULL WHERE "deletedAt" IS NULL AND verdict IS NOT NULL;
UPDATE "Claim" SET verdict = NULL WHERE "deletedAt" IS NOT NULL;
ALTER TABLE "Claim" ENABLE TRIGGER USER;
ALTER TABLE "Evidence" ENABLE TRIGGER USER;
ALTER TABLE "ResponseRequest" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Claim" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Evidence" FORCE ROW LEVEL SECURITY;

ALTER TABLE "Evidence"
  DROP COLUMN "provenance",
  DROP COLUMN "capturedText",
  DROP COLUMN "capturedSha256",
  DROP COLUMN "capturedAt",
  DROP COLUMN "capturedBy",
  DROP COLUMN "capturedPrint",
  DROP COLUMN "capturedWords";
DROP TYPE "Provenance";

ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_aggregator_passes_on" CHECK (role <> 'AGGREGATOR' OR NOT "firstHand"),
  ADD CONSTRAINT "Evidence_withdrawn_with_reason" CHECK (
    ("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL) AND ("withdrawnAt" IS NULL) = ("withdrawnBy" IS NULL)
    AND ("withdrawnReason" IS NULL OR btrim("withdrawnReason") <> ''));
ALTER TABLE "Capture"
  ADD CONSTRAINT "Capture_sha256_of_text" CHECK (text <> '' AND sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
ALTER TABLE "Source" ADD CONSTRAINT "Source_discredited_from" CHECK ("discreditedFrom" IS NULL OR standing = 'DISCREDITED');
ALTER TABLE "CopyPair" ADD CONSTRAINT "CopyPair_in_order" CHECK ("firstEvidenceId" < "secondEvidenceId" AND btrim(reason) <> '');
ALTER TABLE "PeoplePair" ADD CONSTRAINT "PeoplePair_in_order" CHECK ("firstSourceId" < "secondSourceId" AND btrim(reason) <> '');
CREATE INDEX "Capture_without_print" ON "Capture" ("workspaceId", id) WHERE print IS NULL;
CREATE INDEX "Claim_verdict_changed" ON "Claim" ("workspaceId", id) WHERE "verdictBefore" IS NOT NULL AND "deletedAt" IS NULL;

GRANT SELECT, INSERT ON "Capture" TO corroborate_app;
GRANT UPDATE (print) ON "Capture" TO corroborate_app;
GRANT SELECT, INSERT ON "VersionPrint" TO corroborate_app;
GRANT SELECT, INSERT, DELETE ON "CopyPair" TO corroborate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "PeoplePair" TO corroborate_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Capture','VersionPrint','CopyPair','PeoplePair'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY workspace_only ON %I USING ("workspaceId" = (SELECT current_workspace()))', t);
  END LOOP;
END $$;
