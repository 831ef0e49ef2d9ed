import { importArticle } from '#lib/commands/articles/import-article.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { aClaim, anArticle, evidenceInput, valueOf } from '#testing/newsroom.ts';
import { longText } from './article-text.ts';
import { figure, percentile, type Figure } from './figure.ts';
import { names } from './names.ts';

const rounds = 24;

/** What is prepared before a write is timed, and the write. */
type Write = () => Promise<() => Promise<unknown>>;

interface Desk {
  ownerUrl: string;
  reviewer: Actor;
}

/** Names of the triggers that mark what things are found by. */
const ofEntries = ['%\\_found\\_%'];
/** Of all that keep something: entries, counts by article and by source, tags, traits of articles. */
const ofAll = [...ofEntries, '%\\_counted\\_%', '%\\_tagged\\_%', '%\\_added\\_up', 'keep\\_%'];

/** Lets such triggers keep what they keep with each change, or not. */
async function keeping(ownerUrl: string, triggers: readonly string[], keeps: boolean): Promise<void> {
  const how = keeps ? 'ENABLE' : 'DISABLE';
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string; of: string }>(
      `SELECT tgname AS name, tgrelid::regclass::text AS of FROM pg_trigger
       WHERE NOT tgisinternal AND tgname LIKE ANY ($1::text[])`,
      [triggers],
    );
    if (rows.length === 0) throw new Error('There are no such triggers.');
    for (const { name, of } of rows) await client.query(`ALTER TABLE ${of} ${how} TRIGGER "${name}"`);
  });
}

/** Each write in turns with the triggers and without, as its time and as a share of the time without. */
async function measureInTurns(
  { ownerUrl }: Desk,
  triggers: readonly string[],
  name: (write: string) => string,
  writes: Readonly<Record<string, Write>>,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [what, prepare] of Object.entries(writes)) {
    const times: { with: number[]; without: number[] } = { with: [], without: [] };
    try {
      for (let round = 0; round < rounds; round += 1) {
        const kept = round % 2 === 0;
        await keeping(ownerUrl, triggers, kept);
        // The first after a change of the tables makes its plans anew.
        await (
          await prepare()
        )();
        for (let nth = 0; nth < 3; nth += 1) {
          const write = await prepare();
          const began = performance.now();
          await write();
          times[kept ? 'with' : 'without'].push(performance.now() - began);
        }
      }
    } finally {
      await keeping(ownerUrl, triggers, true);
    }
    const [taken, without] = [percentile(times.with, 0.5), percentile(times.without, 0.5)];
    figures.push(
      figure(`${name(what)}, p50`, taken, 'ms', times.with.length),
      figure(`${name(what)}, beside without`, taken / without, '×', times.with.length),
    );
  }
  return figures;
}

/** Records a claim by other words each time. */
async function recording({ reviewer }: Desk): Promise<Write> {
  const article = await anArticle(reviewer);
  let nth = 0;
  return () => {
    nth += 1;
    const passage = { articleId: article.id, versionId: article.version.id, start: 0, end: 39 };
    const statement = `The minister met the envoy of the union on Monday, report ${String(nth)} of the agency says.`;
    return Promise.resolve(async () =>
      valueOf(await recordClaim.execute(reviewer, { ...passage, statement })),
    );
  };
}

/** What keeping what things are found by adds to writes, as a share of the write without. */
export async function measureSearchWrites(desk: Desk): Promise<Figure[]> {
  const { reviewer } = desk;
  const claim = await aClaim(reviewer, await anArticle(reviewer));
  let seed = 0;
  const text = () => longText((seed += 1)).text;
  return measureInTurns(desk, ofEntries, names.searchWrite, {
    'a claim recorded': await recording(desk),
    'evidence with 5,000 words captured': () => {
      const capturedText = text().split(' ').slice(0, 5_000).join(' ');
      const input = evidenceInput(claim.id, { title: `Report ${String(seed)}`, capturedText });
      return Promise.resolve(async () => valueOf(await addEvidence.execute(reviewer, input)));
    },
    'import of a 10,000-word article': () => {
      const input = { text: text(), headline: `Report ${String(seed)}` };
      return Promise.resolve(async () => valueOf(await importArticle.execute(reviewer, input)));
    },
  });
}

/**
 * What all that is kept adds to writes, as a share of the write without; of a desk that has `claims` claims, some of them
 * from these sources. The counts of what is written without are not put right afterwards.
 */
export async function measureKeptWrites(
  desk: Desk,
  { claims, sourceIds }: { claims: number; sourceIds: readonly string[] },
): Promise<Figure[]> {
  const { reviewer } = desk;
  const article = await anArticle(reviewer);
  const chain = (claimId: string) =>
    setChain.execute(reviewer, { claimId, revision: 1, hops: sourceIds.map((sourceId) => ({ sourceId })) });
  return measureInTurns(desk, ofAll, (write) => names.keptWrite(claims, write), {
    'a claim recorded': await recording(desk),
    'a chain set': async () => {
      const { id } = await aClaim(reviewer, article);
      return async () => valueOf(await chain(id));
    },
    'a status set': async () => {
      const { id, revision } = valueOf(await chain((await aClaim(reviewer, article)).id));
      const status = { confirmation: 'DISPUTED', confidence: 'LOW', reason: 'Two say the opposite.' };
      return async () =>
        valueOf(await setConfirmation.execute(reviewer, { claimId: id, revision, ...status }));
    },
  });
}
