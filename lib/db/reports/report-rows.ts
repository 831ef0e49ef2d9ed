import { z } from 'zod';
import { v7 } from 'uuid';
import type { ReportFormat, ReportKind } from '#lib/domain/making/report-kind.ts';
import { reportFormatSchema, reportKindSchema } from '#lib/domain/making/report-kind.ts';
import { mostScheduledReports } from '#lib/domain/making/report-limits.ts';
import type { ReportProblem } from '#lib/domain/making/report-problem.ts';
import { roleSchema, type Role } from '#lib/domain/access/role.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** A report to be lined up. */
export interface NewReport {
  workspaceId: string;
  kind: ReportKind;
  format: ReportFormat;
  articleId: string | null;
  filters: string;
  forId: string;
  scheduleId: string | null;
}

/** Enters a report that waits to be made, and answers its id and that of its job. */
export async function enterReport(
  tx: Tx,
  report: NewReport,
  now: Date,
): Promise<{ reportId: string; jobId: string }> {
  const [reportId, jobId] = [v7(), v7()];
  await tx.report.create({ data: { ...report, id: reportId, jobId, askedAt: now } });
  return { reportId, jobId };
}

/**
 * How many reports somebody asked for that are under way or have files; what a schedule makes for them is not theirs to
 * bound. Whoever adds one holds the count until then.
 */
export async function countReports(tx: Tx, forId: string): Promise<{ underWay: number; kept: number }> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reports of ${forId}`}, 0))`;
  const states = await tx.report.groupBy({ by: ['state'], where: { forId, scheduleId: null }, _count: true });
  const of = (...wanted: string[]) =>
    states.filter(({ state }) => wanted.includes(state)).reduce((sum, { _count }) => sum + _count, 0);
  return { underWay: of('WAITING', 'MAKING'), kept: of('MADE') };
}

/** Of these people, for whom schedules have made as many reports as they may. */
export async function fullOfScheduled(tx: Tx, forIds: readonly string[]): Promise<string[]> {
  const counts = await tx.report.groupBy({
    by: ['forId'],
    where: {
      forId: { in: [...forIds] },
      scheduleId: { not: null },
      state: { in: ['WAITING', 'MAKING', 'MADE'] },
    },
    _count: true,
  });
  return counts.filter(({ _count }) => _count >= mostScheduledReports).map(({ forId }) => forId);
}

const rowSchema = z.object({
  id: z.string(),
  kind: reportKindSchema,
  format: reportFormatSchema,
  articleId: z.string().nullable(),
  filters: z.string(),
  forId: z.string(),
  role: roleSchema.nullable(),
  scheduleId: z.string().nullable(),
  state: z.enum(['WAITING', 'MAKING', 'MADE', 'FAILED', 'CANCELLED', 'REMOVED']),
  jobId: z.string(),
  attempt: z.number(),
});

/** A report as those look at it who change it. */
export type ReportRow = z.infer<typeof rowSchema>;

/** One report of this workspace, held until the transaction ends. */
export async function lockReport(tx: Tx, reportId: string): Promise<ReportRow | null> {
  const rows = await tx.$queryRaw`
    SELECT id, kind, format, "articleId", filters, "forId", role, "scheduleId", state, "jobId", attempt
    FROM "Report" WHERE "workspaceId" = current_workspace() AND id = ${reportId}::uuid FOR UPDATE`;
  return z.array(rowSchema).max(1).parse(rows)[0] ?? null;
}

/** True of a report that is still to be made. */
export function isUnderWay({ state }: Pick<ReportRow, 'state'>): boolean {
  return state === 'WAITING' || state === 'MAKING';
}

interface Of {
  workspaceId: string;
  reportId: string;
}

function one({ workspaceId, reportId }: Of) {
  return { workspaceId_id: { workspaceId, id: reportId } };
}

/** Notes that a report is being made, by whoever holds this attempt, for somebody with this role, from what is recorded now. */
export async function beginAttempt(
  tx: Tx,
  of: Of,
  { attempt, role }: { attempt: number; role: Role },
): Promise<void> {
  const { sequence: logSequence } = await readHead(tx);
  const begun = { state: 'MAKING', claims: null, claimsDone: 0, problem: null } as const;
  const data = { ...begun, attempt, role, logSequence };
  await tx.report.update({ where: one(of), data });
}

/** Notes how far an attempt has come; false when it is no longer the one that makes the report. */
export async function noteProgress(
  tx: Tx,
  { workspaceId, reportId, attempt }: Of & { attempt: number },
  progress: { claims: number | null; claimsDone: number },
): Promise<boolean> {
  const { count } = await tx.report.updateMany({
    where: { workspaceId, id: reportId, attempt, state: 'MAKING' },
    data: progress,
  });
  return count > 0;
}

/** What is known of a report once its file is there. */
export interface MadeFile {
  madeAt: Date;
  keptUntil: Date;
  fileName: string;
  sha256: string;
  bytes: number;
}

export async function noteMade(tx: Tx, of: Of, file: MadeFile): Promise<void> {
  await tx.report.update({ where: one(of), data: { ...file, state: 'MADE', problem: null } });
}

/** Notes why a report is not made now; it is tried again. */
export async function noteWaiting(tx: Tx, of: Of, problem: ReportProblem): Promise<void> {
  await tx.report.update({ where: one(of), data: { state: 'WAITING', problem } });
}

/** Notes that a report came to an end without a file, or that its file is gone. */
export async function noteEnded(
  tx: Tx,
  of: Of,
  end: { state: 'FAILED' | 'CANCELLED' | 'REMOVED'; problem?: ReportProblem; now: Date },
): Promise<void> {
  const { state, problem = null, now } = end;
  await tx.report.update({ where: one(of), data: { state, problem, endedAt: now } });
}

/** Forgets a report that ended long ago; the database refuses any other. */
export async function forgetReport(tx: Tx, { workspaceId, reportId }: Of): Promise<void> {
  await tx.report.deleteMany({ where: { workspaceId, id: reportId, endedAt: { not: null } } });
}

/** What has to be seen to now, in any workspace. */
const toSeeTo = z.array(
  z.object({ workspaceId: z.string(), id: z.string(), what: z.enum(['DUE', 'OVER', 'LOST', 'OLD']) }),
);
export type ToSeeTo = z.infer<typeof toSeeTo>[number];

/** Schedules that are due, files kept long enough, reports whose job was given up, and rows to forget. */
export async function reportsToSeeTo(tx: Tx): Promise<ToSeeTo[]> {
  return toSeeTo.parse(await tx.$queryRaw`SELECT * FROM reports_to_see_to()`);
}
