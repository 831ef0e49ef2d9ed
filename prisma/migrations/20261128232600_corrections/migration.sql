-- What was put right about an article after it was published: the words that readers got, when they got them, and why.
-- A correction never changes. Another may take its place, and it may be withdrawn; both stay.
CREATE TABLE "Correction" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "publicText" TEXT NOT NULL,
    "publicAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "replacesId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" UUID,
    "withdrawnReason" TEXT,
    CONSTRAINT "Correction_pkey" PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "Correction_with_text_and_reason" CHECK (btrim("publicText") <> '' AND btrim("reason") <> ''),
    CONSTRAINT "Correction_not_of_itself" CHECK ("replacesId" <> "id"),
    CONSTRAINT "Correction_withdrawn_with_reason" CHECK (
      ("withdrawnAt" IS NULL) = ("withdrawnReason" IS NULL) AND ("withdrawnAt" IS NULL) = ("withdrawnBy" IS NULL)
      AND btrim("withdrawnReason") <> '')
);
CREATE TABLE "CorrectedClaim" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "correctionId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    CONSTRAINT "CorrectedClaim_pkey" PRIMARY KEY ("workspaceId", "id")
);
CREATE INDEX "Correction_workspaceId_articleId_id_idx" ON "Correction"("workspaceId", "articleId", "id");
CREATE UNIQUE INDEX "Correction_workspaceId_replacesId_key" ON "Correction"("workspaceId", "replacesId");
CREATE UNIQUE INDEX "CorrectedClaim_workspaceId_correctionId_claimId_key" ON "CorrectedClaim"("workspaceId", "correctionId", "claimId");
CREATE INDEX "CorrectedClaim_workspaceId_claimId_idx" ON "CorrectedClaim"("workspaceId", "claimId");
ALTER TABLE "Correction"
  ADD CONSTRAINT "Correction_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Correction_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Correction_workspaceId_replacesId_fkey" FOREIGN KEY ("workspaceId", "replacesId") REFERENCES "Correction"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Correction_workspaceId_createdBy_fkey" FOREIGN KEY ("workspaceId", "createdBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "Correction_workspaceId_withdrawnBy_fkey" FOREIGN KEY ("workspaceId", "withdrawnBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CorrectedClaim"
  ADD CONSTRAINT "CorrectedClaim_workspaceId_correctionId_fkey" FOREIGN KEY ("workspaceId", "correctionId") REFERENCES "Correction"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "CorrectedClaim_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ("withdrawnAt", "withdrawnBy", "withdrawnReason") ON "Correction" TO corroborate_app;
GRANT SELECT, INSERT ON "CorrectedClaim" TO corroborate_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['Correction','CorrectedClaim'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY workspace_only ON %I USING ("workspaceId" = (SELECT current_workspace()))', t);
  END LOOP;
END $$;
