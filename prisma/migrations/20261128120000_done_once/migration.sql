-- What a command that came with a key answered, so that the same again is done once and answered alike.
CREATE TABLE "DoneCommand" (
  "workspaceId" UUID NOT NULL,
  "userId" UUID NOT NULL,
  command TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  -- As JSON text and not as jsonb, which would order it anew. NULL until it is done.
  answer TEXT,
  at TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "DoneCommand_pkey" PRIMARY KEY ("workspaceId", "userId", command, key)
);
-- Rows arrive in the order of their time, which this keeps at next to no cost.
CREATE INDEX "DoneCommand_at_idx" ON "DoneCommand" USING BRIN (at);

ALTER TABLE "DoneCommand" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DoneCommand" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_reads ON "DoneCommand" FOR SELECT USING ("workspaceId" = (SELECT current_workspace()));
CREATE POLICY workspace_adds ON "DoneCommand" FOR INSERT WITH CHECK ("workspaceId" = (SELECT current_workspace()));
CREATE POLICY workspace_answers ON "DoneCommand" FOR UPDATE USING ("workspaceId" = (SELECT current_workspace()));
-- The one thing done without a workspace: nobody may delete a row before its time, and everybody after it.
CREATE POLICY anyone_forgets ON "DoneCommand" FOR DELETE USING (at < now() - interval '7 days');
GRANT SELECT, INSERT, UPDATE, DELETE ON "DoneCommand" TO corroborate_app;
