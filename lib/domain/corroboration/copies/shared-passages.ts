import { placedShingles, type PlacedShingle } from './text-print.ts';

/** A run of a text: plain, or a passage that both texts have. Joined in order they are the text. */
export interface TextRun {
  text: string;
  /** The number of the passage, from 1 in the order of its text; `null` for what only this text has. */
  passage: number | null;
  /** The passage of the other text that begins with the same words. */
  other: number | null;
}

interface Passage {
  start: number;
  end: number;
  first: number;
  shingles: Set<number>;
}

function passagesOf(placed: readonly PlacedShingle[], shared: ReadonlySet<number>): Passage[] {
  const passages: Passage[] = [];
  for (const { shingle, start, end } of placed) {
    if (!shared.has(shingle)) continue;
    const last = passages.at(-1);
    if (last && start <= last.end) {
      last.end = Math.max(last.end, end);
      last.shingles.add(shingle);
    } else {
      passages.push({ start, end, first: shingle, shingles: new Set([shingle]) });
    }
  }
  return passages;
}

function runsOf(text: string, own: readonly Passage[], others: readonly Passage[]): TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const [index, { start, end, first }] of own.entries()) {
    if (start > at) runs.push({ text: text.slice(at, start), passage: null, other: null });
    const other = others.findIndex(({ shingles }) => shingles.has(first));
    runs.push({ text: text.slice(start, end), passage: index + 1, other: other === -1 ? null : other + 1 });
    at = end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), passage: null, other: null });
  return runs;
}

/**
 * Two texts with the passages they share, by the shingles that decide whether one is a copy of the other.
 * What is the page's and not the story's is in neither. Source: domain.md, "Corroboration", 4.
 */
export function sharedPassages(one: string, other: string): { one: TextRun[]; other: TextRun[] } {
  const [first, second] = [placedShingles(one), placedShingles(other)];
  const inFirst = new Set(first.map(({ shingle }) => shingle));
  const shared = new Set(second.map(({ shingle }) => shingle).filter((shingle) => inFirst.has(shingle)));
  const [own, others] = [passagesOf(first, shared), passagesOf(second, shared)];
  return { one: runsOf(one, own, others), other: runsOf(other, others, own) };
}
