-- Sentences of which somebody said that they make no claim: of one text each, and of the next where they read the same.
CREATE TABLE "NoClaim" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "saidAt" TIMESTAMPTZ(3) NOT NULL,
    "saidBy" UUID NOT NULL,
    CONSTRAINT "NoClaim_pkey" PRIMARY KEY ("workspaceId", "versionId", "start", "end"),
    CONSTRAINT "NoClaim_of_words" CHECK ("start" >= 0 AND "end" > "start")
);
-- Where the sentences of a text are, as pairs of code points, and where those begin that the text before had not. Made
-- from the text once, because lists count them.
CREATE TABLE "VersionSentences" (
    "workspaceId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "bounds" INTEGER[] NOT NULL,
    "fresh" INTEGER[] NOT NULL,
    CONSTRAINT "VersionSentences_pkey" PRIMARY KEY ("workspaceId", "versionId"),
    CONSTRAINT "VersionSentences_in_pairs" CHECK (cardinality("bounds") % 2 = 0)
);
-- They go with their text, which goes with its article alone.
ALTER TABLE "NoClaim"
  ADD CONSTRAINT "NoClaim_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE,
  ADD CONSTRAINT "NoClaim_workspaceId_saidBy_fkey" FOREIGN KEY ("workspaceId", "saidBy") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "VersionSentences"
  ADD CONSTRAINT "VersionSentences_workspaceId_versionId_fkey" FOREIGN KEY ("workspaceId", "versionId") REFERENCES "ArticleVersion"("workspaceId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, DELETE ON "NoClaim" TO corroborate_app;
GRANT SELECT, INSERT ON "VersionSentences" TO corroborate_app;

DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['NoClaim','VersionSentences'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY workspace_only ON %I USING ("workspaceId" = (SELECT current_workspace()))', t);
  END LOOP;
END $$;
