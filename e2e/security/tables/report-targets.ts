import { Readable } from 'node:stream';
import { v7 } from 'uuid';
import { scheduleReport } from '#lib/commands/reports/schedule-report.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { writeReportFile } from '#lib/files/report-file.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';

/** A report that waits to be made until after the tests, of somebody. */
async function waitingReport({ workspaceId, userId }: Actor): Promise<string> {
  const [id, jobId] = [v7(), v7()];
  await asOwner(
    workspaceId,
    `WITH job AS (INSERT INTO pgboss.job (id, name, start_after) VALUES ($1, 'reports', now() + interval '1 day'))
     INSERT INTO "Report" ("workspaceId", id, kind, format, "forId", "jobId", "askedAt")
     VALUES ($2, $3, 'claims', 'csv', $4, $1, now())`,
    [jobId, workspaceId, id, userId],
  );
  return id;
}

/** A report of somebody, with its file. */
async function madeReport({ workspaceId, userId }: Actor, content: string): Promise<string> {
  const id = v7();
  const place = { workspaceId, reportId: id, attempt: 1, limitBytes: 1_000 };
  const written = await writeReportFile(place, Readable.from([Buffer.from(content)]));
  if (!written.ok) throw new Error(`The file was refused: ${written.refusal.code}`);
  await written.value.keep();
  await asOwner(
    workspaceId,
    `INSERT INTO "Report" ("workspaceId", id, kind, format, "forId", "jobId", "askedAt", state, role, "madeAt",
       "keptUntil", "fileName", sha256, bytes)
     VALUES ($1, $2, 'claims', 'csv', $3, $2, now(), 'MADE', 'VIEWER', now(), now() + interval '7 days', 'claims.csv', $4, $5)`,
    [workspaceId, id, userId, written.value.sha256, written.value.bytes],
  );
  return id;
}

/** Of somebody a report that waits, one that is made, and a schedule; the texts of all hold `word`. */
export async function createReports(actor: Actor, word: string) {
  const { scheduleId } = await runCommand(scheduleReport, actor, {
    kind: 'claims',
    format: 'csv',
    name: `${word} each day`,
    when: { rhythm: 'DAILY', atTime: '07:30', timeZone: 'UTC' },
  });
  return {
    report: { id: await waitingReport(actor), revision: 1 },
    madeReport: { id: await madeReport(actor, word), revision: 1 },
    schedule: { id: scheduleId, revision: 1 },
  };
}
