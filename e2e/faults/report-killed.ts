import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { createArticleWithClaim } from '#testing/end-to-end/articles.ts';
import { asOwner, countAsOwner } from '#testing/end-to-end/owner.ts';
import { createDesk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { gone, type Fault } from './fault.ts';
import { runs } from './service.ts';
import { until } from './until.ts';

/** A statement that makes whoever reads claims for a report wait, as long as the transaction lasts. */
const holdsReports = 'LOCK TABLE "Citation" IN ACCESS EXCLUSIVE MODE';

/** The web server killed while it makes a report, which is begun again then and leaves one file. */
export const reportKilled: Fault = {
  name: 'kill -9 of the web server while it makes a report',
  back: 'by itself',
  // What reads claims meanwhile waits too long.
  allowed: gone,
  happen: async (service) => {
    const { workspaceId, reviewer, editor } = await createDesk();
    const { article } = await createArticleWithClaim(reviewer);
    const holder = new pg.Client({ connectionString: service.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query(holdsReports);
    const asked = { kind: 'checked-copy', format: 'pdf', articleId: article.articleId };
    const { reportId } = await runCommand(makeReport, editor, asked);
    const state = async (): Promise<unknown> =>
      (await asOwner(workspaceId, `SELECT state FROM "Report" WHERE id = $1`, [reportId]))[0]?.['state'];
    await until('the report is being made', async () => (await state()) === 'MAKING');
    const { server } = service;
    process.kill(server, 'SIGKILL');
    await until('the server is gone', () => !runs(server));
    await holder.query('COMMIT');
    await holder.end();
    await until('the report is made', async () => (await state()) === 'MADE', 120);
    const files = readdirSync(join(service.dataDir, 'files', workspaceId, 'reports'));
    if (files.join() !== reportId) throw new Error(`The report left these files: ${files.join()}.`);
    const logged = `SELECT count(*) FROM "Event" WHERE "workspaceId" = $1 AND type = 'export.made'`;
    const entries = await countAsOwner(workspaceId, logged, [workspaceId]);
    if (entries !== 1) throw new Error(`The log says ${entries} times that the report was made.`);
  },
};
