import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyAnchor } from '#lib/domain/text/anchor.ts';
import { carryDrafts } from '#testing/versions/carried.ts';
import type { CarriedAnchor } from './carried-anchor.ts';
import { carryOver } from './carry-over.ts';
import { foldMarks } from './fold-marks.ts';

function spanOf(text: string, quote: string) {
  const at = text.indexOf(quote);
  if (at === -1) throw new Error(`The text does not hold “${quote}”.`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...quote].length };
}

function carried(before: string, quote: string, after: string, language = 'en'): CarriedAnchor {
  const [only] = carryOver(before, [spanOf(before, quote)], after, language);
  if (!only) throw new Error('Nothing was carried over.');
  return only;
}

const inWords = (result: CarriedAnchor): string =>
  result.state === 'CHANGED'
    ? `CHANGED: ${result.candidate.exact}`
    : result.state === 'ORPHANED'
      ? `ORPHANED, ${result.why}: ${result.candidates.map(({ exact }) => exact).join(' / ')}`
      : `${result.state}: ${result.anchor.exact}`;

const story = [
  'The mayor opened the bridge in May. It cost 12 million.',
  'Twelve people were hurt when the old one fell. Ada Cole was not among them.',
  'The builder denied any guilt at the trial. The court found him guilty in June.',
].join('\n\n');

test.each([
  ['at the very start', 'The mayor', story, 'ANCHORED: The mayor'],
  ['at the very end', 'guilty in June.', story, 'ANCHORED: guilty in June.'],
  [
    'after a new paragraph',
    'Twelve people were hurt',
    `A bus fell.\n\n${story}`,
    'ANCHORED: Twelve people were hurt',
  ],
  [
    'across paragraphs that became one',
    'It cost 12 million.\n\nTwelve people were hurt',
    story.replace('million.\n\n', 'million. '),
    'ANCHORED: It cost 12 million. Twelve people were hurt',
  ],
  [
    'of a paragraph that went to the top',
    'denied any guilt',
    story
      .split('\n\n')
      .toSpliced(2, 1)
      .toSpliced(0, 0, story.split('\n\n')[2] ?? '')
      .join('\n\n'),
    'MOVED: denied any guilt',
  ],
  ['with a changed figure', 'It cost 12 million.', story.replace('12', '21'), 'CHANGED: It cost 21 million.'],
  [
    'with a negation in it',
    'found him guilty',
    story.replace('him guilty', 'him not guilty'),
    'CHANGED: found him not guilty',
  ],
  [
    'with a negation before it in the sentence',
    'Twelve people were hurt',
    story.replace('Twelve people', 'It is false that Twelve people'),
    'CHANGED: It is false that Twelve people were hurt',
  ],
  ['in a word that grew', 'guilt', story.replace('any guilt', 'any guiltlessness'), 'CHANGED: guiltlessness'],
  [
    'of a sentence that became two',
    'Twelve people were hurt when the old one fell.',
    story.replace('hurt when the old one fell', 'hurt. The old bridge fell then'),
    'CHANGED: Twelve people were hurt. The old bridge fell then.',
  ],
  ['that was deleted', 'It cost 12 million.', story.replace(' It cost 12 million.', ''), 'ORPHANED, gone: '],
  ['in an empty text', 'It cost 12 million.', '', 'ORPHANED, gone: '],
  [
    'in the text of another article',
    'It cost 12 million.',
    'Rain is expected in Leeds tomorrow.',
    'ORPHANED, gone: ',
  ],
])('a passage %s', (_, quote, after, expected) => {
  expect(inWords(carried(story, quote, after))).toBe(expected);
});

const answer = 'Did he take the money? He denied it.';

test.each([
  ['another question was asked', 'Did she know the judge? He denied it.', 'ORPHANED, unclear: He denied it.'],
  ['the question stays', `A new first line about it.\n\n${answer}`, 'ANCHORED: He denied it.'],
])(
  'three words that may be said of anything are known by the sentence beside them: %s',
  (_, after, expected) => {
    expect(inWords(carried(answer, 'He denied it.', after))).toBe(expected);
  },
);

const said = 'Nobody at the plant knew of the leak.';
const repeated = `Ada Cole was asked in May. ${said} She left.\n\nBen Harlow was asked in June. ${said} He stayed.`;

test.each([
  ['stands twice as before', 'first', repeated, 'ANCHORED'],
  ['stood twice and was deleted here', 'first', repeated.replace(` ${said}`, ''), 'ORPHANED'],
  ['stood twice and was deleted elsewhere', 'second', repeated.replace(` ${said}`, ''), 'ANCHORED'],
  ['stands twice side by side', 'first', repeated.replace(said, `${said} ${said}`), 'ORPHANED'],
])('a sentence that %s', (_, which, after, state) => {
  const first = spanOf(repeated, said);
  const shift = [...repeated.slice(0, repeated.lastIndexOf(said))].length - first.start;
  const passage = which === 'first' ? first : { start: first.start + shift, end: first.end + shift };
  const [only] = carryOver(repeated, [passage], after, 'en');
  expect(only?.state).toBe(state);
});

test('two places about as good are no place', () => {
  const before = 'Eleven ships left the harbour of Corby in the night. Nobody saw the crews of them.';
  const after =
    'Ten ships left the harbour of Corby in the night. Nine ships left the harbour of Corby in the night.';
  expect(carried(before, 'Eleven ships left the harbour of Corby in the night.', after)).toMatchObject({
    state: 'ORPHANED',
    why: 'unclear',
    candidates: [{}, {}],
  });
});

test('where a sentence went, the one beside it that was reworded is not offered in its place', () => {
  const quoted = '“We had warned the owner in April of this year,” said inspector Halvard Moe.';
  const [before, after] = ['The owner', 'A company'].map(
    (who) => `${who}, Brisund Shipping, denied that it had been warned.`,
  );
  const [first, last] = [
    'Nobody was hurt in the storm of Tuesday.',
    'The ships were built in 1998 in the yard of Kalvik.',
  ];
  const text = [first, quoted, before, last].join(' ');
  const next = [first, after, last].join(' ');
  expect(inWords(carried(text, quoted, next))).toBe('ORPHANED, gone: ');
  expect(inWords(carried(text, before ?? '', next))).toBe(`CHANGED: ${after}`);
});

test('a passage that its text does not hold is gone', () => {
  const [one, other] = carryOver(
    story,
    [
      { start: 9_000, end: 9_010 },
      { start: 3, end: 3 },
    ],
    story,
    'en',
  );
  expect([one?.state, other?.state]).toEqual(['ORPHANED', 'ORPHANED']);
});

const sentence = fc.constantFrom(
  'Er kam nicht.',
  'Er kam.',
  '그는 오지 않았다고 밝혔다.',
  'वह नहीं आया था।',
  'قال إنه لم يأت أمس.',
  'The 👨‍👩‍👧 family came – all of them.',
  'The 👨‍👩‍👧 family came — all of them.',
  '“No,” he said to us on Monday.',
  '«No,» he said to us on Monday.',
  'About 12 men of the village left.',
  'About 13 men of the village left.',
);
const text = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((paragraphs) => paragraphs.map((sentences) => sentences.join(' ')).join('\n\n'));

test('whatever is anchored by itself reads the same but for marks, and no anchor splits a character', () => {
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), (before, after, from, length) => {
      const points = [...before];
      const start = from % points.length;
      const end = Math.min(points.length, start + 1 + (length % 80));
      const [result] = carryOver(before, [{ start, end }], after, null);
      const anchors =
        result?.state === 'CHANGED'
          ? [result.candidate]
          : result?.state === 'ORPHANED'
            ? result.candidates
            : result
              ? [result.anchor]
              : [];
      for (const anchor of anchors) expect(verifyAnchor(after, anchor)).toBe(true);
      if (result?.state !== 'ANCHORED' && result?.state !== 'MOVED') return;
      const quote = points.slice(start, end).join('').trim();
      const same = foldMarks(result.anchor.exact).text;
      // A selection that begins or ends within a character is widened to all of it.
      expect(same.includes(foldMarks(quote).text) || /👨|\p{M}/u.test(quote)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('over 2,000 edits of 16 kinds in seven languages nothing is anchored wrongly, and what is left is found', () => {
  const kinds = carryDrafts(1, 19);
  const all = [...kinds.values()].flatMap(({ target, others }) => [target, others]);
  const sum = (of: 'edits' | 'unchanged' | 'found') => all.reduce((total, each) => total + each[of], 0);
  expect(kinds.size).toBeGreaterThanOrEqual(16);
  expect(sum('edits')).toBeGreaterThan(2_000);
  expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(sum('found') / sum('unchanged')).toBeGreaterThanOrEqual(0.97);
  for (const kind of ['small rewording', 'large rewording', 'all reworded'] as const) {
    const target = kinds.get(kind)?.target;
    expect((target?.rightFirst ?? 0) / (target?.changed ?? 0), kind).toBeGreaterThanOrEqual(0.8);
  }
  for (const kind of ['negation put in', 'figure changed', 'name changed', 'name respelt'] as const) {
    const target = kinds.get(kind)?.target;
    expect(target?.unchanged, kind).toBe(0);
    expect((target?.rightFirst ?? 0) / (target?.changed ?? 0), kind).toBeGreaterThanOrEqual(0.95);
  }
}, 120_000);

test('a claim of an older text goes on beside a headline and a caption that were not kept then', () => {
  const marked = {
    text: ['The mayor opens the bridge', 'The bridge in May. Photo: Kyodo', story].join('\n\n'),
    kinds: ['HEADLINE', 'CAPTION', 'PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH'] as const,
  };
  const quotes = ['The mayor opened the bridge in May.', 'Twelve people were hurt', 'found him guilty'];
  const results = carryOver(
    story,
    quotes.map((quote) => spanOf(story, quote)),
    marked,
    'en',
  );
  expect(results.map(inWords)).toEqual(quotes.map((quote) => `ANCHORED: ${quote}`));
});

test('a sentence of the story that was reworded never goes on in the headline, nor the headline in the story', () => {
  const kinds = ['HEADLINE', 'PARAGRAPH'] as const;
  const [headline, body] = ['Mayor opens bridge in May', 'The mayor opened the new bridge in May.'];
  const before = { text: `${headline}\n\n${body}`, kinds };
  const onBody = carryOver(
    before,
    [spanOf(before.text, body)],
    { text: `Mayor opens the new bridge in May\n\nNothing.`, kinds },
    'en',
  );
  expect(onBody.map(inWords)).toEqual(['ORPHANED, gone: ']);
  const onHeadline = carryOver(
    before,
    [spanOf(before.text, headline)],
    { text: `Mayor opens new bridge in May\n\n${body}`, kinds },
    'en',
  );
  expect(onHeadline.map(inWords)).toEqual(['CHANGED: Mayor opens new bridge in May']);
});

test('words that are said to be something else are carried over as they are', () => {
  const text = `Mayor opens bridge in May\n\n${story}`;
  const after = { text, kinds: ['HEADLINE', 'PARAGRAPH', 'PARAGRAPH', 'PARAGRAPH'] as const };
  const results = carryOver(text, [spanOf(text, 'opens bridge')], after, 'en');
  expect(results.map(inWords)).toEqual(['ANCHORED: opens bridge']);
});
