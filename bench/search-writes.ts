import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { aClaim, anArticle, evidenceInput, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { longText } from './article-text.ts';
import { figure, percentile, type Figure } from './figure.ts';
import { names } from './names.ts';

const rounds = 24;
const tables = ['Claim', 'Anchor', 'Article', 'ArticleVersion', 'Source', 'Evidence'];

/** Keeps entries with each change, or does not: then nothing is marked, and no entry is made of it. */
async function keeping(ownerUrl: string, keeps: boolean): Promise<void> {
  const how = keeps ? 'ENABLE' : 'DISABLE';
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; of: string }>(
      `SELECT tgname AS name, tgrelid::regclass::text AS of FROM pg_trigger
       WHERE tgname LIKE '%\\_found\\_%' AND tgrelid = ANY ($1::regclass[])`,
      [tables.map((table) => `"${table}"`)],
    );
    for (const { name, of } of rows) await client.query(`ALTER TABLE ${of} ${how} TRIGGER "${name}"`);
  });
}

/** What keeping what things are found by adds to writes, as a share of the write without. */
export async function measureSearchWrites({ ownerUrl, reviewer }: Newsroom): Promise<Figure[]> {
  const article = await anArticle(reviewer);
  const claim = await aClaim(reviewer, article);
  let seed = 0;
  const text = () => longText((seed += 1)).text;
  const writes: Record<string, () => () => Promise<unknown>> = {
    'a claim recorded': () => {
      seed += 1;
      const passage = { articleId: article.id, versionId: article.version.id, start: 0, end: 39 };
      const statement = `The minister met the envoy of the union on Monday, report ${String(seed)} of the agency says.`;
      return async () => valueOf(await recordClaim.execute(reviewer, { ...passage, statement }));
    },
    'evidence with 5,000 words captured': () => {
      const capturedText = text().split(' ').slice(0, 5_000).join(' ');
      const input = evidenceInput(claim.id, { title: `Report ${String(seed)}`, capturedText });
      return async () => valueOf(await addEvidence.execute(reviewer, input));
    },
    'import of a 10,000-word article': () => {
      const input = { text: text(), headline: `Report ${String(seed)}` };
      return async () => valueOf(await importArticle.execute(reviewer, input));
    },
  };
  const figures: Figure[] = [];
  for (const [what, prepare] of Object.entries(writes)) {
    const times: { with: number[]; without: number[] } = { with: [], without: [] };
    for (let round = 0; round < rounds; round += 1) {
      const kept = round % 2 === 0;
      await keeping(ownerUrl, kept);
      // The first after a change of the tables makes its plans anew.
      await prepare()();
      for (let nth = 0; nth < 3; nth += 1) {
        const write = prepare();
        const began = performance.now();
        await write();
        times[kept ? 'with' : 'without'].push(performance.now() - began);
      }
    }
    await keeping(ownerUrl, true);
    const [taken, without] = [percentile(times.with, 0.5), percentile(times.without, 0.5)];
    figures.push(
      figure(`${names.searchWrite(what)}, p50`, taken, 'ms', times.with.length),
      figure(`${names.searchWrite(what)}, beside without`, taken / without, '×', times.with.length),
    );
  }
  return figures;
}
