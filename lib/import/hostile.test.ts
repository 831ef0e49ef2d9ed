import { describe, expect, test } from 'vitest';
import { parseDate, readDateLine } from './dates.ts';
import { decodeFile } from './decode.ts';
import { readArticle } from './read-article.ts';
import { isBareName, isCreditLine, isPhotoCaption, readByline } from './recognise.ts';

const SIZE = 100_000;
/** A quiet machine needs under 50 ms for each expression; shared ones stall, and the bound only tells linear from worse. */
const EXPRESSIONS_MS = 250;
const WHOLE_MS = 2000;

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
const hostile = units.map((unit) => [unit, unit.repeat(SIZE / unit.length)] as const);

function milliseconds(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

describe('100 kB of one thing over and over', () => {
  test.each(hostile)('such as %j is soon told from a caption, byline, credit or date', (_, text) => {
    for (const recognise of [isPhotoCaption, isCreditLine, isBareName, readByline, parseDate, readDateLine]) {
      expect(milliseconds(() => recognise(text))).toBeLessThan(EXPRESSIONS_MS);
    }
  });

  test.each(hostile)('such as %j is soon read in every format, or refused', (_, text) => {
    const sources = [
      ['text', text],
      ['markdown', text],
      ['markdown', `---\n${text}\n---\nText`],
      ['html', `<p>${text}`],
      ['html', `<p class="${text}" style="${text}">Text<script type="application/ld+json">${text}</script>`],
    ] as const;
    for (const [format, source] of sources) {
      expect(milliseconds(() => readArticle({ text: source, format }))).toBeLessThan(WHOLE_MS);
    }
  });

  test.each(hostile)('such as %j is soon decoded, or refused', (_, text) => {
    const bytes = Buffer.concat([Buffer.from(text), Buffer.of(0xff, 0xd0, 0xe4)]);
    expect(milliseconds(() => decodeFile({ bytes, fileName: 'a.html' }))).toBeLessThan(WHOLE_MS);
  });
});
