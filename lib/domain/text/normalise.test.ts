import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { normaliseLines, normaliseText } from './normalise.ts';

const pieces = fc.constantFrom(
  'a',
  'Z',
  'é',
  'e\u0301',
  ' ',
  '  ',
  '\u00A0',
  '\u3000',
  '\t',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\u2028',
  '\u2029',
  '\0',
  '\uFEFF',
  '\u200B',
  '\u200C',
  '\u200D',
  '\u200E',
  '\u200F',
  '\u202E',
  '\u2066',
  '\u00AD',
  '\uFE0F',
  '\uD83D',
  '\uDE00',
  '👩‍🚀',
  '👨‍👩‍👧‍👦',
  '🏴',
  '\u{E0067}',
  '\u{E007F}',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '\u0301',
  '\u064B',
  'می‌خواهم',
  'क्‍ष',
  'ᄀ',
  'ᅡ',
  'ᆨ',
  '각',
  '漢',
  'か',
  '\u3099',
  'Привет',
  '.',
  '-',
  '- ',
  '1. ',
  ' words that run on and on until the line is full',
  'и\u0306',
);
const hostile = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

// Decomposed, since what stands between a letter and its mark may go, and the two then compose.
const lettersOf = (text: string) =>
  text
    .toWellFormed()
    .normalize('NFD')
    .match(/[\p{L}\p{N}]/gu)
    ?.join('') ?? '';

const wrapped = `When the letter was read out on state television the announcer said that
the two leaders had agreed to meet again, and that the ministries of both
countries had been told to prepare for it. No date was given.
A second report said the opposite. It was published an hour later by the
same agency, and taken down again before the evening.

Short last paragraph.`;

describe('normalising a text', () => {
  test('twice is the same as once', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const once = normaliseText(raw);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test('twice is the same as once where joiners and direction marks part marks', () => {
    const marks = fc.constantFrom(
      '\u0301',
      '\u0323',
      '\u0344',
      '\u0951',
      '\u0952',
      '\u05B0',
      '\u0651',
      '\uFE0F',
    );
    const many = fc.tuple(marks, fc.integer({ min: 1, max: 31 })).map(([mark, times]) => mark.repeat(times));
    const between = fc.constantFrom('\u200C', '\u200D', '\u200E', '\u{E0067}', '\n');
    const letter = fc.constantFrom('a', 'क', 'ب', 'ש', '❤', '🏴');
    fc.assert(
      fc.property(fc.array(fc.oneof(many, between, letter), { maxLength: 12 }), (all) => {
        const once = normaliseText(all.join(''));
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['a joiner between marks of no script', 'x\u0301\u200C\u0952\u200C'],
    [
      'more marks than a letter takes, parted by a joiner',
      `x${'\u0301'.repeat(20)}\u200C${'\u0323'.repeat(20)}`,
    ],
    ['marks that become two', `x${'\u0344'.repeat(30)}`],
    ['a direction mark for a point that is beyond reason', `${'\u0301'.repeat(31)}\u05B0\u200E`],
    ['a joiner before a line break and an emoji', '🏴\u200D\n❤'],
  ])('twice is the same as once: %s', (_, raw) => {
    const once = normaliseText(raw);
    expect(normaliseText(once)).toBe(once);
  });

  test.each([
    ['Persian', 'می\u200Cخواهم'],
    ['Devanagari with a virama', 'क्\u200Dष'],
    ['Bengali before a virama', 'র\u200D্য'],
    ['a family', '👨\u200D👩\u200D👧'],
    ['a heart on fire', '❤\uFE0F\u200D🔥'],
  ])('a joiner that means something stays: %s', (_, text) => {
    expect(normaliseText(text)).toBe(text.normalize('NFC'));
  });

  test('gives NFC without doubled blank lines, lone line breaks, doubled spaces or spaces at the ends', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const text = normaliseText(raw);
        expect(text.normalize('NFC')).toBe(text);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/\n{3}|[^\n]\n[^\n]|^\s|\s$| {2}|[ \t]\n|\n /);
        expect(text).not.toMatch(/[\0-\x08\x0B-\x1F\x7F\uFEFF\u202A-\u202E\u2066-\u2069]/);
      }),
      { numRuns: 3000 },
    );
  });

  test('loses no letter and no digit', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        expect(lettersOf(normaliseText(raw))).toBe(lettersOf(raw));
      }),
      { numRuns: 3000 },
    );
  });

  test('parts paragraphs at single line breaks when lines are long', () => {
    const text = normaliseText(readFileSync('testing/articles/letters.txt', 'utf8'));
    expect(text.split('\n\n')).toHaveLength(19);
    expect(text).toContain('missile programs.\n\nChina and Russia, however');
    expect(text).toContain('Putin conveyed to Kim');
  });

  test('joins lines that were wrapped at a column, and keeps the breaks that were meant', () => {
    const { text, unwrapped } = normaliseLines(wrapped);
    expect(unwrapped).toBe(true);
    expect(text.split('\n\n')).toEqual([
      expect.stringMatching(/^When the letter .* said that the two leaders .* No date was given\.$/),
      expect.stringMatching(
        /^A second report .* by the same agency, and taken down again before the evening\.$/,
      ),
      'Short last paragraph.',
    ]);
  });

  test.each([
    ['a headline above a byline', 'A headline that is about as long as headlines usually are\nBy Jane Doe'],
    [
      'sentences each on their own line',
      'The first sentence stands on a line of its own here.\nThe second one does so too, and it is no longer.',
    ],
    ['a poem', 'so much depends\nupon\n\na red wheel\nbarrow'],
  ])('leaves %s alone', (_, raw) => {
    expect(normaliseText(raw)).toBe(raw.replaceAll(/\n+/g, '\n\n'));
  });

  test.each([
    [
      'list items',
      `the list of what was found in the archive that day by the two of us is\nlong but it starts with what everybody had been hoping to see there now\n- a letter\n- a photograph of the meeting`,
      3,
    ],
    [
      'Chinese wrapped without spaces',
      '据朝中社报道俄罗斯总统普京致信朝鲜领导人金正恩提出扩\n大两国全面建设性双边关系双方将共同努力为此目标而奋斗\n去。',
      1,
    ],
  ])('knows %s', (_, raw, paragraphs) => {
    expect(normaliseText(raw).split('\n\n')).toHaveLength(paragraphs);
  });

  test('puts no space into wrapped Chinese', () => {
    const line = '据朝中社报道俄罗斯总统普京致信朝鲜领导人金正恩提出扩';
    expect(normaliseText(`${line}\n${line}\n去。`)).toBe(`${line}${line}去。`);
  });

  test.each([
    ['a byte order mark', '\uFEFFText', 'Text'],
    ['lone surrogates', 'a\uD800b', 'a\uFFFDb'],
    ['a bidi override', 'user\u202Etxt.exe', 'usertxt.exe'],
    ['zero-width spaces and soft hyphens', 'de\u00ADnu\u200Bclear', 'denuclear'],
    ['a joiner between Latin letters', 'pass\u200Dword', 'password'],
    ['hidden tag characters', 'plain\u{E0068}\u{E0069}', 'plain'],
    ['non-breaking and double spaces', 'conveyed\u00A0 to', 'conveyed to'],
    ['direction marks in Latin text', 'a\u200Eb', 'ab'],
    ['old Mac line ends', 'One.\rTwo.', 'One.\n\nTwo.'],
  ])('cleans up %s', (_, raw, expected) => {
    expect(normaliseText(raw)).toBe(expected);
  });

  test.each(['👩‍🚀 👨‍👩‍👧‍👦 🏳️‍🌈 👩🏽‍🚀', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'می‌خواهم', 'क्‍ष', 'שלום\u200F!', '김정은', 'ශ්‍රී'])(
    'keeps %s as it is',
    (text) => {
      expect(normaliseText(text)).toBe(text.normalize('NFC'));
    },
  );

  test.each([
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['spaces and breaks', ' \n'],
    ['joiners', '\u200D'],
    ['flags', '🏴\u{E0067}'],
    ['combining marks', '\u0301'],
    ['Arabic joiners', 'ب\u200C'],
    ['dots', '.”'],
    ['words', 'word '],
    ['short lines', 'some words\n'],
    ['tags', '\u{E0067}'],
  ])('takes about four times as long for four times as many %s', (_, unit) => {
    const text = (length: number) => `x${unit.repeat(length / unit.length)}x`;
    expect(growth(normaliseText, text(25_000), text(100_000), nearlyLinear)).toBeLessThan(nearlyLinear);
  });
});
