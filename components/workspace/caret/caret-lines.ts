import { movedCaret, type CaretParagraph } from './caret-moves.ts';
import type { CaretBox } from './caret-places.ts';

type BoxAt = (at: number, above: boolean) => CaretBox | null;

export interface CaretStop {
  at: number;
  /** It stands at the end of a line that wraps there, not at the start of the next. */
  above: boolean;
}

const middle = ({ top, bottom }: CaretBox): number => (top + bottom) / 2;

function onOneLine(a: CaretBox, b: CaretBox): boolean {
  return Math.abs(middle(a) - middle(b)) < (a.bottom - a.top) / 2;
}

function isSpaceBefore(all: readonly CaretParagraph[], at: number): boolean {
  const paragraph = all.find(({ start, end }) => start < at && at <= end);
  return paragraph === undefined || /\s$/u.test(paragraph.text.slice(0, at - paragraph.start));
}

/** The offsets from `at` on, or back from it, at which a caret may stand. */
function* stopsFrom(all: readonly CaretParagraph[], at: number, by: 1 | -1): Generator<number> {
  for (let last = at; ;) {
    const next = movedCaret(all, last, { unit: 'character', by }, null);
    if (next === last) return;
    yield next;
    last = next;
  }
}

/** The stop of the next line (1), or of the one above it, nearest to `x`; either end of the article beyond the last. */
export function lineStop(
  all: readonly CaretParagraph[],
  boxAt: BoxAt,
  { at, above }: CaretStop,
  by: 1 | -1,
  x: number,
): CaretStop {
  const here = boxAt(at, above);
  if (!here) return { at, above };
  let line: CaretBox | null = null;
  let nearest = { at, away: Infinity };
  for (const next of stopsFrom(all, at, by)) {
    const box = boxAt(next, false);
    if (!box || (line === null && onOneLine(here, box))) continue;
    line ??= box;
    if (!onOneLine(line, box)) break;
    const away = Math.abs(box.x - x);
    if (away < nearest.away) nearest = { at: next, away };
  }
  const beyond = movedCaret(all, at, { unit: 'text', by }, null);
  return { at: line === null ? beyond : nearest.at, above: false };
}

/** The last stop of the line (1), or its first. */
export function lineEdge(
  all: readonly CaretParagraph[],
  boxAt: BoxAt,
  { at, above }: CaretStop,
  by: 1 | -1,
): CaretStop {
  const here = boxAt(at, above);
  if (!here) return { at, above };
  let edge = at;
  for (const next of stopsFrom(all, at, by)) {
    const box = boxAt(next, false);
    if (box && !onOneLine(here, box)) {
      // Where no space ends the line, its last character stands before the place where it wraps.
      const last = by > 0 && !isSpaceBefore(all, next) ? boxAt(next, true) : null;
      if (last && onOneLine(here, last)) return { at: next, above: true };
      break;
    }
    if (box) edge = next;
  }
  return { at: edge, above: above && edge === at };
}
