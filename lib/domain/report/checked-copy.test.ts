import { describe, expect, test } from 'vitest';
import type { CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { articleOf, claimAt, hopOf, mina, otto, reportOf } from '#testing/sample-workspace.ts';
import { reportLines } from '#testing/exporting/report-lines.ts';
import type { HouseRating } from '#lib/domain/house-rating.ts';
import { coverage, coverageCount } from '#lib/domain/versions/coverage.ts';
import { statedSentences } from '#lib/domain/versions/stated-sentences.ts';
import { checkedCopy } from './checked-copy.ts';
import type { ClaimChange } from './facts.ts';
import type { Report } from './document.ts';

const at = '2026-03-02T09:30:00.000Z';

function correctionOf(id: string, more: Partial<CorrectionDetail> = {}): CorrectionDetail {
  return {
    id,
    publicText: 'An earlier version named the wrong port.',
    publicAt: at,
    reason: 'A reader wrote to us.',
    version: 1,
    claims: [],
    at,
    by: mina,
    replacesId: null,
    replacedById: null,
    withdrawn: null,
    ...more,
  };
}

function copyOf(
  text: string,
  claims: readonly ClaimDetail[] = [],
  article: object = {},
  changes: readonly ClaimChange[] = [],
  before: string | null = null,
): Report {
  const passages = { claims: claims.map(({ anchor }) => anchor), without: [] };
  const looked = coverageCount(coverage(statedSentences(text, before, 'en'), passages));
  return checkedCopy({
    article: { ...articleOf(text), ...article },
    claims,
    changes,
    ratings,
    coverage: looked,
    made: { at, by: 'Mina' },
    log: { sequence: 318, hash: 'a'.repeat(64) },
    articleLink: 'https://desk.example/articles/article',
    claimLink: (id) => `https://desk.example/claims/${id}`,
  });
}

const ratings: HouseRating[] = [
  { confirmation: 'FALSE', name: 'Mostly false', meaning: 'It is wrong in the main.', point: 2 },
  { confirmation: 'RETRACTED', name: 'Taken back', meaning: '', point: null },
];

const golden = (name: string) => `__snapshots__/${name}.txt`;

/** Every text of the tree, wherever it stands. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** Where links within the report lead, and where they could. */
function places(report: Report): { to: string[]; there: string[] } {
  return {
    to: texts(report).flatMap((text) => (/^#claim-\d+$/.test(text) ? [text.slice(1)] : [])),
    there: report.blocks.flatMap((block) => (block.kind === 'claim' ? [block.id] : [])),
  };
}

describe('A checked copy', () => {
  test('of an article without claims says so, and how it was cleared all the same', async () => {
    const steps = [
      { id: 'step', to: 'CLEARED', note: 'Nothing in it to check.', at, by: otto, named: [] } as const,
    ];
    const report = copyOf('A notice.', [], { steps, publicationState: 'CLEARED', byline: 'By Rosa' });
    await expect(reportLines(report)).toMatchFileSnapshot(golden('no-claims'));
  });

  test.each([
    ['Rain fell. It was May.', null, 'Looked at: 1 of 2 sentences. Not looked at: 1 sentence.'],
    ['Rain fell.', null, 'Looked at: 1 of 1 sentence. Not looked at: 0 sentences.'],
    [
      'Rain fell. It was May. Ada paid.',
      'Rain fell. Ada paid.',
      'Looked at: 1 of 3 sentences. Not looked at: 2 sentences, 1 of them new in this version.',
    ],
  ])('of “%s” after “%s” says how much of it somebody has looked at', (text, before, words) => {
    const report = copyOf(text, [claimAt('1', 0, 4)], {}, [], before);
    expect(texts(report).join(' ')).toContain(words);
  });

  test('says all there is of a claim, and what is open', async () => {
    const claim = claimAt('1', 4, 12, {
      statement: 'The envoy met the minister.',
      confirmation: 'CONFIRMED',
      confirmationReason: 'Two saw it.',
      confirmationSetBy: mina,
      confirmationSetAt: '2026-03-01T12:00:00.000Z',
      overrideNote: 'The editor was there.',
      statementEditedBy: mina,
      statementEditedAt: '2026-03-01T13:00:00.000Z',
      hops: [hopOf('Envoy'), hopOf('Whisperer', { shown: 'NOTHING', terms: 'OFF_RECORD' })],
      restsOnDiscredited: [{ id: 'd', name: 'The Herald', at, reason: 'It made up a quotation.' }],
    });
    claim.anchor.exact = 'envoy met';
    const article = { address: 'javascript:alert(1)', language: 'en' };
    const report = copyOf('The envoy met the minister.', [claim], article);
    await expect(reportLines(report)).toMatchFileSnapshot(golden('one-claim'));
    expect(texts(report).join()).not.toContain('Whisperer');
  });

  test('of an article that is out says what readers were told, and what changed since', async () => {
    const [edited, anew] = [
      claimAt('1', 4, 12, {
        statement: 'The envoy met a minister.',
        confirmation: 'FALSE',
        stage: 'SIGNED_OFF',
        evidence: [reportOf('added'), reportOf('there')],
        restsOnDiscredited: [{ id: 'd', name: 'The Herald', at, reason: 'It made up a quotation.' }],
      }),
      claimAt('2', 14, 20),
    ];
    const change = (type: string, more: Partial<ClaimChange> = {}): ClaimChange => {
      return {
        claimId: '1',
        type,
        entityId: '1',
        at,
        statement: '',
        confirmation: null,
        outcome: null,
        ...more,
      };
    };
    const changes = [
      change('claim.edited', { statement: 'The envoy met the minister.' }),
      change('claim.edited', { statement: 'The envoy met ministers.' }),
      change('claim.confirmation-set', { confirmation: 'CONFIRMED' }),
      change('evidence.added', { entityId: 'added' }),
      change('evidence.added', { entityId: 'gone again' }),
      change('evidence.deleted', { entityId: 'gone again' }),
      change('evidence.deleted', { entityId: 'gone' }),
      change('claim.reopened'),
      change('claim.signed-off'),
      change('claim.recorded', { claimId: '2' }),
      change('claim.deleted', { claimId: '3', statement: 'It rained.' }),
      change('claim.recorded', { claimId: '4' }),
      change('claim.deleted', { claimId: '4', statement: 'It snowed.' }),
    ];
    const concerning = [{ claimId: '1', statement: edited.statement }];
    const corrections = [
      correctionOf('second', {
        replacesId: 'first',
        claims: [...concerning, { claimId: '3', statement: 'It rained.' }],
      }),
      correctionOf('first', { replacedById: 'second', publicText: 'أخطأنا في اسم الميناء.' }),
      correctionOf('wrong', { withdrawn: { at, by: otto, reason: 'It was right after all.' } }),
    ];
    const article = { publicationState: 'PUBLISHED', publishedAt: '2026-03-01T00:00:00.000Z', corrections };
    const report = copyOf('The envoy met the minister.', [edited, anew], article, changes);
    await expect(reportLines(report)).toMatchFileSnapshot(golden('corrected'));
    expect(texts(report).join()).not.toContain('It snowed.');
  });

  test('of an article that is out and stands as it was says that nothing changed', () => {
    const out = { publicationState: 'PUBLISHED', publishedAt: at };
    const said = texts(copyOf('A notice.', [claimAt('1', 0, 3)], out)).join('\n');
    expect(said).toContain('None has been recorded.');
    expect(said).toContain('Nothing about its claims has changed since 2 Mar 2026, 09:30 UTC.');
  });

  test('in Korean, Arabic and Russian keeps each text in its direction', async () => {
    const text = '편지를 교환했다.\n\nذكرت الوكالة أن Putin كتب رسالة.\n\nПисьмо отправлено. 👍🏽';
    const claims = [
      claimAt('ko', 0, 3, { statement: '편지를 교환했다.' }),
      claimAt('ar', 11, 23, { statement: 'كتب رسالة.', hops: [hopOf('وكالة')] }),
      claimAt('ru', 46, 52, { statement: 'Письмо отправлено.' }),
    ];
    const report = copyOf(text, claims, { language: '', headline: 'رسالة من Putin' });
    await expect(reportLines(report)).toMatchFileSnapshot(golden('scripts'));
  });

  test('holds a claim of 5,000 words, 300 claims and a title of 500 letters, whole', () => {
    const long = 'word '.repeat(5_000).trim();
    const text = 'one two '.repeat(300).trim();
    const claims = Array.from({ length: 300 }, (_, index) =>
      claimAt(String(index), index * 8, index * 8 + 3, index === 0 ? { statement: long } : {}),
    );
    const report = copyOf(text, claims, { headline: 'T'.repeat(500) });
    expect(report.title).toHaveLength(500);
    const entries = report.blocks.filter((block) => block.kind === 'claim');
    expect(entries).toHaveLength(300);
    expect(entries[0]?.statement).toBe(long);
    const { to, there } = places(report);
    expect([...new Set(to)].toSorted()).toEqual(there.toSorted());
  });

  test('has no sign that paper and XML have no place for, and none that turns a line around', () => {
    const odd = 'a\u0000b\u001bc\u202ed\u0085e\uD800f\u2028g\nh\uFFFEi';
    const claims = [claimAt('1', 0, 3, { statement: odd, tags: [odd], hops: [hopOf(odd)] })];
    const report = copyOf('abcdef', claims, { headline: odd, byline: odd, publisher: odd });
    for (const text of texts(report)) {
      expect(text).not.toMatch(/[\p{Cc}\u2028\u202A-\u202E\uFFFE]/u);
      expect(text.isWellFormed()).toBe(true);
    }
    expect(report.title).toBe('abcde\uFFFDf g hi');
  });

  test('lets no name turn around the line it stands in', () => {
    const turned = 'Abc\u2067';
    const hops = [hopOf(turned)];
    const report = copyOf('abcdef', [claimAt('1', 0, 3, { statement: `\u2069${turned}`, hops })], {
      headline: turned,
    });
    for (const text of texts(report)) {
      let open = 0;
      for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
        open += sign === '\u2069' ? -1 : 1;
        expect(open).toBeGreaterThanOrEqual(0);
      }
      expect(open).toBe(0);
      if (text.includes('said')) expect(text).not.toContain('\u2067');
    }
  });

  test('numbers claims in the order of the text, and says of one whose passage is gone that it is', () => {
    const gone = claimAt('2', 0, 2);
    gone.anchor.state = 'ORPHANED';
    const report = copyOf('abcdef', [claimAt('1', 0, 3), gone]);
    const [passage] = report.blocks.filter((block) => block.kind === 'passage');
    expect(passage?.begins.map(({ number }) => number)).toEqual([1]);
    expect(texts(report.blocks.at(-3)).join()).toContain('Its passage is not in this version of the text.');
  });
});
