import { database } from '#lib/db/connection/client.ts';
import { appendEvents, type EventDraft } from '#lib/db/record/append-events.ts';
import {
  enterReport,
  forgetReport,
  fullOfScheduled,
  isUnderWay,
  lockReport,
  noteEnded,
  reportsToSeeTo,
  type ToSeeTo,
} from '#lib/db/reports/report-rows.ts';
import { activeMembers, lockSchedule, noteRun, type ScheduleRow } from '#lib/db/reports/schedule-rows.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { maySendTo } from '#lib/domain/making/recipients.ts';
import { nextOf } from '#lib/domain/making/rhythm.ts';
import { removeReportFile } from '#lib/files/report-file.ts';
import { sendReportJob } from '#lib/jobs/boss.ts';

type Seen = (tx: Tx, now: Date, of: { workspaceId: string; reportId: string }) => Promise<EventDraft[]>;

/** A file that was kept long enough goes, with its row's word of it; the link then says so. */
const over: Seen = async (tx, now, of) => {
  const report = await lockReport(tx, of.reportId);
  if (report?.state !== 'MADE') return [];
  await removeReportFile(of.workspaceId, of.reportId);
  await noteEnded(tx, of, { state: 'REMOVED', now });
  return [{ type: 'report.removed', entity: 'Report', entityId: report.id, articleId: report.articleId }];
};

/** One whose job was given up: every process that made it died over it. */
const lost: Seen = async (tx, now, of) => {
  const report = await lockReport(tx, of.reportId);
  if (!report || !isUnderWay(report)) return [];
  await removeReportFile(of.workspaceId, of.reportId);
  await noteEnded(tx, of, { state: 'FAILED', problem: 'interrupted', now });
  const { id, articleId } = report;
  return [
    { type: 'report.failed', entity: 'Report', entityId: id, articleId, after: { why: 'interrupted' } },
  ];
};

/** What ended long ago is forgotten; the log keeps that it was. */
const old: Seen = async (tx, _now, of) => {
  await removeReportFile(of.workspaceId, of.reportId);
  await forgetReport(tx, of);
  return [];
};

/**
 * Lines up a report for each recipient who is a member now, to be made with what each may see, unless schedules have made
 * as many for them as they may.
 */
async function lineUp(tx: Tx, schedule: ScheduleRow, workspaceId: string, now: Date): Promise<EventDraft[]> {
  const { id: scheduleId, kind, format, articleId, filters, recipientIds } = schedule;
  const members = (await activeMembers(tx, recipientIds)).map(({ userId }) => userId);
  const full = await fullOfScheduled(tx, members);
  const receivers = members.filter((userId) => !full.includes(userId));
  for (const userId of receivers) {
    const report = { workspaceId, kind, format, articleId, filters, forId: userId, scheduleId };
    const { reportId, jobId } = await enterReport(tx, report, now);
    await sendReportJob(tx, jobId, { workspaceId, reportId }, userId);
  }
  return [
    {
      type: 'report.due',
      entity: 'ReportSchedule',
      entityId: scheduleId,
      articleId,
      after: { kind, format, for: receivers, ...(full.length > 0 && { full }) },
    },
  ];
}

/** A schedule that is due: its reports are lined up and its next time is set, or it ends with its owner. */
const due: Seen = async (tx, now, { workspaceId, reportId: scheduleId }) => {
  const schedule = await lockSchedule(tx, scheduleId);
  if (!schedule || schedule.endedAt || !schedule.nextAt || schedule.nextAt > now) return [];
  const [owner] = await activeMembers(tx, [schedule.ownerId]);
  const articleGone =
    schedule.articleId !== null &&
    (await tx.article.count({ where: { id: schedule.articleId, deletedAt: null } })) === 0;
  if (!owner || !maySendTo(owner, schedule.recipientIds) || articleGone) {
    await noteRun(tx, { workspaceId, scheduleId }, { nextAt: null, endedAt: now });
    const reason = articleGone
      ? 'Its article was deleted.'
      : 'Its owner may not have these reports made any more.';
    return [{ type: 'report.schedule-ended', entity: 'ReportSchedule', entityId: scheduleId, reason }];
  }
  const events = await lineUp(tx, schedule, workspaceId, now);
  await noteRun(tx, { workspaceId, scheduleId }, { nextAt: nextOf(schedule, now), lastAt: now });
  return events;
};

const waysToSee: Record<ToSeeTo['what'], Seen> = { DUE: due, OVER: over, LOST: lost, OLD: old };

/**
 * Sees to what is due in any workspace: schedules, files kept long enough, reports that every process died over. Each
 * in a transaction of its own, which looks again while it holds the row, so several processes may do it at once.
 * Answers how many there were.
 */
export async function seeToReports(): Promise<number> {
  const found = await reportsToSeeTo(database());
  const failed: unknown[] = [];
  for (const { workspaceId, id, what } of found) {
    // One that can't be seen to keeps none of the others waiting.
    await inWorkspace({ workspaceId, userId: null }, async (tx, now) => {
      const events = await waysToSee[what](tx, now, { workspaceId, reportId: id });
      if (events.length > 0) await appendEvents(tx, { workspaceId, actorId: null, now }, events);
    }).catch((error: unknown) => failed.push(error));
  }
  if (failed.length > 0) throw failed[0];
  return found.length;
}
