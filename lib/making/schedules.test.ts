import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setArticleDue } from '#lib/commands/articles/set-article-due.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { changeSchedule } from '#lib/commands/reports/change-schedule.ts';
import { endSchedule } from '#lib/commands/reports/end-schedule.ts';
import { scheduleReport } from '#lib/commands/reports/schedule-report.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { mostScheduledReports, mostSchedules } from '#lib/domain/making/report-limits.ts';
import { deliverNext } from '#lib/mail/postman.ts';
import { reportsPage } from '#lib/queries/reports/reports-page.ts';
import { reportFile } from '#lib/queries/reports/report-file.ts';
import { testDatabase } from '#testing/database.ts';
import { startMailServer, type MailServer } from '#testing/smtp/mail-server.ts';
import {
  aClaim,
  aMember,
  anArticle,
  aSource,
  newsroom,
  refusalOf,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { seeToReports } from './see-to-reports.ts';
import { workOnReport } from './work-on-report.ts';
import { placeOfReport } from '#lib/files/places.ts';

const base = 'https://desk.example';
const links = {
  article: (id: string) => `${base}/articles/${id}`,
  claim: (id: string) => `${base}/claims/${id}`,
  claims: () => `${base}/claims`,
  dashboard: () => `${base}/dashboard`,
  report: (id: string) => `${base}/reports/${id}`,
};
const log = { warn: () => undefined };

let desk: Newsroom;
let owner: pg.Client;
let folder: string;
let mail: MailServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-schedules-'));
  process.env['DATA_DIR'] = folder;
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  mail = await startMailServer();
  const { url, from, caFile } = mail.settings;
  Object.assign(process.env, { SMTP_URL: url, SMTP_FROM: from, SMTP_CA_FILE: caFile });
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
});
afterAll(async () => {
  await owner.end();
  await mail.stop();
  rmSync(folder, { recursive: true, force: true });
});

const daily = { name: 'Morning list', when: { rhythm: 'DAILY', atTime: '07:30', timeZone: 'Europe/Berlin' } };
const list = { kind: 'claims', format: 'csv' };

async function scheduled(actor: Actor, input: object): Promise<string> {
  return valueOf(await scheduleReport.execute(actor, input)).scheduleId;
}

/** The same schedule, due now. */
async function makeDue(scheduleId: string): Promise<void> {
  await owner.query(`UPDATE "ReportSchedule" SET "nextAt" = now() WHERE id = $1`, [scheduleId]);
}

function schedule(scheduleId: string) {
  const id = { workspaceId: desk.workspaceId, id: scheduleId };
  return inWorkspace(desk.editor, (tx) =>
    tx.reportSchedule.findUniqueOrThrow({ where: { workspaceId_id: id } }),
  );
}

function reportsOf(scheduleId: string) {
  return inWorkspace(desk.editor, (tx) =>
    tx.report.findMany({ where: { scheduleId }, orderBy: { id: 'asc' } }),
  );
}

/** Makes the reports that a schedule lined up, as the workers do. */
async function makeAll(scheduleId: string): Promise<void> {
  for (const { id: reportId } of await reportsOf(scheduleId)) {
    const job = { workspaceId: desk.workspaceId, reportId };
    await workOnReport({ job, signal: new AbortController().signal, isLast: false, links, log });
  }
}

async function deliverAll(): Promise<void> {
  while (await deliverNext(mail.settings, log));
}

function addressOf({ userId }: Actor): string {
  return `${userId}@example.org`;
}

describe('a schedule that is due', () => {
  it('makes a report for each receiver with their role, and sends each a link by a real mail server', async () => {
    await aSource(desk.reviewer, { name: 'Wilhelmina Sorge', confidential: true });
    const { id: claimId } = await aClaim(desk.reviewer);
    const statement = 'Wilhelmina Sorge left the ministry on Monday.';
    const edit = { claimId, revision: 1, statement, importance: 'HIGH', tags: [] };
    valueOf(await editClaim.execute(desk.reviewer, edit));
    const recipientIds = [desk.editor.userId, desk.viewer.userId];
    const name = 'What Wilhelmina Sorge says';
    const id = await scheduled(desk.editor, { ...list, ...daily, name, recipientIds });
    await makeDue(id);
    // Several processes see it at the same moment.
    await Promise.all([seeToReports(), seeToReports(), seeToReports()]);
    const reports = await reportsOf(id);
    expect(reports.map(({ forId }) => forId).sort()).toEqual([...recipientIds].sort());
    expect((await schedule(id)).nextAt?.getTime()).toBeGreaterThan(Date.now());

    await makeAll(id);
    for (const { id: reportId, forId } of reports) {
      const receiver = forId === desk.viewer.userId ? desk.viewer : desk.editor;
      expect(valueOf(await reportFile(receiver, reportId)).format).toBe('csv');
      const other = receiver === desk.viewer ? desk.editor : desk.viewer;
      expect(refusalOf(await reportFile(other, reportId))).toEqual({ code: 'not-found' });
      expect(readFileSync(placeOfReport(desk.workspaceId, reportId), 'utf8')).not.toMatch(/Wilhelmina|Sorge/);
    }
    expect((await reportsOf(id)).map(({ role }) => role).sort()).toEqual(['EDITOR', 'VIEWER']);

    await deliverAll();
    const { mail: sent, raw } = await mail.mailTo(addressOf(desk.viewer));
    const own = reports.find(({ forId }) => forId === desk.viewer.userId);
    expect(sent.text).toContain(`${base}/reports/${own?.id ?? ''}`);
    expect(sent.text).toMatch(/Claims as data, CSV/);
    expect(sent.attachments).toEqual([]);
    expect(raw + String(sent.subject) + String(sent.text)).not.toMatch(/Wilhelmina|Sorge/);
    await mail.mailTo(addressOf(desk.editor));
    // Made once, told once.
    await makeAll(id);
    await deliverAll();
    expect(mail.received.filter(({ to }) => to.includes(addressOf(desk.viewer)))).toHaveLength(1);
  });

  it('passes over who is no member any more, and ends with its owner', async () => {
    const { actor: leaver } = await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Lee', role: 'EDITOR' });
    const recipientIds = [leaver.userId, desk.viewer.userId];
    const others = await scheduled(desk.editor, { ...list, ...daily, recipientIds });
    const own = await scheduled(leaver, { ...list, ...daily, recipientIds: [desk.viewer.userId] });
    await owner.query(`UPDATE "Member" SET "disabledAt" = now() WHERE "userId" = $1`, [leaver.userId]);
    await makeDue(others);
    await makeDue(own);
    await seeToReports();
    expect((await reportsOf(others)).map(({ forId }) => forId)).toEqual([desk.viewer.userId]);
    expect(await reportsOf(own)).toEqual([]);
    expect((await schedule(own)).endedAt).not.toBeNull();
    const ended = await inWorkspace(desk.editor, (tx) =>
      tx.event.findMany({ where: { type: 'report.schedule-ended', entityId: own } }),
    );
    expect(ended.map(({ reason }) => reason)).toEqual([
      'Its owner may not have these reports made any more.',
    ]);
  });

  it('at the due time of its article moves with it, and makes one report at each', async () => {
    const { id: articleId } = await anArticle(desk.editor);
    const asked = { kind: 'checked-copy', format: 'md', articleId, name: 'Due', when: { rhythm: 'AT_DUE' } };
    expect(refusalOf(await scheduleReport.execute(desk.viewer, asked))).toEqual({ code: 'no-due-time' });
    const soon = new Date(Date.now() + 3_600_000);
    valueOf(await setArticleDue.execute(desk.editor, { articleId, revision: 1, dueAt: soon.toISOString() }));
    const id = await scheduled(desk.viewer, asked);
    expect((await schedule(id)).nextAt).toEqual(soon);
    const later = new Date(soon.getTime() + 3_600_000);
    valueOf(await setArticleDue.execute(desk.editor, { articleId, revision: 2, dueAt: later.toISOString() }));
    expect((await schedule(id)).nextAt).toEqual(later);
    await makeDue(id);
    await seeToReports();
    await seeToReports();
    expect(await reportsOf(id)).toHaveLength(1);
    expect(await schedule(id)).toMatchObject({ nextAt: null, endedAt: null });
  });
});

describe('a schedule', () => {
  it('for others is an editor’s to make, and nobody’s for who is no member', async () => {
    const others = { ...list, ...daily, recipientIds: [desk.viewer.userId] };
    expect(refusalOf(await scheduleReport.execute(desk.reviewer, others))).toEqual({
      code: 'role-too-low',
      needed: 'EDITOR',
    });
    const stranger = { ...others, recipientIds: ['0198c0de-0000-7000-8000-000000000000'] };
    expect(refusalOf(await scheduleReport.execute(desk.editor, stranger))).toMatchObject({
      code: 'invalid',
      problems: [{ path: ['recipientIds'] }],
    });
  });

  it('is changed by its owner or an editor, over the revision they saw, and shown to whom it concerns', async () => {
    const id = await scheduled(desk.reviewer, { ...list, ...daily });
    const change = { scheduleId: id, revision: 1, format: 'json', ...daily, name: 'Renamed' };
    const byAnother = await changeSchedule.execute(desk.secondReviewer, change);
    expect(refusalOf(byAnother)).toEqual({ code: 'not-found' });
    valueOf(await changeSchedule.execute(desk.reviewer, change));
    expect(refusalOf(await changeSchedule.execute(desk.reviewer, change)).code).toBe('conflict');
    const seenBy = async (actor: Actor) =>
      (await reportsPage(actor)).schedules
        .filter((one) => one.id === id)
        .map(({ name, mayChange }) => [name, mayChange]);
    expect(await seenBy(desk.reviewer)).toEqual([['Renamed', true]]);
    expect(await seenBy(desk.editor)).toEqual([['Renamed', true]]);
    expect(await seenBy(desk.secondReviewer)).toEqual([]);
    valueOf(await endSchedule.execute(desk.editor, { scheduleId: id, revision: 2 }));
    expect(refusalOf(await endSchedule.execute(desk.editor, { scheduleId: id, revision: 3 }))).toEqual({
      code: 'schedule-over',
    });
    expect(await seenBy(desk.reviewer)).toEqual([]);
  });

  it('is made as long as its owner has fewer than may be, however many are asked for at once', async () => {
    const { actor } = await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Ida', role: 'VIEWER' });
    const asked = Array.from({ length: 30 }, () => scheduleReport.execute(actor, { ...list, ...daily }));
    const answers = await Promise.all(asked);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(mostSchedules);
    const no = answers.filter(({ ok }) => !ok).map(refusalOf);
    expect(new Set(no.map(({ code }) => code))).toEqual(new Set(['too-many-schedules']));
  });

  it('makes nothing more for somebody for whom schedules have made as many as they may, and the log says so', async () => {
    const { actor } = await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Eve', role: 'VIEWER' });
    const recipientIds = [actor.userId, desk.viewer.userId];
    const id = await scheduled(desk.editor, { ...list, ...daily, recipientIds });
    await owner.query(
      `INSERT INTO "Report" ("workspaceId", id, kind, format, "forId", "scheduleId", state, "jobId", "askedAt", role,
         "madeAt", "keptUntil", "fileName", sha256, bytes)
       SELECT $1, gen_random_uuid(), 'claims', 'csv', $2, $3, 'MADE', gen_random_uuid(), now(), 'VIEWER',
         now(), now() + interval '1 day', 'claims.csv', repeat('0', 64), 1 FROM generate_series(1, $4)`,
      [desk.workspaceId, actor.userId, id, mostScheduledReports],
    );
    await makeDue(id);
    await seeToReports();
    const waiting = (await reportsOf(id)).filter(({ state }) => state !== 'MADE');
    expect(waiting.map(({ forId }) => forId)).toEqual([desk.viewer.userId]);
    const events = await inWorkspace(desk.editor, (tx) =>
      tx.event.findMany({ where: { type: 'report.due', entityId: id } }),
    );
    expect(events.map(({ after }) => after)).toEqual([
      { kind: 'claims', format: 'csv', for: [desk.viewer.userId], full: [actor.userId] },
    ]);
  });
});
