-- How the names of a source look: without case, accents and quote marks, with look-alike letters made one. A table
-- of its own, because row-level security lets only such an index be used. Filled in after the start.
CREATE TABLE "SourceLook" (
    "workspaceId" UUID NOT NULL,
    "look" TEXT NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "SourceLook_pkey" PRIMARY KEY ("workspaceId","look","sourceId")
);
CREATE INDEX "SourceLook_workspaceId_sourceId_idx" ON "SourceLook"("workspaceId", "sourceId");
ALTER TABLE "SourceLook" ADD CONSTRAINT "SourceLook_workspaceId_sourceId_fkey" FOREIGN KEY ("workspaceId", "sourceId") REFERENCES "Source"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SourceLook" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SourceLook" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "SourceLook" USING ("workspaceId" = (SELECT current_workspace()));
GRANT SELECT, INSERT, DELETE ON "SourceLook" TO corroborate_app;

-- Another case is another name where a person says, with a reason, that it is another party.
DROP INDEX "Source_name_once";
CREATE UNIQUE INDEX "Source_name_once" ON "Source" ("workspaceId", name) WHERE "mergedIntoId" IS NULL;
