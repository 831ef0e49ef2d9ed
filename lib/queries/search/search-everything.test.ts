import { beforeAll, describe, expect, test } from 'vitest';
import { markEvidenceConfidential } from '#lib/commands/evidence/mark-evidence-confidential.ts';
import { markSourceConfidential } from '#lib/commands/sources/mark-source-confidential.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
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
beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
}, 60_000);

async function stated(statement: string, more: { language?: string; tags?: string[] } = {}) {
  const article = await anArticle(desk.reviewer, { language: more.language ?? 'en' });
  const claim = await aClaim(desk.reviewer, article);
  const rest = { importance: 'NORMAL', tags: more.tags ?? [] };
  return valueOf(
    await editClaim.execute(desk.reviewer, {
      claimId: claim.id,
      revision: claim.revision,
      statement,
      ...rest,
    }),
  );
}

/** How many of each kind are told of, and how many are shown. */
async function counts(actor: Actor, typed: string): Promise<Record<string, [number, number | null]>> {
  const groups = await searchEverything(actor, typed);
  return Object.fromEntries(groups.map(({ kind, hits, total }) => [kind, [hits.length, total]]));
}

const nothing = { CLAIM: [0, 0], ARTICLE: [0, 0], SOURCE: [0, 0], EVIDENCE: [0, 0] };

function marked(pieces: readonly { said: string; isFound: boolean }[]): string {
  return pieces.map(({ said, isFound }) => (isFound ? `[${said}]` : said)).join('');
}

describe('A search of everything', () => {
  test('shows the found words marked, and where they stand', async () => {
    const claim = await stated('The pangolin market was closed.', { tags: ['pangolins'] });
    await withEvidence(desk.reviewer, claim.id, {
      title: 'A report',
      capturedText: `${'Nothing of note. '.repeat(40)}A pangolin was sold. ${'Nothing else. '.repeat(40)}`,
    });
    const [claims, , , evidence] = await searchEverything(desk.viewer, 'pangolins ');
    expect(
      claims?.hits.map(({ title, where }) => [marked(title), where.map((w) => [w.field, marked(w.pieces)])]),
    ).toEqual([['The [pangolin] market was closed.', [['tag', '[pangolins]']]]]);
    const [item] = evidence?.hits ?? [];
    expect(item && marked(item.title)).toBe('A report');
    expect(item?.where.map(({ field, pieces }) => [field, marked(pieces)])).toEqual([
      ['captured text', expect.stringMatching(/^… .*of note\. A \[pangolin\] was sold\. .* …$/)],
    ]);
    expect(item?.about).toMatchObject({ claimId: claim.id, statement: 'The pangolin market was closed.' });
  });

  test.each([
    ['de', 'Die Häuser am Deich sind gesperrt.', '"am deich" haus '],
    ['ru', 'Министр подтвердил затмение.', 'затмения министры '],
    ['ar', 'أُغلِقَ الجِسر في القاهرة', 'القاهرة الجسر'],
    ['ja', '北朝鮮がミサイルを発射した。', 'ﾐｻｲﾙ 発射'],
    ['ko', '조선중앙통신이 보도했다.', '중앙통신'],
    ['th', 'กระทรวงกลาโหมยืนยันข่าว', 'ยืนยัน'],
    ['zh', '外交部發言人否認了報導。', '發言人 -證實'],
  ])('finds claims in %s', async (language, statement, typed) => {
    const claim = await stated(statement, { language });
    const [claims] = await searchEverything(desk.viewer, typed);
    expect(claims?.hits.map(({ about }) => about.id)).toEqual([claim.id]);
  });

  test('finds claims by the people on them, whatever they are called by now', async () => {
    await stated('Quokkas smile.');
    const [claims] = await searchEverything(desk.viewer, 'quokkas Rosa');
    expect(claims?.hits[0]?.where.map(({ field }) => field)).toContain('person');
  });

  test('goes through pages of one kind, by what fits best or is newest', async () => {
    const ids: string[] = [];
    for (let at = 0; at < 23; at += 1)
      ids.unshift((await stated(at === 3 ? 'Okapi, okapi, okapi.' : 'Okapi seen again here.')).id);
    const page = (order: 'date' | 'relevance', n: number) =>
      searchKind(desk.viewer, { typed: 'okapi', kind: 'CLAIM', order, page: n });
    const [first, second] = [await page('date', 1), await page('date', 2)];
    expect([...first.hits, ...second.hits].map(({ about }) => about.id)).toEqual(ids);
    expect([first.total, first.next, second.next]).toEqual([23, 2, null]);
    expect((await page('relevance', 1)).hits[0]?.about.id).toBe(ids.at(-4));
  });

  test('finds nothing for nothing', async () => {
    for (const typed of ['', '?!', '-quokka', '%', "'\\", "' & '"]) {
      expect(await searchEverything(desk.viewer, typed)).toEqual([]);
    }
    expect(await counts(desk.viewer, `quok'ka) | (a:*`)).toEqual(nothing);
  });
});

describe('A name that is kept back', () => {
  test('finds nothing for who may not see it, by any of its parts, forms and beginnings, and is not counted', async () => {
    const source = await aSource(desk.reviewer, {
      name: 'Ottoline Barrowclough',
      aliases: ['Nightingale Group'],
    });
    const claim = await stated('Ottoline Barrowclough saw the ledger of the harbourmaster.', {
      tags: ['Barrowclough'],
    });
    valueOf(
      await setChain.execute(desk.reviewer, {
        claimId: claim.id,
        revision: claim.revision,
        hops: [{ sourceId: source.id }],
      }),
    );
    const item = { publisherId: source.id, title: 'Minutes of the harbourmaster' };
    await withEvidence(desk.reviewer, claim.id, item);
    await withEvidence(desk.reviewer, claim.id, {
      title: 'Interview with Barrowclough',
      address: 'https://example.org/ottolinebarrowclough',
    });
    const typed = [
      'Barrowclough',
      'ottol',
      '"Ottoline Barrowclough"',
      'barrowcloughs ',
      'nightingale group',
      'ottolinebarrowclough',
      'ottolinebarr',
    ];
    for (const one of typed.slice(0, 4)) {
      expect((await counts(desk.viewer, one))['CLAIM'], one).toEqual([1, 1]);
    }
    const { revision } = source;
    valueOf(
      await markSourceConfidential.execute(desk.editor, {
        sourceId: source.id,
        revision,
        reason: 'She asked.',
      }),
    );
    for (const one of typed) expect(await counts(desk.viewer, one), one).toEqual(nothing);
    expect((await counts(desk.viewer, 'harbourmaster'))['EVIDENCE']).toEqual([0, 0]);
    expect((await counts(desk.viewer, 'harbourmaster'))['CLAIM']).toEqual([1, 1]);
    expect((await counts(desk.viewer, 'harbourmaster -barrowclough'))['CLAIM']).toEqual([1, 1]);
    expect((await counts(desk.reviewer, 'barrowclough'))['SOURCE']).toEqual([1, 1]);
    expect((await counts(desk.reviewer, 'harbourmaster -barrowclough'))['CLAIM']).toEqual([0, 0]);
    const shown = JSON.stringify(await searchEverything(desk.viewer, 'ledger'));
    expect(shown).toContain('ledger');
    expect(shown).not.toMatch(/Ottoline|Barrowclough/i);
  });

  test('on evidence keeps all of it back', async () => {
    const claim = await stated('The axolotl tank leaked.');
    const { evidence } = await withEvidence(desk.reviewer, claim.id, { title: 'Plumber’s invoice' });
    expect((await counts(desk.viewer, 'plumber'))['EVIDENCE']).toEqual([1, 1]);
    const [item] = evidence;
    if (!item) throw new Error('There is an item.');
    const target = { evidenceId: item.id, revision: item.revision, reason: 'They asked.' };
    valueOf(await markEvidenceConfidential.execute(desk.editor, target));
    expect(await counts(desk.viewer, 'plumber')).toEqual(nothing);
    expect((await counts(desk.reviewer, 'plumber'))['EVIDENCE']).toEqual([1, 1]);
  });
});
