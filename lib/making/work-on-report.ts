import { exportMade } from '#lib/commands/workspace/record-export.ts';
import { messageOf } from '#lib/config/failure.ts';
import { asOfNow } from '#lib/db/connection/replica.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { appendEvents } from '#lib/db/record/append-events.ts';
import {
  beginAttempt,
  isUnderWay,
  lockReport,
  noteEnded,
  noteMade,
  noteProgress,
  noteWaiting,
  type ReportRow,
} from '#lib/db/reports/report-rows.ts';
import { activeMembers } from '#lib/db/reports/schedule-rows.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { keptUntil, mostReportBytes } from '#lib/domain/making/report-limits.ts';
import { passes, type ReportProblem } from '#lib/domain/making/report-problem.ts';
import { removeReportFile, writeReportFile, type Written } from '#lib/files/report-file.ts';
import type { Try } from '#lib/jobs/boss.ts';
import { makers, type Made, type ReportLinks } from './makers.ts';
import { sendLetter } from '#lib/mail/outbox.ts';
import { letterFor } from './letter-for.ts';

/** Where it says what went wrong. */
export interface MakingLog {
  warn(facts: object, message: string): void;
}

interface Work extends Try {
  links: ReportLinks;
  log: MakingLog;
}

/** A report that is being made, by one who alone may write into it. */
interface Attempt extends ReportRow {
  actor: Actor;
}

/** It was cancelled, or another makes it by now: nothing more is done, and nothing is wrong. */
class NotWanted extends Error {}

function systemOf({ workspaceId }: { workspaceId: string }) {
  return { workspaceId, userId: null };
}

async function logged(
  tx: Tx,
  { id, articleId }: ReportRow,
  workspaceId: string,
  now: Date,
  why: ReportProblem,
) {
  await appendEvents(tx, { workspaceId, actorId: null, now }, [
    { type: 'report.failed', entity: 'Report', entityId: id, articleId, after: { why } },
  ]);
}

/** Takes a report to make it, for its person in the role they hold now; `null` when there is nothing to make. */
async function begin({ job }: Work): Promise<Attempt | null> {
  const { workspaceId, reportId } = job;
  return inWorkspace(systemOf(job), async (tx, now) => {
    const report = await lockReport(tx, reportId);
    if (!report || !isUnderWay(report)) return null;
    const [member] = await activeMembers(tx, [report.forId]);
    if (!member) {
      await noteEnded(tx, job, { state: 'FAILED', problem: 'no-member', now });
      await logged(tx, report, workspaceId, now, 'no-member');
      return null;
    }
    const attempt = report.attempt + 1;
    await beginAttempt(tx, job, { attempt, role: member.role });
    return { ...report, attempt, actor: { userId: member.userId, workspaceId, role: member.role } };
  });
}

/** Runs `work` on the report while this attempt is still the one that makes it. */
async function whileWanted(
  { id, attempt, actor: { workspaceId } }: Attempt,
  work: (tx: Tx, now: Date) => Promise<void>,
): Promise<void> {
  await inWorkspace(systemOf({ workspaceId }), async (tx, now) => {
    const report = await lockReport(tx, id);
    if (report?.state !== 'MAKING' || report.attempt !== attempt) throw new NotWanted();
    await work(tx, now);
  });
}

async function make(work: Work, report: Attempt): Promise<Made> {
  const { job, signal, links } = work;
  const { actor, format, articleId, filters, attempt } = report;
  return makers[report.kind]({
    actor,
    format,
    articleId,
    filters,
    links,
    signal,
    progress: async (claims, claimsDone) => {
      signal.throwIfAborted();
      const how = { claims, claimsDone };
      const wanted = await inWorkspace(systemOf(job), (tx) => noteProgress(tx, { ...job, attempt }, how));
      if (!wanted) throw new NotWanted();
    },
  });
}

/** The file, its row, its entry in the log and its letter: all of them or none. */
async function finish(work: Work, report: Attempt, fileName: string, written: Written): Promise<void> {
  const { job, links } = work;
  const { workspaceId } = job;
  const { kind, format, articleId, filters, actor } = report;
  const letter = await letterFor(report, links.report(job.reportId));
  await whileWanted(report, async (tx, now) => {
    await written.keep();
    const { sha256, bytes } = written;
    const file = { madeAt: now, keptUntil: keptUntil(now), fileName, sha256, bytes };
    await noteMade(tx, job, file);
    await appendEvents(tx, { workspaceId, actorId: actor.userId, now }, [
      exportMade({
        format,
        articleId,
        filters,
        workspaceId,
        ...(kind === 'status-summary' && { report: kind }),
      }),
    ]);
    const until = file.keptUntil.toISOString();
    if (letter) await sendLetter(tx, { ...letter, until }, job.reportId);
  });
}

async function giveUp(work: Work, report: Attempt, problem: ReportProblem): Promise<void> {
  await whileWanted(report, async (tx, now) => {
    // It may have been put in its place before what had to be stored with it could not be.
    await removeReportFile(work.job.workspaceId, work.job.reportId);
    await noteEnded(tx, work.job, { state: 'FAILED', problem, now });
    await logged(tx, report, work.job.workspaceId, now, problem);
  });
}

/** Ends it where it would go wrong again; else notes why it waits, and throws so that it is tried again. */
async function notMade(work: Work, report: Attempt, problem: ReportProblem): Promise<void> {
  if (work.isLast || !passes(problem)) {
    await giveUp(work, report, problem);
    return;
  }
  await whileWanted(report, (tx) => noteWaiting(tx, work.job, problem));
  throw new Error(`A report is tried again: ${problem}.`);
}

async function tryOnce(work: Work, report: Attempt): Promise<ReportProblem | null> {
  const { workspaceId, reportId } = work.job;
  const made = await asOfNow(() => make(work, report));
  if (!made.ok) return made.problem;
  const place = { workspaceId, reportId, attempt: report.attempt, limitBytes: mostReportBytes };
  const written = await writeReportFile(place, made.content);
  if (written.ok) {
    await finish(work, report, made.fileName, written.value);
    return null;
  }
  const { code } = written.refusal;
  return code === 'storage-full' || code === 'file-too-large' ? code : 'fault';
}

/**
 * One try at making a report. It ends with its file in its place, its row and its entry in the log, which are stored
 * together; or it changes nothing but that it was tried. However often it is cut off, there is one file: its place
 * follows from the report, and only the latest attempt may put one there. Throws when it is to be tried again.
 */
export async function workOnReport(work: Work): Promise<void> {
  const report = await begin(work);
  if (!report) return;
  let problem: ReportProblem | null;
  try {
    problem = await tryOnce(work, report);
  } catch (error) {
    if (error instanceof NotWanted) {
      await removeIfUnwanted(work);
      return;
    }
    // Cut off from outside: whoever takes it up finds it as it is.
    if (work.signal.aborted || (databaseProblem(error) && !work.isLast)) throw error;
    work.log.warn({ report: report.id, said: messageOf(error) }, 'report not made');
    problem = 'fault';
  }
  if (problem) {
    await notMade(work, report, problem).catch((error: unknown) => {
      if (!(error instanceof NotWanted)) throw error;
    });
  }
}

/** What a cancelled one may have left; one that another makes is left alone. */
async function removeIfUnwanted({ job: { workspaceId, reportId } }: Work): Promise<void> {
  await inWorkspace({ workspaceId, userId: null }, async (tx) => {
    const report = await lockReport(tx, reportId);
    if (report?.state === 'CANCELLED') await removeReportFile(workspaceId, reportId);
  });
}
