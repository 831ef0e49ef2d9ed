-- CreateEnum
CREATE TYPE "Standing" AS ENUM ('IN_USE', 'DISCREDITED');

-- CreateEnum
CREATE TYPE "Reliability" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('CONFIRMS', 'REFUTES', 'CONFLICTS', 'INSUFFICIENT');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('EMAIL', 'PHONE', 'IN_PERSON', 'LETTER', 'SOCIAL_MEDIA', 'OTHER');

-- CreateEnum
CREATE TYPE "Outcome" AS ENUM ('PENDING', 'CONFIRMED', 'DENIED', 'DECLINED', 'NO_RESPONSE');

-- CreateEnum
CREATE TYPE "ClaimRelation" AS ENUM ('SAME_AS', 'CONTRADICTS', 'UPDATES');

-- AlterTable
ALTER TABLE "Workspace" ADD COLUMN     "admiralty" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "originsNeeded" INTEGER NOT NULL DEFAULT 2,
ADD COLUMN     "primarySuffices" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "overrideNote" TEXT,
ADD COLUMN     "refutingOrigins" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "refutingPrimary" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "supportingOrigins" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "supportingPrimary" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "termCount" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "verdict" "Verdict";

-- AlterTable
ALTER TABLE "Source" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "discreditedAt" TIMESTAMPTZ(3),
ADD COLUMN     "discreditedReason" TEXT,
ADD COLUMN     "reliability" "Reliability",
ADD COLUMN     "standing" "Standing" NOT NULL DEFAULT 'IN_USE',
ADD COLUMN     "wikidataId" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "Evidence" ADD COLUMN     "capturedAt" TIMESTAMPTZ(3),
ADD COLUMN     "capturedBy" UUID,
ADD COLUMN     "capturedPrint" BYTEA,
ADD COLUMN     "capturedWords" INTEGER,
ADD COLUMN     "capturedSha256" TEXT,
ADD COLUMN     "capturedText" TEXT,
ADD COLUMN     "credibility" INTEGER;

-- CreateTable
CREATE TABLE "Control" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "controllerId" UUID NOT NULL,
    "statedById" UUID,
    "note" TEXT NOT NULL DEFAULT '',
    "since" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" UUID,

    CONSTRAINT "Control_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "DistinctPair" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "firstEvidenceId" UUID NOT NULL,
    "secondEvidenceId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "DistinctPair_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ResponseRequest" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "partyId" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "channel" "Channel" NOT NULL,
    "question" TEXT NOT NULL DEFAULT '',
    "deadlineAt" TIMESTAMPTZ(3),
    "outcome" "Outcome" NOT NULL DEFAULT 'PENDING',
    "words" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "evidenceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ResponseRequest_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ClaimLink" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "fromClaimId" UUID NOT NULL,
    "toClaimId" UUID NOT NULL,
    "relation" "ClaimRelation" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "ClaimLink_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Discrediting" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneBy" UUID,

    CONSTRAINT "Discrediting_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "DiscreditedClaim" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "discreditingId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "stageBefore" "Stage" NOT NULL,
    "signedOffBy" UUID,
    "signedOffAt" TIMESTAMPTZ(3),
    "revisionAfter" INTEGER NOT NULL,

    CONSTRAINT "DiscreditedClaim_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ClaimTerm" (
    "workspaceId" UUID NOT NULL,
    "term" TEXT COLLATE "C" NOT NULL,
    "bucket" SMALLINT NOT NULL,
    "claimId" UUID NOT NULL,
    "frequency" SMALLINT NOT NULL,
    "length" SMALLINT NOT NULL,

    -- With all columns in it, ranking reads the index alone.
    CONSTRAINT "ClaimTerm_pkey" PRIMARY KEY ("workspaceId","term","bucket","claimId","frequency","length")
);

-- CreateIndex
CREATE INDEX "Control_workspaceId_sourceId_createdAt_idx" ON "Control"("workspaceId", "sourceId", "createdAt");

-- CreateIndex
CREATE INDEX "Control_workspaceId_controllerId_idx" ON "Control"("workspaceId", "controllerId");

-- CreateIndex
CREATE INDEX "DistinctPair_workspaceId_claimId_idx" ON "DistinctPair"("workspaceId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "DistinctPair_workspaceId_firstEvidenceId_secondEvidenceId_key" ON "DistinctPair"("workspaceId", "firstEvidenceId", "secondEvidenceId");

-- CreateIndex
CREATE INDEX "ResponseRequest_workspaceId_claimId_idx" ON "ResponseRequest"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "ResponseRequest_workspaceId_partyId_idx" ON "ResponseRequest"("workspaceId", "partyId");

-- CreateIndex
CREATE INDEX "ClaimLink_workspaceId_toClaimId_idx" ON "ClaimLink"("workspaceId", "toClaimId");

-- CreateIndex
CREATE UNIQUE INDEX "ClaimLink_workspaceId_fromClaimId_toClaimId_relation_key" ON "ClaimLink"("workspaceId", "fromClaimId", "toClaimId", "relation");

-- CreateIndex
CREATE INDEX "Discrediting_workspaceId_sourceId_idx" ON "Discrediting"("workspaceId", "sourceId");

-- CreateIndex
CREATE INDEX "DiscreditedClaim_workspaceId_claimId_idx" ON "DiscreditedClaim"("workspaceId", "claimId");

-- CreateIndex
CREATE UNIQUE INDEX "DiscreditedClaim_workspaceId_discreditingId_claimId_key" ON "DiscreditedClaim"("workspaceId", "discreditingId", "claimId");

-- CreateIndex
CREATE INDEX "ClaimTerm_workspaceId_claimId_idx" ON "ClaimTerm"("workspaceId", "claimId");

-- AddForeignKey
ALTER TABLE "Control" ADD CONSTRAINT "Control_workspaceId_sourceId_fkey" FOREIGN KEY ("workspaceId", "sourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Control" ADD CONSTRAINT "Control_workspaceId_controllerId_fkey" FOREIGN KEY ("workspaceId", "controllerId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Control" ADD CONSTRAINT "Control_workspaceId_statedById_fkey" FOREIGN KEY ("workspaceId", "statedById") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_workspaceId_firstEvidenceId_fkey" FOREIGN KEY ("workspaceId", "firstEvidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_workspaceId_secondEvidenceId_fkey" FOREIGN KEY ("workspaceId", "secondEvidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseRequest" ADD CONSTRAINT "ResponseRequest_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseRequest" ADD CONSTRAINT "ResponseRequest_workspaceId_partyId_fkey" FOREIGN KEY ("workspaceId", "partyId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseRequest" ADD CONSTRAINT "ResponseRequest_workspaceId_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ResponseRequest" ADD CONSTRAINT "ResponseRequest_workspaceId_evidenceId_fkey" FOREIGN KEY ("workspaceId", "evidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_workspaceId_fromClaimId_fkey" FOREIGN KEY ("workspaceId", "fromClaimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_workspaceId_toClaimId_fkey" FOREIGN KEY ("workspaceId", "toClaimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Discrediting" ADD CONSTRAINT "Discrediting_workspaceId_sourceId_fkey" FOREIGN KEY ("workspaceId", "sourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscreditedClaim" ADD CONSTRAINT "DiscreditedClaim_workspaceId_discreditingId_fkey" FOREIGN KEY ("workspaceId", "discreditingId") REFERENCES "Discrediting"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DiscreditedClaim" ADD CONSTRAINT "DiscreditedClaim_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClaimTerm" ADD CONSTRAINT "ClaimTerm_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows can't be said in schema.prisma.

-- Comparing an enum is not leakproof, so under row-level security its column in an index is never searched;
-- an index of the rows with one status is.
DROP INDEX "Claim_workspaceId_confirmation_id_idx";
CREATE INDEX "Claim_unverified" ON "Claim" ("workspaceId", id) WHERE confirmation = 'UNVERIFIED' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_confirmed" ON "Claim" ("workspaceId", id) WHERE confirmation = 'CONFIRMED' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_disputed" ON "Claim" ("workspaceId", id) WHERE confirmation = 'DISPUTED' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_false" ON "Claim" ("workspaceId", id) WHERE confirmation = 'FALSE' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_unverifiable" ON "Claim" ("workspaceId", id) WHERE confirmation = 'UNVERIFIABLE' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_retracted" ON "Claim" ("workspaceId", id) WHERE confirmation = 'RETRACTED' AND "deletedAt" IS NULL;

ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_origins_needed" CHECK ("originsNeeded" BETWEEN 1 AND 9);
ALTER TABLE "Source" ADD CONSTRAINT "Source_discredited_with_reason" CHECK (
  (standing = 'DISCREDITED') = ("discreditedAt" IS NOT NULL) AND (standing = 'DISCREDITED') = ("discreditedReason" IS NOT NULL));
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_override_has_note" CHECK ("overrideNote" IS NULL OR btrim("overrideNote") <> ''),
  ADD CONSTRAINT "Claim_override_of_a_verdict" CHECK ("overrideNote" IS NULL OR confirmation IN ('CONFIRMED', 'FALSE')),
  ADD CONSTRAINT "Claim_origins_counted" CHECK ("supportingOrigins" >= 0 AND "refutingOrigins" >= 0);
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_credibility_scale" CHECK (credibility BETWEEN 1 AND 6),
  ADD CONSTRAINT "Evidence_captured_whole" CHECK (
    ("capturedText" IS NULL) = ("capturedSha256" IS NULL) AND ("capturedText" IS NULL) = ("capturedAt" IS NULL)
    AND ("capturedText" IS NULL) = ("capturedBy" IS NULL) AND ("capturedText" IS NULL) = ("capturedWords" IS NULL)),
  ADD CONSTRAINT "Evidence_sha256_of_captured" CHECK ("capturedText" IS NULL OR "capturedSha256" = encode(sha256(convert_to("capturedText", 'UTF8')), 'hex'));
ALTER TABLE "Control"
  ADD CONSTRAINT "Control_of_another" CHECK ("sourceId" <> "controllerId"),
  ADD CONSTRAINT "Control_ended_by_someone" CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL));
CREATE UNIQUE INDEX "Control_one_at_a_time" ON "Control" ("workspaceId", "sourceId") WHERE "endedAt" IS NULL;
ALTER TABLE "DistinctPair" ADD CONSTRAINT "DistinctPair_in_order" CHECK ("firstEvidenceId" < "secondEvidenceId" AND btrim(reason) <> '');
ALTER TABLE "ResponseRequest"
  ADD CONSTRAINT "ResponseRequest_answered_or_not" CHECK ((outcome IN ('CONFIRMED', 'DENIED', 'DECLINED')) = ("answeredAt" IS NOT NULL)),
  ADD CONSTRAINT "ResponseRequest_evidence_of_an_answer" CHECK ("evidenceId" IS NULL OR outcome IN ('CONFIRMED', 'DENIED'));
CREATE INDEX "ResponseRequest_awaited" ON "ResponseRequest" ("workspaceId", "deadlineAt") WHERE outcome = 'PENDING' AND "deletedAt" IS NULL;
ALTER TABLE "ClaimLink" ADD CONSTRAINT "ClaimLink_between_two" CHECK ("fromClaimId" <> "toClaimId");
ALTER TABLE "Discrediting" ADD CONSTRAINT "Discrediting_reason_present" CHECK (btrim(reason) <> '' AND ("undoneAt" IS NULL) = ("undoneBy" IS NULL));
CREATE UNIQUE INDEX "Discrediting_once" ON "Discrediting" ("workspaceId", "sourceId") WHERE "undoneAt" IS NULL;
ALTER TABLE "ClaimTerm"
  ADD CONSTRAINT "ClaimTerm_stands_there" CHECK (frequency BETWEEN 1 AND length AND term <> ''),
  ADD CONSTRAINT "ClaimTerm_in_its_bucket" CHECK (bucket = get_byte(uuid_send("claimId"), 15));
-- Claims a person said more about than their evidence does, and those that rest on a single origin.
CREATE INDEX "Claim_against_evidence" ON "Claim" ("workspaceId", id)
  WHERE "deletedAt" IS NULL AND ("overrideNote" IS NOT NULL
    OR (confirmation = 'CONFIRMED' AND ("supportingOrigins" < 2 OR verdict IS DISTINCT FROM 'CONFIRMS'))
    OR (confirmation = 'FALSE' AND verdict IS DISTINCT FROM 'REFUTES'));
CREATE INDEX "Source_discredited" ON "Source" ("workspaceId", id) WHERE "discreditedAt" IS NOT NULL;
CREATE INDEX "Claim_not_counted" ON "Claim" ("workspaceId", id) WHERE verdict IS NULL;

GRANT SELECT, INSERT, UPDATE ON "Control", "ResponseRequest", "Discrediting" TO corroborate_app;
GRANT SELECT, INSERT, DELETE ON "DistinctPair", "ClaimLink", "ClaimTerm" TO corroborate_app;
GRANT SELECT, INSERT ON "DiscreditedClaim" TO corroborate_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Control','DistinctPair','ResponseRequest','ClaimLink','Discrediting','DiscreditedClaim','ClaimTerm'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY workspace_only ON %I USING ("workspaceId" = (SELECT current_workspace()))', t);
  END LOOP;
END $$;

-- Who controlled whom so far becomes the beginning of the history.
ALTER TABLE "Source" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Control" NO FORCE ROW LEVEL SECURITY;
INSERT INTO "Control" ("workspaceId", id, "sourceId", "controllerId", "createdAt", "createdBy")
  SELECT "workspaceId", gen_random_uuid(), id, "controlledById", "updatedAt", "createdBy" FROM "Source" WHERE "controlledById" IS NOT NULL;
ALTER TABLE "Control" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Source" FORCE ROW LEVEL SECURITY;
