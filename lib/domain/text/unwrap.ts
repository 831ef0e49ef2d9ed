/** No mail program or typewriter wraps outside these bounds, in columns. */
const NARROWEST = 40;
const WIDEST = 100;

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60]/u;
const breaksAnywhere = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const endsSentence = /[.!?…。！？:：;؟۔]["'”’»」』)\]]*$/u;
const startsInMidSentence = /^[^\p{Lu}\p{Lt}\p{N}\p{P}\p{S}\s]/u;
const startsListItem = /^(?:[-*•–—]|\d{1,3}[.)])\s/u;
const endsWithHyphen = /\p{L}-$/u;
const startsWithLowerCase = /^\p{Ll}/u;

interface Line {
  text: string;
  indent: number;
  /** In columns; characters of East Asian scripts take two. */
  width: number;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

function toLine(raw: string): Line {
  const text = raw.trim();
  // Above the widest column nobody asks by how much.
  const width = text.length > 2 * WIDEST ? text.length : widthOf(text);
  return { text, indent: raw.length - raw.trimStart().length, width };
}

/** The columns of the least that would have had to fit on the line before. */
function firstWordWidth(text: string): number {
  if (breaksAnywhere.test(text)) return 2;
  const space = text.indexOf(' ');
  return 1 + widthOf(space === -1 ? text : text.slice(0, space));
}

/** True where a line of `column` columns had no room for the first word of the next one. */
function isFull(line: Line, next: Line, column: number): boolean {
  return line.width + firstWordWidth(next.text) > column;
}

function isBreakOfWrapping(line: Line, next: Line, column: number): boolean {
  return next.indent <= line.indent && !startsListItem.test(next.text) && isFull(line, next, column);
}

function join(line: string, next: string): string {
  const withoutSpace =
    (endsWithHyphen.test(line) && startsWithLowerCase.test(next)) ||
    (breaksAnywhere.test(next) && wide.test(line.slice(-1)));
  return withoutSpace ? line + next : `${line} ${next}`;
}

/** The column at which a text was wrapped by hand or by a mail program; null when its line breaks mean something. */
function wrappingColumn(blocks: readonly (readonly Line[])[]): number | null {
  const lines = blocks.flat().filter(({ text }) => text.includes(' ') || breaksAnywhere.test(text));
  const column = lines.reduce((widest, { width }) => Math.max(widest, width), 0);
  if (column < NARROWEST || column > WIDEST) return null;
  let breaks = 0;
  let inMidSentence = 0;
  for (const block of blocks) {
    for (const [index, line] of block.entries()) {
      const next = block[index + 1];
      if (!next || startsListItem.test(next.text)) continue;
      breaks += 1;
      const runsOn = !endsSentence.test(line.text) && startsInMidSentence.test(next.text);
      if (runsOn && isFull(line, next, column)) inMidSentence += 1;
    }
  }
  return breaks > 0 && inMidSentence / breaks >= 0.4 ? column : null;
}

function unwrapBlock(block: readonly Line[], column: number): string[] {
  const paragraphs: string[][] = [];
  for (const [index, line] of block.entries()) {
    const previous = block[index - 1];
    const current = paragraphs.at(-1);
    if (current && previous && isBreakOfWrapping(previous, line, column)) current.push(line.text);
    else paragraphs.push([line.text]);
  }
  return paragraphs.map((lines) => lines.slice(1).reduce(join, lines[0] ?? ''));
}

/**
 * The paragraphs of a text of lines. A blank line always parts two. A single line break does too, unless the
 * whole text was wrapped at some column between 40 and 100: no line is longer, and of the breaks at least two
 * in five fall within a sentence where the next word had no room left. Then breaks that had no choice are
 * joined, and the others (a short line, a list item, a deeper indent) still part paragraphs.
 */
export function unwrapLines(text: string): { paragraphs: string[]; unwrapped: boolean } {
  const blocks: Line[][] = [[]];
  for (const raw of text.split('\n')) {
    if (raw.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(toLine(raw));
  }
  const column = wrappingColumn(blocks);
  const paragraphs =
    column === null
      ? blocks.flatMap((block) => block.map((line) => line.text))
      : blocks.flatMap((block) => unwrapBlock(block, column));
  return { paragraphs, unwrapped: column !== null };
}
