import { describe, expect, test } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { parseDate, readDateLine } from './days/dates.ts';
import { decodeFile } from './decode.ts';
import { readArticle } from './read-article.ts';
import { markedByline, readBylineParts, statedAuthors } from './lines/authors.ts';
import { isBareName, isCreditLine, isPhotoCaption, readByline } from './lines/recognise.ts';

const units = [
  'a',
  ' ',
  '\n',
  'a\n',
  '<',
  '<a ',
  '<a>',
  '</',
  '<!--',
  '<p>',
  '<p><b>',
  '<div></p>',
  '</div>',
  '<a href="',
  '&',
  '&#',
  '[',
  '](',
  '![',
  '**a',
  '`',
  '_a ',
  '> ',
  '- ',
  '(',
  ')',
  '(a/',
  ' via ',
  'By A ',
  'Aa ',
  'Aa, ',
  'and ',
  '1',
  '1 ',
  '15 August ',
  '2022-',
  '---\n',
  'a: ',
  '{"',
  '[[',
  '\u200D',
  '\u0301',
  '👩‍',
  '.',
  '”',
  'Mr. ',
  '|',
  'a|',
  '|-',
  '한',
  '<script>',
  '<meta charset=',
  'contributed to ',
  ' | ',
  'reporting by ',
];
const hostile = units.map((unit) => [unit, (length: number) => unit.repeat(length / unit.length)] as const);

/** How the effort grows from 25 to 100 kB of it. */
function grows(text: (length: number) => string, read: (text: string) => unknown): number {
  return growth(read, text(25_000), text(100_000), nearlyLinear);
}

describe('Four times as much of one thing takes about four times as long', () => {
  test.each(['–', '– ', ', ', 'Ann Lee | ', '15 August '])(
    'such as %j, to tell who is the author',
    (unit) => {
      const text = (length: number) => unit.repeat(length / unit.length);
      for (const readAuthors of [statedAuthors, markedByline, readBylineParts])
        expect(grows(text, (line) => readAuthors(line, []))).toBeLessThan(nearlyLinear);
    },
  );

  test.each(hostile)('such as %j, to tell from a caption, byline, credit or date', (_, text) => {
    for (const recognise of [isPhotoCaption, isCreditLine, isBareName, readByline, parseDate, readDateLine]) {
      expect(grows(text, recognise)).toBeLessThan(nearlyLinear);
    }
  });

  test.each(hostile)('such as %j, to read in every format, or to refuse', (_, text) => {
    const sources = [
      ['text', (of: string) => of],
      ['markdown', (of: string) => of],
      ['markdown', (of: string) => `---\n${of}\n---\nText`],
      ['html', (of: string) => `<p>${of}`],
      [
        'html',
        (of: string) =>
          `<p class="${of}" style="${of}">Text<script type="application/ld+json">${of}</script>`,
      ],
    ] as const;
    for (const [format, source] of sources) {
      const read = (of: string) => readArticle({ text: source(of), format });
      expect(grows(text, read), format).toBeLessThan(nearlyLinear);
    }
  });

  test.each(hostile)('such as %j, to decode, or to refuse', (_, text) => {
    const decode = (of: string) =>
      decodeFile({
        bytes: Buffer.concat([Buffer.from(of), Buffer.of(0xff, 0xd0, 0xe4)]),
        fileName: 'a.html',
      });
    expect(grows(text, decode)).toBeLessThan(nearlyLinear);
  });
});
