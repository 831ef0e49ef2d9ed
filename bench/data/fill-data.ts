import type pg from 'pg';
import { v7 } from 'uuid';
import { z } from 'zod';
import { Failure } from '#lib/config/failure.ts';
import { fillMissing } from '#lib/db/migrations/fill-missing.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { claimMaker, claimsOnArticle } from './claims.ts';
import { addCopies } from './copies.ts';
import { makeDesk, type FilledDesk } from './desk.ts';
import { addAll } from './fill-tables.ts';
import type { MadeArticle } from './made-article.ts';
import { logWriter } from './log.ts';
import { setAside } from './set-aside.ts';
import { patternNames, type Counted } from './patterns.ts';
import { sentences, type Sentence } from './words.ts';

const atOnce = 80;
/** Claims that are made one by one; beyond them they are copied. */
const madeAtMost = 1_000_000;

const countedRows = z.array(
  z.object({
    id: z.string(),
    verdict: z.string(),
    supportingOrigins: z.number(),
    refutingOrigins: z.number(),
    supportingPrimary: z.boolean(),
    refutingPrimary: z.boolean(),
  }),
);

function articleMaker(desk: FilledDesk, count: number, sentence: (words?: number) => Sentence) {
  const claim = claimMaker(desk, count, new Date());
  return (from: number): MadeArticle => {
    const size = Math.min(claimsOnArticle, count - from);
    const claims = Array.from({ length: size }, (_, at) => claim(from + at, sentence()));
    const createdAt = claims[0]?.createdAt ?? new Date();
    const nth = from / claimsOnArticle;
    // The newest articles are still worked on.
    const recent = count - from < Math.max(count / 100, claimsOnArticle * 4);
    const dueAt = recent && nth % 3 > 0 ? new Date(Date.now() + ((nth % 11) - 3) * 12 * 3_600_000) : null;
    return {
      id: v7({ msecs: createdAt.getTime() }),
      headline: sentence(8),
      createdAt: new Date(createdAt.getTime() - 30_000),
      dueAt,
      state: recent ? 'DRAFT' : nth % 500 === 7 ? 'WITHDRAWN' : 'PUBLISHED',
      claims,
    };
  };
}

/** Counts one claim of each pattern by the application's own rules, which stands for all of that pattern. */
async function countPatterns(
  client: pg.Client,
  desk: FilledDesk,
  sentence: () => Sentence,
): Promise<Counted> {
  const make = claimMaker(desk, 1_000, new Date());
  const made = patternNames.map((pattern, at) => ({
    ...make(990 + at, sentence()),
    pattern,
    hops: [],
    asked: null,
  }));
  const createdAt = new Date(Date.now() - 3_600_000);
  const article: MadeArticle = {
    id: v7(),
    headline: sentence(),
    createdAt,
    dueAt: null,
    state: 'DRAFT',
    claims: made,
  };
  await client.query('BEGIN');
  await addAll(client, desk, [article], new Map());
  await client.query('COMMIT');
  await fillMissing(desk.workspaceId, { progress: () => undefined, stopped: new AbortController().signal });
  const { rows } = await client.query(
    `SELECT id, verdict, "supportingOrigins", "refutingOrigins", "supportingPrimary", "refutingPrimary" FROM "Claim" WHERE id = ANY($1)`,
    [made.map(({ id }) => id)],
  );
  const byId = new Map(countedRows.parse(rows).map(({ id, ...counts }) => [id, counts]));
  return new Map(
    made.flatMap(({ id, pattern }) => {
      const counts = byId.get(id);
      return counts ? [[pattern, counts] as const] : [];
    }),
  );
}

/** How often each claim that is made is to be there, for so many claims in all. */
export function timesOf(claims: number): number {
  return Math.ceil(claims / madeAtMost);
}

/**
 * Fills an empty database with a desk and so many claims of it, as they would be after five years, and with all that the
 * application keeps of them; beyond a million a multiple of `timesOf`. The application must be able to reach it. `note` is
 * told how far it is.
 */
export async function fillData(
  ownerUrl: string,
  count: number,
  { note, stopped }: { note: (text: string) => void; stopped: AbortSignal },
): Promise<FilledDesk> {
  return withClient(ownerUrl, async (client) => {
    const desk = await makeDesk(client, ownerUrl, count);
    const sentence = sentences(7);
    const log = logWriter(client, desk.workspaceId);
    const counted = await countPatterns(client, desk, sentence);
    const times = timesOf(count);
    const made = count / times;
    const article = articleMaker(desk, made, sentence);
    const putBack = await setAside(client);
    let writing: Promise<void> = Promise.resolve();
    for (let from = 0; from < made;) {
      const articles: MadeArticle[] = [];
      for (; articles.length < atOnce && from < made; from += claimsOnArticle) articles.push(article(from));
      await writing;
      if (stopped.aborted) throw new Failure('Stopped.');
      const last = from >= made;
      writing = addAll(client, desk, articles, counted).then(() => log.add(articles, last));
      note(`${Math.min(from, made).toLocaleString('en')} claims`);
    }
    await writing;
    note('indexes');
    await putBack.most();
    note('what is kept of articles and sources');
    await client.query(`UPDATE "SourceCount" SET counted = false`);
    await fillMissing(desk.workspaceId, { progress: () => undefined, stopped });
    if (times > 1) {
      note('copies');
      const again = await setAside(client);
      await addCopies(client, { ownerUrl, workspaceId: desk.workspaceId, times });
      note('indexes of all');
      await again.most();
    }
    // Articles have hundreds of words and pairs each: made one by one with the index, they take longer than all else.
    note('words');
    await putBack.words();
    note('statistics');
    await client.query('VACUUM ANALYZE');
    return desk;
  });
}
