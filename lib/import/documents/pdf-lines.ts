/** A piece of a page's text, as it is set: where it begins on its line and how large it is, in points. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  size: number;
  endsLine: boolean;
}

/** A line of a page, with its markup for what is raised or lowered. */
export interface Line {
  html: string;
  text: string;
  x: number;
  y: number;
  size: number;
}

/** How far off its line a smaller piece stands that is raised or lowered, by the line's size. */
const OFF_LINE = 0.02;
const SMALLER = 0.9;

function markOf(piece: Piece, { y, size }: Pick<Line, 'y' | 'size'>): 'sup' | 'sub' | null {
  if (piece.text.trim() === '' || piece.size > size * SMALLER) return null;
  const off = (piece.y - y) / size;
  if (off > OFF_LINE) return 'sup';
  return off < -OFF_LINE ? 'sub' : null;
}

function lineOf(pieces: readonly Piece[], escaped: (text: string) => string): Line | null {
  const worded = pieces.filter(({ text }) => text.trim() !== '');
  // What most of the letters have is the line's; a raised letter is none.
  const main = worded.toSorted((a, b) => b.text.length * b.size - a.text.length * a.size)[0];
  if (!main) return null;
  let html = '';
  for (const [index, piece] of pieces.entries()) {
    const mark = markOf(piece, main);
    // The gap behind a raised letter is set with it, and is the line's own.
    const before = pieces[index - 1];
    const gap = before && piece.y !== before.y && piece.text.trim() === '' ? ' ' : null;
    html += mark === null ? escaped(gap ?? piece.text) : `<${mark}>${escaped(piece.text)}</${mark}>`;
  }
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  return { html: html.trim(), text, x: worded[0]?.x ?? main.x, y: main.y, size: main.size };
}

/** The lines of a page, in the order they are set. */
export function linesOf(pieces: readonly Piece[], escaped: (text: string) => string): Line[] {
  const lines: (Line | null)[] = [];
  let open: Piece[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (!piece.endsLine) continue;
    lines.push(lineOf(open, escaped));
    open = [];
  }
  lines.push(lineOf(open, escaped));
  return lines.filter((line) => line !== null);
}
