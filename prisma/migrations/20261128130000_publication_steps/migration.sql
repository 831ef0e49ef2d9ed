-- Each step of an article's publication, and the claims an editor named at it with why they can stand as they are.
CREATE TABLE "PublicationStep" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "to" "PublicationState" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" UUID NOT NULL,
    CONSTRAINT "PublicationStep_pkey" PRIMARY KEY ("workspaceId", "id")
);
CREATE TABLE "NamedClaim" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "claimId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "reasons" TEXT[],
    "note" TEXT NOT NULL,
    CONSTRAINT "NamedClaim_pkey" PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "NamedClaim_with_reason_and_note" CHECK (cardinality("reasons") > 0 AND btrim("note") <> '')
);
CREATE INDEX "PublicationStep_workspaceId_articleId_id_idx" ON "PublicationStep"("workspaceId", "articleId", "id");
CREATE UNIQUE INDEX "NamedClaim_workspaceId_stepId_claimId_key" ON "NamedClaim"("workspaceId", "stepId", "claimId");
CREATE INDEX "NamedClaim_workspaceId_claimId_idx" ON "NamedClaim"("workspaceId", "claimId");
ALTER TABLE "PublicationStep"
  ADD CONSTRAINT "PublicationStep_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "PublicationStep_workspaceId_by_fkey" FOREIGN KEY ("workspaceId", "by") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NamedClaim"
  ADD CONSTRAINT "NamedClaim_workspaceId_stepId_fkey" FOREIGN KEY ("workspaceId", "stepId") REFERENCES "PublicationStep"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE,
  ADD CONSTRAINT "NamedClaim_workspaceId_claimId_fkey" FOREIGN KEY ("workspaceId", "claimId") REFERENCES "Claim"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT ON "PublicationStep", "NamedClaim" TO corroborate_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['PublicationStep','NamedClaim'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY workspace_only ON %I USING ("workspaceId" = (SELECT current_workspace()))', t);
  END LOOP;
END $$;
