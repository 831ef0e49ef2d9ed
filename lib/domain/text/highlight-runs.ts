import { indexText, type IndexedText } from './code-points.ts';
import { blocks, type BlockKind, type TextBlock } from './blocks.ts';
import type { Paragraph } from './paragraphs.ts';

/** A claim's passage; offsets in code points of the whole text, end exclusive. */
export interface Highlight {
  claimId: string;
  start: number;
  end: number;
}

/** A stretch of one paragraph that the same claims stand on from its first character to its last. */
export interface Run {
  start: number;
  end: number;
  text: string;
  /** The claims that stand here, the one that starts first (of those, the longest) outermost. */
  claimIds: string[];
  /** Those of them whose passage ends with this run: where their number goes. */
  endingClaimIds: string[];
}

export interface HighlightedParagraph extends TextBlock {
  runs: Run[];
}

function byNesting(a: Highlight, b: Highlight): number {
  return a.start - b.start || b.end - a.end;
}

function runsOf(
  text: IndexedText,
  paragraph: Paragraph,
  active: readonly Highlight[],
  lastOf: Map<Highlight, Paragraph>,
): Run[] {
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { start, end } of active) {
    if (start > paragraph.start) cuts.add(start);
    if (end < paragraph.end) cuts.add(end);
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1] ?? paragraph.end;
    const here = active.filter((highlight) => highlight.start < end && highlight.end > start);
    const ending = here.filter(
      (highlight) => lastOf.get(highlight) === paragraph && Math.min(highlight.end, paragraph.end) === end,
    );
    return {
      start,
      end,
      text: text.slice(start, end),
      claimIds: here.map(({ claimId }) => claimId),
      endingClaimIds: ending.map(({ claimId }) => claimId),
    };
  });
}

/**
 * Splits each paragraph of a normalised text into runs, so that overlapping passages can be drawn beside and
 * through each other. The runs of a paragraph join up to its text. A passage across paragraphs stands in each
 * and ends once, in the last one it reaches. Highlights outside the text, or empty, are left out. `kinds` says what each
 * paragraph is.
 */
export function highlightRuns(
  text: string | IndexedText,
  highlights: readonly Highlight[],
  kinds: readonly BlockKind[] = [],
): HighlightedParagraph[] {
  const indexed = indexText(text);
  const all = blocks(indexed, kinds);
  const sorted = highlights.filter(({ start, end }) => start < end).sort(byNesting);
  const reaching = new Map<Paragraph, Highlight[]>(all.map((paragraph) => [paragraph, []]));
  const lastOf = new Map<Highlight, Paragraph>();
  let first = 0;
  for (const highlight of sorted) {
    while (first < all.length && (all[first]?.end ?? 0) <= highlight.start) first += 1;
    for (let index = first; index < all.length; index += 1) {
      const paragraph = all[index];
      if (!paragraph || paragraph.start >= highlight.end) break;
      reaching.get(paragraph)?.push(highlight);
      lastOf.set(highlight, paragraph);
    }
  }
  return all.map((paragraph) => ({
    ...paragraph,
    runs: runsOf(indexed, paragraph, reaching.get(paragraph) ?? [], lastOf),
  }));
}
