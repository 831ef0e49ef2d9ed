-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'EDITOR', 'REVIEWER', 'VIEWER');

-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('DRAFT', 'CLEARED', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Confirmation" AS ENUM ('UNVERIFIED', 'CONFIRMED', 'DISPUTED', 'FALSE', 'UNVERIFIABLE', 'RETRACTED');

-- CreateEnum
CREATE TYPE "Confidence" AS ENUM ('LOW', 'MODERATE', 'HIGH');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('OPEN', 'IN_REVIEW', 'READY', 'SIGNED_OFF');

-- CreateEnum
CREATE TYPE "Importance" AS ENUM ('HIGH', 'NORMAL', 'LOW');

-- CreateEnum
CREATE TYPE "AnchorState" AS ENUM ('ANCHORED', 'MOVED', 'CHANGED', 'ORPHANED');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('PERSON', 'ORGANISATION', 'GOVERNMENT', 'STATE_MEDIA', 'NEWS_AGENCY', 'PUBLISHER', 'DOCUMENT', 'DATASET', 'ANONYMOUS', 'SOCIAL_ACCOUNT');

-- CreateEnum
CREATE TYPE "Mode" AS ENUM ('DIRECT_QUOTE', 'PARAPHRASE', 'DOCUMENT', 'BROADCAST', 'UNSPECIFIED');

-- CreateEnum
CREATE TYPE "Terms" AS ENUM ('ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'OFF_RECORD');

-- CreateEnum
CREATE TYPE "HopCheck" AS ENUM ('UNCHECKED', 'VERIFIED', 'MISATTRIBUTED');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('LINK', 'FILE', 'NOTE');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('SUPPORTS', 'REFUTES', 'CONTEXT');

-- CreateEnum
CREATE TYPE "EvidenceRole" AS ENUM ('PRIMARY', 'SECONDARY', 'AGGREGATOR');

-- CreateEnum
CREATE TYPE "Provenance" AS ENUM ('FIRST_HAND', 'CITES', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "ImportMethod" AS ENUM ('PASTE', 'FILE', 'SCRIPT');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "workspaceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Article" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "headline" TEXT NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "publisher" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "publishedOn" DATE,
    "dueAt" TIMESTAMPTZ(3),
    "publicationState" "PublicationState" NOT NULL DEFAULT 'DRAFT',
    "publicationNote" TEXT NOT NULL DEFAULT '',
    "clearedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "method" "ImportMethod" NOT NULL,
    "fileName" TEXT NOT NULL DEFAULT '',
    "importedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "importedBy" UUID NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "statement" TEXT NOT NULL,
    "searchText" TEXT NOT NULL,
    "importance" "Importance" NOT NULL DEFAULT 'NORMAL',
    "confirmation" "Confirmation" NOT NULL DEFAULT 'UNVERIFIED',
    "confidence" "Confidence",
    "confirmationReason" TEXT,
    "confirmationSetBy" UUID,
    "confirmationSetAt" TIMESTAMPTZ(3),
    "stage" "Stage" NOT NULL DEFAULT 'OPEN',
    "signedOffBy" UUID,
    "signedOffAt" TIMESTAMPTZ(3),
    "assigneeId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "tags" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "AnchorState" NOT NULL DEFAULT 'ANCHORED',

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Source" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "name" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "searchText" TEXT NOT NULL,
    "notes" TEXT NOT NULL DEFAULT '',
    "controlledById" UUID,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Hop" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" UUID NOT NULL,
    "cue" TEXT NOT NULL DEFAULT '',
    "mode" "Mode" NOT NULL DEFAULT 'UNSPECIFIED',
    "terms" "Terms" NOT NULL DEFAULT 'ON_RECORD',
    "check" "HopCheck" NOT NULL DEFAULT 'UNCHECKED',
    "checkNote" TEXT,
    "checkEvidenceId" UUID,

    CONSTRAINT "Hop_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "fileId" UUID,
    "fileName" TEXT NOT NULL DEFAULT '',
    "publisherId" UUID,
    "stance" "Stance" NOT NULL,
    "role" "EvidenceRole" NOT NULL,
    "provenance" "Provenance" NOT NULL DEFAULT 'UNKNOWN',
    "excerpt" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" UUID NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Citation" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "evidenceId" UUID NOT NULL,
    "citedSourceId" UUID,
    "citedEvidenceId" UUID,

    CONSTRAINT "Citation_pkey" PRIMARY KEY ("workspaceId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "workspaceId" UUID NOT NULL,
    "sequence" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorId" UUID,
    "type" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entityId" UUID NOT NULL,
    "articleId" UUID,
    "claimId" UUID,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("workspaceId","sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_revokedAt_expiresAt_idx" ON "Session"("userId", "revokedAt", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Workspace_slug_key" ON "Workspace"("slug");

-- CreateIndex
CREATE INDEX "Member_userId_idx" ON "Member"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_workspaceId_userId_key" ON "Member"("workspaceId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_workspaceId_tokenHash_key" ON "Invitation"("workspaceId", "tokenHash");

-- CreateIndex
CREATE INDEX "Article_workspaceId_dueAt_idx" ON "Article"("workspaceId", "dueAt");

-- CreateIndex
CREATE INDEX "ArticleVersion_workspaceId_sha256_idx" ON "ArticleVersion"("workspaceId", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleVersion_workspaceId_articleId_number_key" ON "ArticleVersion"("workspaceId", "articleId", "number");

-- CreateIndex
CREATE INDEX "Claim_workspaceId_articleId_id_idx" ON "Claim"("workspaceId", "articleId", "id");

-- CreateIndex
CREATE INDEX "Claim_workspaceId_confirmation_id_idx" ON "Claim"("workspaceId", "confirmation", "id");

-- CreateIndex
CREATE INDEX "Claim_workspaceId_assigneeId_id_idx" ON "Claim"("workspaceId", "assigneeId", "id");

-- CreateIndex
CREATE INDEX "Anchor_workspaceId_versionId_idx" ON "Anchor"("workspaceId", "versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Anchor_workspaceId_claimId_versionId_key" ON "Anchor"("workspaceId", "claimId", "versionId");

-- CreateIndex
CREATE INDEX "Source_workspaceId_name_id_idx" ON "Source"("workspaceId", "name", "id");

-- CreateIndex
CREATE INDEX "Source_workspaceId_controlledById_idx" ON "Source"("workspaceId", "controlledById");

-- CreateIndex
CREATE INDEX "Hop_workspaceId_sourceId_idx" ON "Hop"("workspaceId", "sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "Hop_workspaceId_claimId_position_key" ON "Hop"("workspaceId", "claimId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_workspaceId_sha256_key" ON "StoredFile"("workspaceId", "sha256");

-- CreateIndex
CREATE INDEX "Evidence_workspaceId_claimId_idx" ON "Evidence"("workspaceId", "claimId");

-- CreateIndex
CREATE INDEX "Evidence_workspaceId_publisherId_idx" ON "Evidence"("workspaceId", "publisherId");

-- CreateIndex
CREATE INDEX "Evidence_workspaceId_fileId_idx" ON "Evidence"("workspaceId", "fileId");

-- CreateIndex
CREATE INDEX "Citation_workspaceId_evidenceId_idx" ON "Citation"("workspaceId", "evidenceId");

-- CreateIndex
CREATE INDEX "Citation_workspaceId_citedSourceId_idx" ON "Citation"("workspaceId", "citedSourceId");

-- CreateIndex
CREATE INDEX "Event_workspaceId_claimId_sequence_idx" ON "Event"("workspaceId", "claimId", "sequence");

-- CreateIndex
CREATE INDEX "Event_workspaceId_articleId_sequence_idx" ON "Event"("workspaceId", "articleId", "sequence");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_workspaceId_fkey" FOREIGN KEY ("workspaceId") REFERENCES "Workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_workspaceId_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_workspaceId_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_workspaceId_assigneeId_fkey" FOREIGN KEY ("workspaceId", "assigneeId") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_workspaceId_confirmationSetBy_fkey" FOREIGN KEY ("workspaceId", "confirmationSetBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_workspaceId_signedOffBy_fkey" FOREIGN KEY ("workspaceId", "signedOffBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_workspaceId_controlledById_fkey" FOREIGN KEY ("workspaceId", "controlledById") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_workspaceId_mergedIntoId_fkey" FOREIGN KEY ("workspaceId", "mergedIntoId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hop" ADD CONSTRAINT "Hop_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hop" ADD CONSTRAINT "Hop_workspaceId_sourceId_fkey" FOREIGN KEY ("workspaceId", "sourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hop" ADD CONSTRAINT "Hop_workspaceId_checkEvidenceId_fkey" FOREIGN KEY ("workspaceId", "checkEvidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_fileId_fkey" FOREIGN KEY ("workspaceId", "fileId") REFERENCES "StoredFile"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_workspaceId_publisherId_fkey" FOREIGN KEY ("workspaceId", "publisherId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_workspaceId_evidenceId_fkey" FOREIGN KEY ("workspaceId", "evidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_workspaceId_citedSourceId_fkey" FOREIGN KEY ("workspaceId", "citedSourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_workspaceId_citedEvidenceId_fkey" FOREIGN KEY ("workspaceId", "citedEvidenceId") REFERENCES "Evidence"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What follows can't be said in schema.prisma.

-- ── Shape of what is stored ──
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK (email = lower(email) AND email <> '');
ALTER TABLE "Workspace" ADD CONSTRAINT "Workspace_slug_shape" CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$');
ALTER TABLE "Article"
  ADD CONSTRAINT "Article_headline_present" CHECK (btrim(headline) <> ''),
  ADD CONSTRAINT "Article_published_once_cleared" CHECK ("publicationState" NOT IN ('PUBLISHED', 'WITHDRAWN') OR "publishedAt" IS NOT NULL);
ALTER TABLE "ArticleVersion"
  ADD CONSTRAINT "ArticleVersion_number_from_one" CHECK (number >= 1),
  ADD CONSTRAINT "ArticleVersion_text_present" CHECK (text <> ''),
  ADD CONSTRAINT "ArticleVersion_sha256_of_text" CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex'));
ALTER TABLE "Claim"
  ADD CONSTRAINT "Claim_statement_present" CHECK (btrim(statement) <> ''),
  ADD CONSTRAINT "Claim_revision_from_one" CHECK (revision >= 1),
  ADD CONSTRAINT "Claim_confirmation_has_reason" CHECK (
    ("confirmationSetBy" IS NULL) = ("confirmationReason" IS NULL)
    AND ("confirmationSetBy" IS NULL) = ("confirmationSetAt" IS NULL)
    AND (confirmation = 'UNVERIFIED' OR "confirmationSetBy" IS NOT NULL)),
  ADD CONSTRAINT "Claim_signed_off_by_someone" CHECK (
    (stage = 'SIGNED_OFF') = ("signedOffBy" IS NOT NULL)
    AND (stage = 'SIGNED_OFF') = ("signedOffAt" IS NOT NULL)),
  ADD CONSTRAINT "Claim_signed_off_by_another" CHECK (stage <> 'SIGNED_OFF' OR "signedOffBy" IS DISTINCT FROM "confirmationSetBy");
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_span" CHECK (start >= 0 AND "end" > start AND exact <> '');
ALTER TABLE "Source"
  ADD CONSTRAINT "Source_name_present" CHECK (btrim(name) <> ''),
  ADD CONSTRAINT "Source_not_its_own_controller" CHECK ("controlledById" IS DISTINCT FROM id),
  ADD CONSTRAINT "Source_not_merged_into_itself" CHECK ("mergedIntoId" IS DISTINCT FROM id);
ALTER TABLE "Hop" ADD CONSTRAINT "Hop_position_from_zero" CHECK (position >= 0);
ALTER TABLE "StoredFile"
  ADD CONSTRAINT "StoredFile_sha256_shape" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "StoredFile_bytes_some" CHECK (bytes > 0);
ALTER TABLE "Evidence"
  ADD CONSTRAINT "Evidence_title_present" CHECK (btrim(title) <> ''),
  ADD CONSTRAINT "Evidence_kind_holds" CHECK (
    (kind <> 'LINK' OR address <> '') AND ((kind = 'FILE') = ("fileId" IS NOT NULL)));
ALTER TABLE "Citation" ADD CONSTRAINT "Citation_of_one_thing" CHECK (
  num_nonnulls("citedSourceId", "citedEvidenceId") = 1 AND "citedEvidenceId" IS DISTINCT FROM "evidenceId");
ALTER TABLE "Event"
  ADD CONSTRAINT "Event_sequence_from_one" CHECK (sequence >= 1),
  ADD CONSTRAINT "Event_hash_shape" CHECK (hash ~ '^[0-9a-f]{64}$' AND "previousHash" ~ '^[0-9a-f]{64}$');

-- ── Indexes that cover only the rows a screen asks for ──
CREATE INDEX "Claim_unverified_by_age" ON "Claim" ("workspaceId", "createdAt") WHERE confirmation = 'UNVERIFIED' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_unsettled_by_due" ON "Claim" ("workspaceId", "dueAt") WHERE stage <> 'SIGNED_OFF' AND "deletedAt" IS NULL;
CREATE INDEX "Claim_ready" ON "Claim" ("workspaceId", id) WHERE stage = 'READY' AND "deletedAt" IS NULL;
CREATE UNIQUE INDEX "Source_name_once" ON "Source" ("workspaceId", lower(name)) WHERE "mergedIntoId" IS NULL;
CREATE UNIQUE INDEX "Invitation_open_once" ON "Invitation" ("workspaceId", email) WHERE "acceptedAt" IS NULL AND "withdrawnAt" IS NULL;

-- ── The log and the versions of a text are written once ──
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "Event_written_once" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Event_never_emptied" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ArticleVersion_written_once" BEFORE UPDATE OR DELETE ON "ArticleVersion" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "ArticleVersion_never_emptied" BEFORE TRUNCATE ON "ArticleVersion" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- ── The application's role: no owner, no DDL, one workspace at a time ──
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'corroborate_app') THEN
    CREATE ROLE corroborate_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END $$;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO corroborate_app;
GRANT SELECT, INSERT, UPDATE ON "User" TO corroborate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Session", "RateLimit" TO corroborate_app;
GRANT SELECT, UPDATE ON "Workspace" TO corroborate_app;
GRANT SELECT, INSERT, UPDATE ON "Member", "Invitation", "Article", "Claim", "Anchor", "Source", "Evidence" TO corroborate_app;
GRANT SELECT, INSERT ON "ArticleVersion", "StoredFile", "Event" TO corroborate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Hop" TO corroborate_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Citation" TO corroborate_app;

-- A workspace is set for one transaction at a time; with none set, no row matches.
CREATE FUNCTION current_workspace() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.workspace_id', true), '')::uuid;
CREATE FUNCTION current_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.user_id', true), '')::uuid;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Invitation','Article','ArticleVersion','Claim','Anchor','Source','Hop','StoredFile','Evidence','Citation','Event'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY workspace_only ON %I USING ("workspaceId" = (SELECT current_workspace()))', t);
  END LOOP;
END $$;

-- A person may also read which workspaces they belong to, to choose between them.
ALTER TABLE "Member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Member" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "Member" USING ("workspaceId" = (SELECT current_workspace()));
CREATE POLICY own_memberships ON "Member" FOR SELECT USING ("userId" = (SELECT current_person()));
ALTER TABLE "Workspace" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Workspace" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "Workspace" USING (id = (SELECT current_workspace()));
CREATE POLICY own_workspaces ON "Workspace" FOR SELECT USING (
  id IN (SELECT "workspaceId" FROM "Member" WHERE "userId" = (SELECT current_person())));
