import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorSchema, createAnchor, verifyAnchor } from './anchor.ts';
import { codePointLength, indexText } from './code-points.ts';
import { isGraphemeBoundary } from './graphemes.ts';
import { locateAnchor } from './locate-anchor.ts';
import { normaliseText } from './normalise.ts';

const word = fc.constantFrom(
  'Putin',
  'wrote',
  '👩‍🚀',
  '👨‍👩‍👧‍👦',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '🇰🇵🇷🇺',
  'e\u0323\u0302',
  'x\u0301',
  'नमस्ते',
  '김정은',
  '국무위원장',
  'Президент',
  'написал',
  'قال',
  'می‌خواهم',
  '漢字',
  '𝒜𝒷',
  'letters',
  '.',
  '“closer ties”',
  '\n\n',
);
const articles = fc
  .array(word, { minLength: 1, maxLength: 60 })
  .map((words) => normaliseText(words.join(' ')));
const selections = articles
  .filter((text) => text !== '')
  .chain((text) => {
    const offset = fc.nat({ max: codePointLength(text) });
    return fc
      .tuple(fc.constant(text), offset, offset)
      .map(([all, a, b]) => ({ text: all, start: Math.min(a, b), end: Math.max(a, b) }));
  });

describe('offsets', () => {
  test('go from code points to UTF-16 and back unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const indexed = indexText(text);
        const points = [...text];
        expect(indexed.length).toBe(points.length);
        const starts = points.map((_, offset) => points.slice(0, offset).join('').length);
        const offsets = [...points.keys()];
        expect(offsets.map((offset) => indexed.toUtf16(offset))).toEqual(starts);
        expect(starts.map((start) => indexed.toCodePoint(start))).toEqual(offsets);
        const lastUnits = starts.map((start, offset) => start + (points[offset]?.length ?? 0) - 1);
        expect(lastUnits.map((unit) => indexed.toCodePoint(unit))).toEqual(offsets);
        expect(indexed.toUtf16(points.length)).toBe(text.length);
      }),
    );
  });

  test('outside the text count as its ends', () => {
    const indexed = indexText('a👍b');
    expect([
      indexed.toUtf16(-1),
      indexed.toUtf16(9),
      indexed.toCodePoint(-1),
      indexed.toCodePoint(9),
    ]).toEqual([0, 4, 0, 3]);
  });
});

describe('an anchor', () => {
  test('made from any selection verifies, parses, splits no grapheme and holds what was selected', () => {
    fc.assert(
      fc.property(selections, ({ text, start, end }) => {
        const made = createAnchor(text, start, end);
        const selected = [...text].slice(start, end).join('');
        if (!made.ok) {
          expect(made.problem).toBe('empty');
          expect(selected.trim()).toBe('');
          return;
        }
        const anchor = made.value;
        expect(verifyAnchor(text, anchor)).toBe(true);
        expect(anchorSchema.safeParse(anchor).success).toBe(true);
        expect(isGraphemeBoundary(text, anchor.start) && isGraphemeBoundary(text, anchor.end)).toBe(true);
        expect(anchor.exact).toContain(selected.trim());
        expect(anchor.exact.trim()).toBe(anchor.exact);
        expect(codePointLength(anchor.prefix)).toBe(Math.min(32, anchor.start));
      }),
      { numRuns: 1000 },
    );
  });

  test('is found again in its own text from its quote and position', () => {
    fc.assert(
      fc.property(selections, ({ text, start, end }) => {
        const made = createAnchor(text, start, end);
        if (made.ok) expect(locateAnchor(text, made.value)).toEqual(made.value);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['half a family of emoji', 'See 👨‍👩‍👧‍👦 here', 5, 6, '👨‍👩‍👧‍👦'],
    ['a letter without its accent', 'x x\u0301 x', 2, 3, 'x\u0301'],
    ['a Korean word', '북한 김정은 위원장', 3, 6, '김정은'],
    ['a Russian word with spaces around it', 'Путин написал Киму', 5, 14, 'написал'],
    ['Arabic', 'قال الرئيس أمس', 4, 10, 'الرئيس'],
    ['one of two flags', '🇰🇵🇷🇺', 1, 2, '🇰🇵'],
  ])('of %s is whole and trimmed', (_, text, start, end, exact) => {
    expect(createAnchor(text, start, end)).toMatchObject({ ok: true, value: { exact } });
  });

  test.each([
    ['nothing', 2, 2, 'empty'],
    ['a space', 3, 4, 'empty'],
    ['a place before the text', -1, 3, 'out-of-range'],
    ['a place behind the text', 1, 99, 'out-of-range'],
    ['a span turned round', 3, 1, 'out-of-range'],
    ['no number', NaN, 3, 'out-of-range'],
  ])('of %s is refused', (_, start, end, problem) => {
    expect(createAnchor('One two', start, end)).toEqual({ ok: false, problem });
  });

  test('of more than ten thousand characters is refused', () => {
    expect(createAnchor('word '.repeat(3000), 0, 12_000)).toEqual({ ok: false, problem: 'too-long' });
  });

  test('does not verify against a text that changed there or around it', () => {
    const made = createAnchor('Kim replied to Putin. Nobody confirmed it.', 0, 20);
    if (!made.ok) throw new Error('expected an anchor');
    expect(verifyAnchor('Kim replied to Putin. Nobody confirmed it.', made.value)).toBe(true);
    expect(verifyAnchor('Kim replied to Xi. Nobody confirmed it.', made.value)).toBe(false);
    expect(verifyAnchor('Kim replied to Putin. Seoul confirmed it.', made.value)).toBe(false);
    expect(verifyAnchor('Kim', made.value)).toBe(false);
  });

  test('with offsets that do not fit its words is no anchor', () => {
    const anchor = { start: 0, end: 4, exact: 'Kim', prefix: '', suffix: '' };
    expect(anchorSchema.safeParse(anchor).success).toBe(false);
    expect(anchorSchema.safeParse({ ...anchor, end: 3 }).success).toBe(true);
    expect(anchorSchema.safeParse({ ...anchor, end: 3, claim: 'x' }).success).toBe(false);
  });
});

describe('finding a passage again', () => {
  const text =
    'Kim agreed. 👍 Moscow did not confirm it.\n\nSeoul agreed too. Moscow did not confirm it. More came later.';
  const sentence = 'Moscow did not confirm it.';

  test.each([
    ['the words before it', { prefix: 'Seoul agreed too. ', suffix: '' }, 2],
    ['the words after it', { prefix: '', suffix: ' More came' }, 2],
    ['the words before its first place', { prefix: 'Kim agreed. 👍 ', suffix: '' }, 1],
    ['its position when nothing else tells', { prefix: '', suffix: '', start: 90 }, 2],
    ['its order when not even that is known', { prefix: '', suffix: '' }, 1],
  ])('tells a repeated sentence apart by %s', (_, context, place) => {
    const found = locateAnchor(text, { exact: sentence, ...context });
    const utf16 = place === 1 ? text.indexOf(sentence) : text.lastIndexOf(sentence);
    expect(found?.start).toBe(indexText(text).toCodePoint(utf16));
  });

  test('finds nothing where the words are gone or only part of a character', () => {
    expect(locateAnchor(text, { exact: 'Tokyo agreed.', prefix: '', suffix: '' })).toBeNull();
    expect(locateAnchor('An 👩‍🚀 spoke', { exact: '👩', prefix: '', suffix: '' })).toBeNull();
    expect(locateAnchor(text, { exact: '', prefix: '', suffix: '' })).toBeNull();
  });

  test('follows a passage that moved', () => {
    const moved = locateAnchor(`New first paragraph 🚀.\n\n${text}`, {
      exact: sentence,
      prefix: 'too. ',
      suffix: ' More',
      start: 61,
    });
    expect(moved?.exact).toBe(sentence);
    expect(moved?.suffix.startsWith(' More came later.')).toBe(true);
  });
});
