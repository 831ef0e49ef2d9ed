-- A file that was uploaded and never attached goes after a time: first chosen, so that nothing takes it up any more,
-- then gone from the disk, then its row. To upload it again takes it back.
ALTER TABLE "StoredFile" ADD COLUMN "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "discardedAt" TIMESTAMPTZ(3);
UPDATE "StoredFile" SET "uploadedAt" = "createdAt";
CREATE INDEX "StoredFile_workspaceId_uploadedAt_idx" ON "StoredFile"("workspaceId", "uploadedAt");

-- Room taken by an upload before its first byte is read, and given back when it is entered or gone.
CREATE TABLE "Upload" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "Upload_pkey" PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "Upload_bytes_some" CHECK ("bytes" > 0),
    CONSTRAINT "Upload_sha256_shape" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);

GRANT UPDATE ("uploadedAt", "discardedAt"), DELETE ON "StoredFile" TO corroborate_app;
GRANT SELECT, INSERT, UPDATE ("sha256"), DELETE ON "Upload" TO corroborate_app;

ALTER TABLE "Upload" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Upload" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "Upload" USING ("workspaceId" = (SELECT current_workspace()));
CREATE POLICY chosen_only ON "StoredFile" AS RESTRICTIVE FOR DELETE USING ("discardedAt" IS NOT NULL);
