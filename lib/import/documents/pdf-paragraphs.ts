import type { Line } from './pdf-lines.ts';

/** A paragraph, or a line that stands on many pages. */
export interface Paragraph {
  html: string;
  size: number;
  furniture: boolean;
}

/** A gap of more than this many usual ones parts paragraphs; so does another size. */
const WIDE_GAP = 1.25;
const OTHER_SIZE = 0.08;
/** Lines nearer to a page's edge than this may be furniture, when they stand on this many pages. */
const EDGE_LINES = 2;
const FEWEST_PAGES = 3;

const ends = /[.!?…。！？:”"»’')\]]\s*$/u;

function usualGap(pages: readonly Line[][]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      const gap = before && line.size > 0 ? Math.round(((before.y - line.y) / line.size) * 20) / 20 : 0;
      if (gap > 0.5 && gap < 4) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([a, many], [b, more]) => more - many || a - b)[0]?.[0] ?? 1.2;
}

/** What a line is on every page, whatever number it has there. */
function pattern(line: Line): string {
  return line.text.replace(/\d+/gu, '0').toLowerCase();
}

function furnitureOf(pages: readonly Line[][]): Set<string> {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, EDGE_LINES), ...lines.slice(-EDGE_LINES)].map(pattern));
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, pagesWithIt]) => pagesWithIt >= FEWEST_PAGES).map(([edge]) => edge));
}

/** A line and the next as parts of one paragraph. A word broken at a line's end is joined when it stands whole elsewhere; else its hyphen may be its own. */
function joined(before: string, next: string, words: ReadonlySet<string>): [string, string] {
  if (before.endsWith('\u00AD')) return [before.slice(0, -1), next];
  const first = /\p{L}+-$/u.exec(before)?.[0];
  const second = /^\p{Ll}\p{L}*/u.exec(next)?.[0];
  if (first === undefined || second === undefined) return [before, ` ${next}`];
  const whole = (first.slice(0, -1) + second).toLowerCase();
  return words.has(whole) ? [before.slice(0, -1), next] : [before, next];
}

function startsNew(line: Line, before: Line, gap: number): boolean {
  const apart = (before.y - line.y) / Math.max(line.size, 1);
  if (Math.abs(line.size - before.size) > before.size * OTHER_SIZE) return true;
  // Up again is another column, where a sentence may go on.
  if (apart < 0) return ends.test(before.text);
  const indented =
    line.x - before.x > line.size * 0.8 && line.x - before.x < line.size * 5 && ends.test(before.text);
  return apart > gap * WIDE_GAP || indented || /^[•◦▪‣·–—-]\s/u.test(line.text);
}

/**
 * The paragraphs of a document from the lines of its pages: parted by gaps, indents and sizes, going on over a page's
 * end. What stands at the edge of three pages or more is marked as furniture.
 */
export function paragraphsOf(pages: readonly Line[][]): Paragraph[] {
  const gap = usualGap(pages);
  const furniture = furnitureOf(pages);
  const words = new Set(
    pages.flatMap((lines) => lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? [])),
  );
  const paragraphs: { lines: string[]; size: number }[] = [];
  const aside: Paragraph[] = [];
  let before: Line | null = null;
  for (const [index, lines] of pages.entries()) {
    let first = index > 0;
    for (const line of lines) {
      if (furniture.has(pattern(line))) {
        aside.push({ html: line.html, size: line.size, furniture: true });
        continue;
      }
      const last = paragraphs.at(-1);
      const goesOn = first
        ? before !== null && !ends.test(before.text) && Math.abs(before.size - line.size) < 0.5
        : before !== null && !startsNew(line, before, gap);
      // A paragraph may be a whole document, and is not looked through anew for each of its lines.
      if (last && goesOn) last.lines.push(...joined(last.lines.pop() ?? '', line.html, words));
      else paragraphs.push({ lines: [line.html], size: line.size });
      before = line;
      first = false;
    }
  }
  const each = new Map(aside.map((paragraph) => [paragraph.html, paragraph]));
  const told = paragraphs.map(({ lines, size }) => ({ html: lines.join(''), size, furniture: false }));
  return [...told, ...each.values()];
}
