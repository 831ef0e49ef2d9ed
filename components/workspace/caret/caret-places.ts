import type { IndexedText } from '#lib/domain/text/code-points.ts';

/** A stretch of the article's text on the page; `start` in UTF-16 from the start of the article. */
interface Stretch {
  start: number;
  node: Text;
}

export interface CaretBox {
  x: number;
  top: number;
  bottom: number;
}

/** Where the article's text stands on the page. Numbers of claims and other furniture are no part of it. */
export interface CaretPlaces {
  /** The node and the offset in it for an offset of the article. */
  pointOf: (at: number) => { node: Text; offset: number } | null;
  /** The offset of the article for a point of the page, of what stands behind it where it is in no text. */
  offsetOf: (node: Node, offset: number) => number | null;
  /** Where a caret is drawn; `above`, at the end of the line that wraps there rather than at the start of the next. */
  boxAt: (at: number, above: boolean) => CaretBox | null;
  /** The paragraph is written from right to left. */
  isRightToLeft: (at: number) => boolean;
}

function stretchesOf(body: HTMLElement, text: IndexedText): Stretch[] {
  return [...body.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const node = element.firstChild;
    return node instanceof Text ? [{ start: text.toUtf16(Number(element.dataset['start'])), node }] : [];
  });
}

function fromRightToLeft(node: Text): boolean {
  const block = node.parentElement?.closest('[dir]');
  return block ? getComputedStyle(block).direction === 'rtl' : false;
}

function lastRect(node: Text, from: number, to: number): DOMRect | undefined {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].at(-1);
}

/** Reads where the text of `body` stands now; it holds until the article is drawn anew. */
export function caretPlaces(body: HTMLElement, text: IndexedText): CaretPlaces {
  const stretches = stretchesOf(body, text);

  function pointOf(at: number) {
    const stretch = stretches.findLast(({ start }) => start <= at) ?? stretches[0];
    if (!stretch) return null;
    const { node, start } = stretch;
    return { node, offset: Math.min(Math.max(at - start, 0), node.length) };
  }

  return {
    pointOf,
    offsetOf(node, offset) {
      const inText = stretches.find((stretch) => stretch.node === node);
      if (inText) return inText.start + offset;
      if (!body.contains(node)) return null;
      const point = document.createRange();
      point.setStart(node, offset);
      const behind = stretches.find((stretch) => point.comparePoint(stretch.node, 0) >= 0);
      const last = stretches.at(-1);
      return behind?.start ?? (last ? last.start + last.node.length : null);
    },
    boxAt(at, above) {
      const point = pointOf(above ? at - 1 : at);
      if (!point) return null;
      const { node, offset } = point;
      const range = document.createRange();
      range.setStart(node, offset);
      const caret = above ? undefined : range.getClientRects()[0];
      if (caret) return { x: caret.left, top: caret.top, bottom: caret.bottom };
      // The edge of the character beside it.
      const behind = above || offset === node.length;
      const [from, to] = behind && !above ? [offset - 1, offset] : [offset, offset + 1];
      const beside = lastRect(node, Math.max(from, 0), Math.min(to, node.length));
      if (!beside) return null;
      const x = behind === fromRightToLeft(node) ? beside.left : beside.right;
      return { x, top: beside.top, bottom: beside.bottom };
    },
    isRightToLeft(at) {
      const point = pointOf(at);
      return point !== null && fromRightToLeft(point.node);
    },
  };
}
