import pg from 'pg';
import { v7 } from 'uuid';
import { claimText } from '#lib/domain/recurring/claim-text.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { everyClaim } from '#lib/db/recurring/claim-terms.ts';
import { termsOf } from '#lib/recurring/terms.ts';
import { createCorpus, termsOfWords, type Corpus } from './recurring-corpus.ts';
import { ExactIndex } from './recurring-exact.ts';

const batch = 5_000;
const articles = 2_000;

export interface ManyClaims {
  actor: Actor;
  exact: ExactIndex;
  numberOf: ReadonlyMap<string, number>;
  /** Statements to look for that are not recorded: those of claims that recur, and of claims that were made once. */
  recurring: string[];
  once: string[];
}

interface Row {
  id: string;
  articleId: string;
  statement: string;
  text: ReturnType<typeof claimText>;
}

/** Makes `count` claims as they would be recorded over time: some are made again, in other words. */
function* claims(corpus: Corpus, count: number, bases: readonly number[][]): Generator<number[]> {
  for (let at = 0; at < count; at += 1) {
    // Each of the recurring ones is made about five times.
    const base = at % Math.floor(count / (bases.length * 5)) === 0 ? bases[at % bases.length] : undefined;
    yield base ? corpus.reworded(base) : corpus.claim();
  }
}

async function insert(
  client: pg.Client,
  { workspaceId, userId }: Actor,
  rows: readonly Row[],
): Promise<void> {
  await client.query(
    `INSERT INTO "Claim" ("workspaceId", id, "articleId", statement, "searchText", "termCount", "createdBy")
     SELECT $1, c.id, c.article, c.statement, '', c.length, $2
     FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[]) c (id, article, statement, length)`,
    [
      workspaceId,
      userId,
      rows.map((row) => row.id),
      rows.map((row) => row.articleId),
      rows.map((row) => row.statement),
      rows.map((row) => row.text.length),
    ],
  );
  const postings = rows.flatMap(({ id, text: { frequencies, length } }) =>
    [[everyClaim, 1] as const, ...frequencies].map(([term, frequency]) => ({ id, term, frequency, length })),
  );
  await client.query(
    `INSERT INTO "ClaimTerm" ("workspaceId", term, bucket, "claimId", frequency, length)
     SELECT $1, p.term, get_byte(uuid_send(p.id), 15), p.id, p.frequency, p.length
     FROM unnest($2::text[], $3::uuid[], $4::int[], $5::int[]) p (term, id, frequency, length)`,
    [
      workspaceId,
      postings.map((one) => one.term),
      postings.map((one) => one.id),
      postings.map((one) => one.frequency),
      postings.map((one) => one.length),
    ],
  );
}

async function createDesk(
  client: pg.Client,
  headlines: readonly string[],
): Promise<{ actor: Actor; articleIds: string[] }> {
  const actor: Actor = { workspaceId: v7(), userId: v7(), role: 'REVIEWER' };
  await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [actor.workspaceId]);
  await client.query('INSERT INTO "Workspace" (id, slug, name) VALUES ($1, $2, $3)', [
    actor.workspaceId,
    actor.workspaceId,
    'A desk',
  ]);
  await client.query('INSERT INTO "User" (id, email, name) VALUES ($1, $2, $3)', [
    actor.userId,
    `${actor.userId}@example.org`,
    'Rosa',
  ]);
  await client.query(
    'INSERT INTO "Member" ("workspaceId", id, "userId", role) VALUES ($1, $2, $3, $4::"Role")',
    [actor.workspaceId, v7(), actor.userId, actor.role],
  );
  const articleIds = headlines.map(() => v7());
  await client.query(
    `INSERT INTO "Article" ("workspaceId", id, headline, "createdBy") SELECT $1, unnest($2::uuid[]), unnest($3::text[]), $4`,
    [actor.workspaceId, articleIds, headlines, actor.userId],
  );
  return { actor, articleIds };
}

/** Fills an empty database with a desk and `count` claims of it, past the application, as a restored backup would be. */
export async function recordMany(
  ownerUrl: string,
  count: number,
  note: (text: string) => void,
): Promise<ManyClaims> {
  const corpus = createCorpus(7);
  const termsOfWord = termsOfWords(corpus.vocabulary);
  const statementOf = (claim: readonly number[]) => claim.map((at) => corpus.vocabulary[at] ?? '').join(' ');
  const bases = Array.from({ length: 1_000 }, corpus.claim);
  const headlines = Array.from({ length: articles }, () => statementOf(corpus.claim().slice(0, 8)));
  const headlineTerms = headlines.map((headline) => termsOf(headline, 'en'));
  const exact = new ExactIndex();
  const numberOf = new Map<string, number>();
  const once: string[] = [];

  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { actor, articleIds } = await createDesk(client, headlines);
    // Loading row by row into an index takes several times as long.
    await client.query('ALTER TABLE "ClaimTerm" DROP CONSTRAINT "ClaimTerm_workspaceId_claimId_fkey"');
    await client.query('ALTER TABLE "ClaimTerm" DROP CONSTRAINT "ClaimTerm_pkey"');
    await client.query('DROP INDEX "ClaimTerm_workspaceId_claimId_idx"');
    let rows: Row[] = [];
    for (const claim of claims(corpus, count, bases)) {
      const terms = claim.flatMap((at) => termsOfWord[at] ?? []);
      const id = v7();
      const article = numberOf.size % articles;
      const text = claimText(terms, headlineTerms[article]);
      const row = { id, articleId: articleIds[article] ?? '', statement: statementOf(claim), text };
      if (numberOf.size % Math.ceil(count / 500) === 1) {
        once.push(statementOf(corpus.reworded(claim)));
        const whole = termsOf(row.statement, 'en');
        if (whole.join(' ') !== terms.join(' '))
          throw new Error(`"${row.statement}" has other terms as a whole.`);
      }
      numberOf.set(id, numberOf.size);
      exact.add(text.frequencies, text.length);
      rows.push(row);
      if (rows.length < batch && numberOf.size < count) continue;
      await insert(client, actor, rows);
      rows = [];
      if (numberOf.size % 100_000 === 0) note(`${numberOf.size} claims recorded`);
    }
    await client.query(
      `ALTER TABLE "ClaimTerm" ADD CONSTRAINT "ClaimTerm_pkey"
       PRIMARY KEY ("workspaceId", term, bucket, "claimId", frequency, length)`,
    );
    await client.query(
      'CREATE INDEX "ClaimTerm_workspaceId_claimId_idx" ON "ClaimTerm" ("workspaceId", "claimId")',
    );
    await client.query('VACUUM (ANALYZE)');
    const recurring = bases.map((base) => statementOf(corpus.reworded(base)));
    return { actor, exact, numberOf, recurring, once };
  } finally {
    await client.end();
  }
}
