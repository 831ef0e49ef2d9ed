import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { foundByWords, holdingWords } from '#lib/db/searching/found-by-words.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import type { SearchKind } from '#lib/domain/search/search-kind.ts';
import { searchLimits } from '#lib/domain/search/search-query.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { testDatabase } from '#testing/database.ts';
import {
  aClaim,
  anArticle,
  aSource,
  newsroom,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { searchEverything, searchKind } from './search-everything.ts';

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
}, 60_000);

async function stated(statement: string, language = 'en') {
  const claim = await aClaim(desk.reviewer, await anArticle(desk.reviewer, { language }));
  const edit = { claimId: claim.id, revision: claim.revision, statement, importance: 'NORMAL', tags: [] };
  return valueOf(await editClaim.execute(desk.reviewer, edit));
}

async function found(actor: Actor, kind: SearchKind, typed: string): Promise<string[]> {
  const { hits, total } = await searchKind(actor, { typed, kind, order: 'relevance', page: 1 });
  expect(total).toBe(hits.length);
  if (kind === 'CLAIM') {
    const list = await claimsList(actor, filtersWith({ search: typed, sort: 'relevance' }), null);
    expect(list.total).toEqual({ count: hits.length, more: false });
    expect(list.rows.map(({ id }) => id)).toEqual(hits.map(({ about }) => about.id));
  }
  return hits.map(({ about }) => about.id);
}

describe('What is kept back of a name', () => {
  test('is all of an address that tells it, by any of its words', async () => {
    await aSource(desk.reviewer, { name: 'Ottoline Barrowclough', confidential: true });
    const claim = await stated('The ledger was found.');
    const address = 'https://archive.example/quaysides/ottolinebarrowclough';
    await withEvidence(desk.reviewer, claim.id, { title: 'Minutes of a meeting', address });
    await withEvidence(desk.reviewer, claim.id, {
      title: 'Quaysides and meetings',
      address: 'https://tides.example/high',
    });
    for (const [typed, viewers, reviewers] of [
      ['quaysides ', 1, 2],
      ['archive', 0, 1],
      ['ottolinebarr', 0, 1],
      ['minutes archive', 0, 1],
      ['minutes', 1, 1],
      ['minutes -archive', 1, 0],
      ['tides', 1, 1],
    ] as const) {
      expect(await found(desk.viewer, 'EVIDENCE', typed), typed).toHaveLength(viewers);
      expect(await found(desk.reviewer, 'EVIDENCE', typed), typed).toHaveLength(reviewers);
    }
  });

  test('is its first and last letter in a script without spaces, beside what is told', async () => {
    await aSource(desk.reviewer, { name: '山田太郎', confidential: true });
    const { id } = await stated('東京山田太郎が言った。', 'ja');
    for (const typed of ['京山', '郎が', '山', '田太', '"東京山"', '山田太郎']) {
      expect(await found(desk.viewer, 'CLAIM', typed), typed).toEqual([]);
      expect(await found(desk.reviewer, 'CLAIM', typed), typed).toEqual([id]);
    }
    expect(await found(desk.viewer, 'CLAIM', '東京')).toEqual([id]);
    expect(await found(desk.viewer, 'CLAIM', '東京 -山田')).toEqual([id]);
  });

  test('is how often it stands somewhere, so that nothing is put in order by it', async () => {
    const source = await aSource(desk.reviewer, { name: 'Baker Plimsoll', confidential: true });
    const theirs = await stated('Baker, Baker and Baker met Baker the baker.');
    const others = await stated('A baker met a baker in the long street by the old harbour wall.');
    const hops = [{ sourceId: source.id }];
    const chain = { claimId: theirs.id, revision: theirs.revision, hops };
    valueOf(await setChain.execute(desk.reviewer, chain));
    expect(await found(desk.reviewer, 'CLAIM', 'baker')).toEqual([theirs.id, others.id]);
    expect(await found(desk.viewer, 'CLAIM', 'baker')).toEqual([others.id, theirs.id]);
  });

  test('is what a source was called that was merged into it', async () => {
    const kept = await aSource(desk.reviewer, { name: 'Kestrel Bureau', confidential: true });
    const merged = await aSource(desk.reviewer, { name: 'Dovecote Almanac' });
    const { id } = await stated('The Dovecote Almanac printed it.');
    expect(await found(desk.viewer, 'SOURCE', 'dovecote')).toEqual([merged.id]);
    const input = { sourceId: merged.id, intoId: kept.id, revision: merged.revision };
    valueOf(await mergeSources.execute(desk.editor, input));
    expect(await found(desk.viewer, 'SOURCE', 'dovecote')).toEqual([]);
    expect(await found(desk.viewer, 'CLAIM', 'dovecote')).toEqual([]);
    expect(await found(desk.reviewer, 'SOURCE', 'dovecote')).toEqual([kept.id]);
    expect(await found(desk.reviewer, 'CLAIM', 'dovecote')).toEqual([id]);
  });
});

test('Things of another workspace are found by none of their ids', async () => {
  const { id } = await stated('Nobody else knows of the capercaillie.');
  const asked = `'capercaillie'`;
  const holding = (room: Newsroom) => inWorkspace(room.admin, (tx) => holdingWords(tx, 'CLAIM', [id], asked));
  expect(await holding(desk)).toEqual([id]);
  expect(await holding(other)).toEqual([]);
});

const hostile = [
  'a'.repeat(10_000),
  '?!…—%_*'.repeat(2_000),
  Array.from({ length: 50 }, (_, at) => `w${String(at)}`).join(' '),
  '"""',
  '"unbalanced phrase -"',
  '-a '.repeat(5_000),
  `x ${'-a '.repeat(5_000)}`,
  'nul\0nul',
  '\ud800lone \udc00surrogates',
  '\u202eright\u2066to\u2069left\u200b',
  '\'; DROP TABLE "Claim"; --',
  'a:* & !b | (c <-> d)',
  '(a+)+$ [^x] .* \\d{9999999}',
  '%_\\%',
  'ก้'.repeat(3_000),
  '\u0301'.repeat(1_000),
  `a${'\u0301'.repeat(5_000)}`,
  '"' + '北'.repeat(499),
];

describe('Whatever is typed', () => {
  test.each(hostile)('is answered: %#', async (typed) => {
    const groups = await searchEverything(desk.viewer, typed);
    for (const { hits } of groups) expect(hits.length).toBeLessThanOrEqual(5);
    const words = typed.replaceAll('\0', '').toWellFormed().slice(0, searchLimits.letters);
    for (const some of [{ q: words }, { search: words }]) {
      const { total } = await claimsList(desk.viewer, filtersWith(some), null);
      expect(total.more).toBe(false);
    }
  });

  test('is asked in words alone, and never of more than is looked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (typed) => {
        await searchEverything(desk.viewer, typed);
        await searchEverything(desk.viewer, `"${typed}" -${typed} a${typed}`);
      }),
      { numRuns: 60 },
    );
  });
});

test('Nothing of another workspace is found, nor counted', async () => {
  await stated('The turnstone came back.');
  const before = await inWorkspace(desk.viewer, (tx) => foundByWords(tx, 'CLAIM', `'turnstone'`));
  expect(before.found).toHaveLength(1);
  const none = await inWorkspace(other.viewer, (tx) => foundByWords(tx, 'CLAIM', `'turnstone'`));
  expect(none).toEqual({ found: [], total: 0 });
});
