-- Reports that are made beside the service, and those that are made again and again.

CREATE TYPE "ReportState" AS ENUM ('WAITING', 'MAKING', 'MADE', 'FAILED', 'CANCELLED', 'REMOVED');
CREATE TYPE "ReportRhythm" AS ENUM ('DAILY', 'WEEKLY', 'AT_DUE');

CREATE TABLE "ReportSchedule" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "articleId" UUID,
    "filters" TEXT NOT NULL DEFAULT '',
    "rhythm" "ReportRhythm" NOT NULL,
    "weekday" INTEGER,
    "atTime" TEXT,
    "timeZone" TEXT NOT NULL,
    "recipientIds" UUID[] NOT NULL,
    "ownerId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "nextAt" TIMESTAMPTZ(3),
    "lastAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReportSchedule_pkey" PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "ReportSchedule_rhythm_whole" CHECK (CASE "rhythm"
      WHEN 'AT_DUE' THEN "articleId" IS NOT NULL AND "atTime" IS NULL AND "weekday" IS NULL
      ELSE "atTime" IS NOT NULL AND "atTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND ("rhythm" = 'WEEKLY') = ("weekday" IS NOT NULL) END),
    CONSTRAINT "ReportSchedule_weekday_of_week" CHECK ("weekday" BETWEEN 1 AND 7),
    CONSTRAINT "ReportSchedule_some_recipients" CHECK (cardinality("recipientIds") BETWEEN 1 AND 20)
);
CREATE INDEX "ReportSchedule_workspaceId_articleId_idx" ON "ReportSchedule"("workspaceId", "articleId");
CREATE INDEX "ReportSchedule_next" ON "ReportSchedule"("nextAt") WHERE "endedAt" IS NULL;
ALTER TABLE "ReportSchedule" ADD CONSTRAINT "ReportSchedule_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ReportSchedule" ADD CONSTRAINT "ReportSchedule_workspaceId_ownerId_fkey" FOREIGN KEY ("workspaceId", "ownerId") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "Report" (
    "workspaceId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "articleId" UUID,
    "filters" TEXT NOT NULL DEFAULT '',
    "forId" UUID NOT NULL,
    "role" "Role",
    "scheduleId" UUID,
    "state" "ReportState" NOT NULL DEFAULT 'WAITING',
    "jobId" UUID NOT NULL,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "claims" INTEGER,
    "claimsDone" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "madeAt" TIMESTAMPTZ(3),
    "keptUntil" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "fileName" TEXT,
    "sha256" TEXT,
    "bytes" INTEGER,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("workspaceId", "id"),
    CONSTRAINT "Report_made_whole" CHECK ("state" <> 'MADE' OR
      ("role" IS NOT NULL AND "madeAt" IS NOT NULL AND "keptUntil" IS NOT NULL AND "fileName" IS NOT NULL AND "sha256" IS NOT NULL AND "bytes" IS NOT NULL)),
    CONSTRAINT "Report_sha256_shape" CHECK ("sha256" ~ '^[0-9a-f]{64}$')
);
CREATE INDEX "Report_workspaceId_forId_askedAt_idx" ON "Report"("workspaceId", "forId", "askedAt");
CREATE INDEX "Report_under_way" ON "Report"("jobId") WHERE "state" IN ('WAITING', 'MAKING');
CREATE INDEX "Report_kept" ON "Report"("keptUntil") WHERE "state" = 'MADE';
CREATE INDEX "Report_ended" ON "Report"("endedAt") WHERE "endedAt" IS NOT NULL;
ALTER TABLE "Report" ADD CONSTRAINT "Report_workspaceId_articleId_fkey" FOREIGN KEY ("workspaceId", "articleId") REFERENCES "Article"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_workspaceId_forId_fkey" FOREIGN KEY ("workspaceId", "forId") REFERENCES "Member"("workspaceId", "userId") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Report" ADD CONSTRAINT "Report_workspaceId_scheduleId_fkey" FOREIGN KEY ("workspaceId", "scheduleId") REFERENCES "ReportSchedule"("workspaceId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

GRANT SELECT, INSERT, DELETE, UPDATE ("role", "state", "attempt", "claims", "claimsDone", "problem", "madeAt", "keptUntil", "endedAt", "fileName", "sha256", "bytes") ON "Report" TO corroborate_app;
GRANT SELECT, INSERT, UPDATE ("name", "format", "rhythm", "weekday", "atTime", "timeZone", "recipientIds", "ownerId", "nextAt", "lastAt", "endedAt", "revision") ON "ReportSchedule" TO corroborate_app;

ALTER TABLE "Report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Report" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "Report" USING ("workspaceId" = (SELECT current_workspace()));
CREATE POLICY owner_looks ON "Report" FOR SELECT USING ((SELECT acts_as_owner()));
-- What is forgotten ended long ago.
CREATE POLICY ended_only ON "Report" AS RESTRICTIVE FOR DELETE USING ("endedAt" < now() - interval '30 days');
ALTER TABLE "ReportSchedule" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "ReportSchedule" FORCE ROW LEVEL SECURITY;
CREATE POLICY workspace_only ON "ReportSchedule" USING ("workspaceId" = (SELECT current_workspace()));
CREATE POLICY owner_looks ON "ReportSchedule" FOR SELECT USING ((SELECT acts_as_owner()));

-- A report at the due time of its article moves with it.
CREATE FUNCTION move_due_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "ReportSchedule" SET "nextAt" = CASE WHEN NEW."dueAt" > clock_timestamp() THEN NEW."dueAt" END
  WHERE "workspaceId" = NEW."workspaceId" AND "articleId" = NEW.id AND rhythm = 'AT_DUE' AND "endedAt" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "Article_due_moves_reports" AFTER UPDATE OF "dueAt" ON "Article" FOR EACH ROW
  WHEN (OLD."dueAt" IS DISTINCT FROM NEW."dueAt") EXECUTE FUNCTION move_due_reports();

-- What has to be done for reports now, in all workspaces, as ids: the application sees the rows themselves in one only.
CREATE FUNCTION reports_to_see_to() RETURNS TABLE ("workspaceId" uuid, id uuid, what text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  (SELECT s."workspaceId", s.id, 'DUE' FROM "ReportSchedule" s
    WHERE s."endedAt" IS NULL AND s."nextAt" <= clock_timestamp() ORDER BY s."nextAt" LIMIT 100)
  UNION ALL
  (SELECT r."workspaceId", r.id, 'OVER' FROM "Report" r
    WHERE r.state = 'MADE' AND r."keptUntil" <= clock_timestamp() ORDER BY r."keptUntil" LIMIT 100)
  UNION ALL
  -- Its job was given up without anybody being told.
  (SELECT r."workspaceId", r.id, 'LOST' FROM "Report" r
    WHERE r.state IN ('WAITING', 'MAKING') AND NOT EXISTS (SELECT FROM pgboss.job j
      WHERE j.name = 'reports' AND j.id = r."jobId" AND j.state < 'completed') LIMIT 100)
  UNION ALL
  (SELECT r."workspaceId", r.id, 'OLD' FROM "Report" r
    WHERE r."endedAt" < clock_timestamp() - interval '30 days' ORDER BY r."endedAt" LIMIT 100)
$$;
REVOKE ALL ON FUNCTION reports_to_see_to() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION reports_to_see_to() TO corroborate_app;
