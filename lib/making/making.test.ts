import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelReport } from '#lib/commands/reports/cancel-report.ts';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { reportFile } from '#lib/queries/reports/report-file.ts';
import { testDatabase } from '#testing/database.ts';
import {
  aClaim,
  aMember,
  anArticle,
  newsroom,
  refusalOf,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { seeToReports } from './see-to-reports.ts';
import { startMaking } from './start-making.ts';
import { workOnReport } from './work-on-report.ts';
import { filesFolder, placeOfReport } from '#lib/files/places.ts';

const base = 'https://desk.example';
const links = {
  article: (id: string) => `${base}/articles/${id}`,
  claim: (id: string) => `${base}/claims/${id}`,
  claims: (filters: URLSearchParams) => `${base}/claims?${filters.toString()}`,
  dashboard: () => `${base}/dashboard`,
  report: (id: string) => `${base}/reports/${id}`,
};
const said: string[] = [];
const log = { warn: (facts: object, message: string) => said.push(`${message} ${JSON.stringify(facts)}`) };

let desk: Newsroom;
let owner: pg.Client;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-reports-'));
  process.env['DATA_DIR'] = folder;
  process.env['APP_SECRET'] = 'a secret of the tests that is long enough';
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  rmSync(folder, { recursive: true, force: true });
});

const someone = async (role: Actor['role'] = 'EDITOR') =>
  (await aMember(desk.ownerUrl, desk.workspaceId, { name: 'Mo', role })).actor;

async function asked(actor: Actor, input: object = { kind: 'claims', format: 'csv' }): Promise<string> {
  return valueOf(await makeReport.execute(actor, input)).reportId;
}

function row(reportId: string) {
  return inWorkspace(desk.editor, (tx) =>
    tx.report.findUnique({ where: { workspaceId_id: { workspaceId: desk.workspaceId, id: reportId } } }),
  );
}

function eventsOf(type: string, actorId: string) {
  return inWorkspace(desk.editor, (tx) => tx.event.findMany({ where: { type, actorId } }));
}

/** One try at a report, as a process makes it that took its job. */
function tryAt(reportId: string, more: { signal?: AbortSignal; isLast?: boolean } = {}): Promise<void> {
  const job = { workspaceId: desk.workspaceId, reportId };
  return workOnReport({ job, signal: new AbortController().signal, isLast: false, links, log, ...more });
}

function filesOf(reportId: string): string[] {
  return readdirSync(join(filesFolder(desk.workspaceId), 'reports')).filter((name) =>
    name.startsWith(reportId),
  );
}

describe('the queue', () => {
  it('stands in the schema that this release of pg-boss knows', async () => {
    const boss = new PgBoss({
      connectionString: process.env['APP_DATABASE_URL'] ?? '',
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    });
    await boss.start();
    const drift = await boss.detectSchemaDrift();
    await boss.stop({ graceful: false });
    expect(drift).toMatchObject({ ok: true });
  });
});

describe('a report', () => {
  it('is made with its file, its row and one entry in the log', async () => {
    const actor = await someone();
    const { articleId } = await aClaim(desk.reviewer);
    for (const [kind, format] of [
      ['checked-copy', 'html'],
      ['article-claims', 'json'],
      ['article-claims', 'csv-plain'],
    ] as const) {
      const before = (await eventsOf('export.made', actor.userId)).length;
      const reportId = await asked(actor, { kind, format, articleId });
      expect(refusalOf(await reportFile(actor, reportId))).toEqual({ code: 'report-not-made' });
      await tryAt(reportId);
      const file = valueOf(await reportFile(actor, reportId));
      const content = readFileSync(placeOfReport(desk.workspaceId, reportId));
      expect(file).toMatchObject({ bytes: content.length, format });
      expect(content.toString('utf8')).toContain(`${base}/claims/`);
      expect(await row(reportId)).toMatchObject({ state: 'MADE', claims: 1, claimsDone: 1, role: 'EDITOR' });
      expect(filesOf(reportId)).toEqual([reportId]);
      // Its job may come again, as when a process died right after; nothing is made a second time.
      await tryAt(reportId);
      expect(await eventsOf('export.made', actor.userId)).toHaveLength(before + 1);
    }
  });

  it.each([
    { kind: 'status-summary', leads: '/dashboard', logged: { report: 'status-summary' } },
    { kind: 'claim-list', leads: '/claims?status=CONFIRMED', logged: { filters: 'status=CONFIRMED' } },
  ])('of no single article is made with its filters: %j', async ({ kind, leads, logged }) => {
    const actor = await someone('VIEWER');
    const reportId = await asked(actor, { kind, format: 'md', filters: logged.filters });
    await tryAt(reportId);
    const { fileName } = valueOf(await reportFile(actor, reportId));
    expect(fileName.startsWith(kind) && fileName.endsWith('.md')).toBe(true);
    expect(readFileSync(placeOfReport(desk.workspaceId, reportId), 'utf8')).toContain(base + leads);
    const [event] = await eventsOf('export.made', actor.userId);
    expect(event?.after).toMatchObject({ format: 'md', ...logged });
  });

  it('is for its person alone, and for them no more once their role is lower or their membership over', async () => {
    const actor = await someone('EDITOR');
    const reportId = await asked(actor);
    await tryAt(reportId);
    expect((await reportFile(actor, reportId)).ok).toBe(true);
    for (const other of [desk.admin, desk.viewer, { ...actor, role: 'REVIEWER' as const }])
      expect(refusalOf(await reportFile(other, reportId))).toEqual({ code: 'not-found' });
    const late = await asked(actor);
    await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    await owner.query(`UPDATE "Member" SET "disabledAt" = now() WHERE "userId" = $1`, [actor.userId]);
    await tryAt(late);
    expect(await row(late)).toMatchObject({ state: 'FAILED', problem: 'no-member', sha256: null });
  });

  it('is made with what its person may do then, not when they asked', async () => {
    const actor = await someone('EDITOR');
    const reportId = await asked(actor);
    await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    await owner.query(`UPDATE "Member" SET role = 'VIEWER' WHERE "userId" = $1`, [actor.userId]);
    await tryAt(reportId);
    expect(await row(reportId)).toMatchObject({ state: 'MADE', role: 'VIEWER' });
  });

  it('that is made twice at once, or after a process that died over it, leaves one file', async () => {
    const reportId = await asked(await someone());
    const stopped = new AbortController();
    stopped.abort(new Error('This process is stopped.'));
    await expect(tryAt(reportId, { signal: stopped.signal })).rejects.toThrow('stopped');
    expect(await row(reportId)).toMatchObject({ state: 'MAKING', attempt: 1 });
    await Promise.all([tryAt(reportId), tryAt(reportId), tryAt(reportId)]);
    const made = await row(reportId);
    expect(made).toMatchObject({ state: 'MADE' });
    expect(filesOf(reportId)).toEqual([reportId]);
    expect(readFileSync(placeOfReport(desk.workspaceId, reportId))).toHaveLength(made?.bytes ?? -1);
  });

  it('that is cancelled is not made, whether it waited or was being made', async () => {
    const actor = await someone();
    const waiting = await asked(actor);
    // To others it is not there, as if there were none.
    const byAnother = await cancelReport.execute(desk.viewer, { reportId: waiting });
    expect(refusalOf(byAnother)).toEqual({ code: 'not-found' });
    valueOf(await cancelReport.execute(actor, { reportId: waiting }));
    await tryAt(waiting);
    expect(await row(waiting)).toMatchObject({ state: 'CANCELLED', attempt: 0, sha256: null });
    expect(refusalOf(await cancelReport.execute(actor, { reportId: waiting }))).toEqual({
      code: 'not-under-way',
    });
    const { rows } = await owner.query(`SELECT state FROM pgboss.job WHERE data->>'reportId' = $1`, [
      waiting,
    ]);
    expect(rows).toEqual([{ state: 'cancelled' }]);

    const making = await asked(actor);
    const reading = tryAt(making);
    await expect.poll(async () => (await row(making))?.state).not.toBe('WAITING');
    const cancelled = await cancelReport.execute(actor, { reportId: making });
    await reading;
    expect((await row(making))?.state).toBe(cancelled.ok ? 'CANCELLED' : 'MADE');
    if (cancelled.ok) expect(filesOf(making)).toEqual([]);
  });

  it('of what is gone, or for which there is no room, says why', async () => {
    const actor = await someone();
    const { id: articleId } = await anArticle(desk.reviewer);
    const reportId = await asked(actor, { kind: 'checked-copy', format: 'md', articleId });
    await inWorkspace(desk.editor, async (tx) => {
      const article = await readArticle(tx, articleId);
      await tx.article.update({
        where: { workspaceId_id: { workspaceId: desk.workspaceId, id: articleId } },
        data: { deletedAt: new Date(), revision: (article?.revision ?? 0) + 1 },
      });
    });
    await tryAt(reportId);
    expect(await row(reportId)).toMatchObject({ state: 'FAILED', problem: 'not-found' });
  });

  it('is not begun when very many of one person are under way', async () => {
    const actor = await someone();
    await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    await owner.query(
      `INSERT INTO "Report" ("workspaceId", id, kind, format, "forId", "jobId", "askedAt")
       SELECT $1, gen_random_uuid(), 'claims', 'csv', $2, gen_random_uuid(), now() FROM generate_series(1, 10)`,
      [desk.workspaceId, actor.userId],
    );
    const no = refusalOf(await makeReport.execute(actor, { kind: 'claims', format: 'csv' }));
    expect(no).toEqual({ code: 'too-many-reports', limit: 10 });
  });

  it.each([
    [{ kind: 'checked-copy', format: 'csv', articleId: v7() }, 'format', /not made as CSV/],
    [{ kind: 'checked-copy', format: 'pdf' }, 'articleId', /Choose an article/],
    [{ kind: 'claims', format: 'csv', articleId: v7() }, 'articleId', /no single article/],
    [{ kind: 'horoscope', format: 'csv' }, 'kind', /kinds of report/],
  ])('that can’t be is refused at its field: %j', async (input, path, message) => {
    const no = refusalOf(await makeReport.execute(desk.viewer, input));
    const problems = no.code === 'invalid' ? no.problems : [];
    expect(problems.map((problem) => problem.path)).toEqual([[path]]);
    expect(problems[0]?.message).toMatch(message);
  });
});

describe('the file of a report', () => {
  it('is removed after seven days, with a sentence in its place, and its row a month later', async () => {
    const actor = await someone();
    const reportId = await asked(actor);
    await tryAt(reportId);
    const made = await row(reportId);
    const days = ((made?.keptUntil?.getTime() ?? 0) - (made?.madeAt?.getTime() ?? 0)) / 86_400_000;
    expect(days).toBe(7);
    await owner.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    await owner.query(`UPDATE "Report" SET "keptUntil" = now() WHERE id = $1`, [reportId]);
    expect(refusalOf(await reportFile(actor, reportId))).toEqual({ code: 'report-removed', days: 7 });
    await seeToReports();
    expect(await row(reportId)).toMatchObject({ state: 'REMOVED' });
    expect(filesOf(reportId)).toEqual([]);
    expect(refusalOf(await reportFile(actor, reportId))).toEqual({ code: 'report-removed', days: 7 });
    await owner.query(`UPDATE "Report" SET "endedAt" = now() - interval '31 days' WHERE id = $1`, [reportId]);
    await seeToReports();
    expect(await row(reportId)).toBeNull();
  });

  it('does not stay behind where it was in its place, and what is stored with it could not be', async () => {
    const reportId = await asked(await someone());
    await owner.query(
      `ALTER TABLE "Report" ADD CONSTRAINT none_made CHECK (state <> 'MADE' OR id <> '${reportId}') NOT VALID`,
    );
    await tryAt(reportId, { isLast: true });
    await owner.query('ALTER TABLE "Report" DROP CONSTRAINT none_made');
    expect(await row(reportId)).toMatchObject({ state: 'FAILED', problem: 'fault' });
    expect(filesOf(reportId)).toEqual([]);
    said.length = 0;
  });
});

describe('jobs', () => {
  it('are worked on beside the service, and one that every process died over is given up in words', async () => {
    const actor = await someone();
    const lost = await asked(actor);
    await owner.query(`UPDATE pgboss.job SET state = 'failed' WHERE data->>'reportId' = $1`, [lost]);
    const reports = [await asked(actor), await asked(await someone('VIEWER'))];
    const stop = startMaking(links, log);
    try {
      for (const id of reports)
        await expect.poll(async () => (await row(id))?.state, { timeout: 15_000 }).toBe('MADE');
      await expect.poll(async () => (await row(lost))?.state, { timeout: 15_000 }).toBe('FAILED');
      expect(await row(lost)).toMatchObject({ problem: 'interrupted' });
    } finally {
      await stop();
    }
    const { rows } = await owner.query(`SELECT state FROM pgboss.job WHERE data->>'reportId' = ANY ($1)`, [
      reports,
    ]);
    expect(rows).toEqual([{ state: 'completed' }, { state: 'completed' }]);
    expect(said).toEqual([]);
  });
});
