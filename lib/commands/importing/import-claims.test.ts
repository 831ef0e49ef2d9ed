import { beforeAll, describe, expect, test } from 'vitest';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { readClaims } from '#lib/db/claims/claim-detail.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { claimsCsv } from '#lib/export/claims-csv.ts';
import { inReadingOrder } from '#lib/domain/reading-order.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { annotationCollection } from '#lib/interchange/annotations.ts';
import { claimReviews } from '#lib/interchange/claim-review.ts';
import { claimsHere } from '#lib/queries/articles/claims-here.ts';
import { interchangeFacts } from '#lib/queries/articles/interchange-facts.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { recurringClaims } from '#lib/queries/claims/recurring-claims.ts';
import { readClaimsAside } from '#lib/readers/read-aside.ts';
import { createDemoContent } from '#prisma/demo/create-demo.ts';
import { fiction } from '#prisma/demo/fiction.ts';
import { letters } from '#prisma/demo/letters.ts';
import { demoSources } from '#prisma/demo/sources.ts';
import {
  aClaim,
  anArticle,
  aNewsroom,
  newsroom,
  refusalOf,
  valueOf,
  type Newsroom,
} from '#testing/newsroom.ts';
import { sampleLinks } from '#testing/sample-interchange.ts';
import { importClaims } from './import-claims.ts';

let desk: Newsroom;
let samples: { article: ArticleDetail; claims: ClaimDetail[] }[];

async function claimsOf(actor: Actor, articleId: string): Promise<ClaimDetail[]> {
  const claims = await inWorkspace(actor, (tx) => readClaims(tx, { articleId }));
  return inReadingOrder(claims, ({ anchor }) => anchor);
}

beforeAll(async () => {
  desk = await aNewsroom();
  await createDemoContent(desk, demoSources, [letters, ...fiction.slice(0, 2)]);
  const ids = await inWorkspace(desk.editor, (tx) => tx.article.findMany({ select: { id: true } }));
  samples = [];
  for (const { id } of ids) {
    const facts = await interchangeFacts(desk.editor, id);
    if (facts) samples.push({ article: facts.article, claims: await claimsOf(desk.editor, id) });
  }
}, 60_000);

const note = 'We trust the desk that checked it.';

async function csvOf(articleId: string): Promise<string> {
  const exportedAt = new Date('2026-03-01T12:00:00.000Z');
  const batches = exportedClaims(desk.editor, { articleId }, { exportedAt, permalink: sampleLinks.claim });
  const by = { id: desk.editor.userId, name: 'Edda' };
  const log = { sequence: 1, hash: 'a'.repeat(64) };
  const about = {
    exportedBy: by,
    wholeAtOnce: true,
    log,
    address: sampleLinks.article,
    article: null,
    filters: null,
    filterWords: [],
  };
  let csv = '';
  for await (const piece of claimsCsv({ exportedAt: exportedAt.toISOString(), ...about }, batches))
    csv += piece;
  return csv;
}

async function documentOf(articleId: string, format: 'annotations' | 'reviews'): Promise<string> {
  const facts = await interchangeFacts(desk.editor, articleId);
  if (!facts) throw new Error('The article is there.');
  return JSON.stringify((format === 'annotations' ? annotationCollection : claimReviews)(facts, sampleLinks));
}

/** Has the file read in a process apart and imported into the same article of another workspace, as a person would. */
async function importInto(other: Newsroom, { text }: ArticleDetail['version'], file: string) {
  const { articleId, versionId } = valueOf(
    await importArticle.execute(other.editor, { text, headline: 'The same', again: true }),
  );
  const bytes = new TextEncoder().encode(file);
  const read = await readClaimsAside(other.editor.userId, { bytes, articleText: text, mapping: null });
  if (read === 'busy' || !read.ok) throw new Error(JSON.stringify(read));
  expect(read.value.refused).toEqual([]);
  const claims = read.value.claims.map(({ start, end, statement, importance, tags, status, remarks }) => {
    expect(remarks).toEqual([]);
    return { start, end, statement, importance, tags, status };
  });
  const input = { articleId, versionId, claims, takeOver: { note } };
  const done = valueOf(await importClaims.execute(other.editor, input));
  expect(done).toEqual({ recorded: claims.length, here: 0, unverified: 0 });
  return { input, claims: await claimsOf(other.editor, articleId) };
}

/** The reason of a status with why it was taken over beside it. */
function reasonHere(reason: string | null): string | null {
  return reason && `${reason}\n\nTaken over: ${note}`;
}

/** The same after an import. */
function takenOver(claim: ClaimDetail) {
  return { ...carried(claim), confirmationReason: reasonHere(claim.confirmationReason) };
}

/** What a claim is, whoever has it: all that the formats carry. */
function carried({ statement, importance, tags, anchor, ...claim }: ClaimDetail) {
  const { start, end, exact, prefix, suffix, state } = anchor;
  const { confirmation, confidence, confirmationReason } = claim;
  return {
    statement,
    importance,
    tags,
    start,
    end,
    exact,
    prefix,
    suffix,
    state,
    confirmation,
    confidence,
    confirmationReason,
  };
}

describe('Exported and imported into an empty workspace, the claims of each sample article are the same', () => {
  test.each(['annotations', 'csv'] as const)(
    'as %s',
    async (format) => {
      expect(samples.length).toBeGreaterThan(1);
      for (const { article, claims } of samples) {
        const file = format === 'csv' ? await csvOf(article.id) : await documentOf(article.id, format);
        const other = await newsroom(desk.ownerUrl);
        const imported = await importInto(other, article.version, file);
        expect(imported.claims.map(carried)).toEqual(claims.map(takenOver));
        // What rests on evidence elsewhere rests on a person's word here, and that is said.
        for (const claim of imported.claims) {
          const against = ['CONFIRMED', 'FALSE'].includes(claim.confirmation);
          expect(claim.overrideNote !== null).toBe(against);
          expect(claim.stage).toBe(claim.confirmationSetAt === null ? 'OPEN' : 'IN_REVIEW');
        }
        const again = valueOf(await importClaims.execute(other.editor, imported.input));
        expect(again).toEqual({ recorded: 0, here: claims.length, unverified: 0 });
      }
    },
    60_000,
  );

  test('as reviews, those that are signed off, with statement, passage, status and reason', async () => {
    const settled = samples.flatMap((one) => {
      const claims = one.claims.filter(({ stage }) => stage === 'SIGNED_OFF');
      return claims.length > 0 ? [{ article: one.article, claims }] : [];
    });
    expect(settled.length).toBeGreaterThan(0);
    const other = await newsroom(desk.ownerUrl);
    for (const { article, claims } of settled) {
      const imported = await importInto(other, article.version, await documentOf(article.id, 'reviews'));
      const said = ({ statement, anchor, confirmation, confirmationReason }: ClaimDetail) => {
        return { statement, exact: anchor.exact, confirmation, confirmationReason };
      };
      const there = claims.map(said).map((one) => {
        return { ...one, confirmationReason: reasonHere(one.confirmationReason) };
      });
      expect(imported.claims.map(said)).toEqual(there);
    }
  }, 60_000);
});

const unset = { importance: 'NORMAL', tags: [], status: null };

async function target(actor = desk.reviewer) {
  const { id: articleId, version } = await anArticle(actor);
  return { articleId, versionId: version.id };
}

test('All claims of an import are stored, or none', async () => {
  const into = await target();
  const claims = [
    { start: 0, end: 39, statement: 'The minister met the envoy.', ...unset },
    { start: 5, end: 5000, statement: 'Outside.', ...unset },
  ];
  expect(refusalOf(await importClaims.execute(desk.reviewer, { ...into, claims }))).toMatchObject({
    code: 'invalid',
  });
  const confirmed = { confirmation: 'CONFIRMED', confidence: null, reason: '', overrideNote: '' };
  const taken = {
    ...into,
    claims: [claims[0], { ...claims[0], end: 12, status: confirmed }],
    takeOver: { note },
  };
  expect(refusalOf(await importClaims.execute(desk.reviewer, taken))).toMatchObject({
    code: 'override-needs-editor',
  });
  expect(await claimsOf(desk.reviewer, into.articleId)).toEqual([]);
});

test('Imports of the same file at the same moment record its claims once, and find them as others are found', async () => {
  const into = await target();
  const statement = 'An astonishing zeppelin landed on the pier.';
  const claims = [{ start: 0, end: 39, statement, ...unset }];
  const both = await Promise.all(
    [1, 2, 3].map(() => importClaims.execute(desk.reviewer, { ...into, claims })),
  );
  expect(both.map((one) => valueOf(one).recorded).sort()).toEqual([0, 0, 1]);
  const found = await recurringClaims(desk.reviewer, { statement, language: 'en' });
  expect(JSON.stringify(found)).toContain(statement);
});

test('Three hundred claims fit into one import, and each has its event', async () => {
  const into = await target();
  const claims = Array.from({ length: 300 }, (_, at) => ({
    start: 0,
    end: 39,
    statement: `Claim ${at}.`,
    ...unset,
  }));
  expect(valueOf(await importClaims.execute(desk.reviewer, { ...into, claims }))).toEqual({
    recorded: 300,
    here: 0,
    unverified: 0,
  });
  const events = await inWorkspace(desk.reviewer, (tx) =>
    tx.event.count({ where: { articleId: into.articleId, type: 'claim.recorded' } }),
  );
  expect(events).toBe(300);
});

test('What is here already is told by its passage and what it says', async () => {
  const article = await anArticle(desk.reviewer);
  const { statement } = await aClaim(desk.reviewer, article);
  const here = await claimsHere(desk.reviewer, article.id);
  expect(here).toMatchObject({ versionId: article.version.id, claims: [{ start: 0, end: 39, statement }] });
  const other = await newsroom(desk.ownerUrl);
  expect(await claimsHere(other.admin, article.id)).toBeNull();
  expect(await claimsHere(desk.reviewer, 'no id')).toBeNull();
});
