import type { HighlightedParagraph, Run } from '#lib/domain/text/highlight-runs.ts';
import type { DifferencePart } from '#lib/domain/versions/difference.ts';
import type { ParagraphChange } from '#lib/domain/versions/text-difference.ts';
import { legible } from './legible.ts';

/** A stretch of a paragraph that is drawn alike: what became of it, and the claims that stand on it. */
export interface Piece extends DifferencePart {
  claimIds: readonly string[];
  /** Those of them whose passage ends here: where their number goes. */
  endingClaimIds: readonly string[];
}

/** Gives the runs of a paragraph out in stretches of any length, in their order. */
class RunReader {
  private readonly runs: readonly Run[];
  private at = 0;
  private offset = 0;

  constructor(runs: readonly Run[]) {
    this.runs = runs;
  }

  take(kind: DifferencePart['kind'], length: number): Piece[] {
    const pieces: Piece[] = [];
    for (let left = length; left > 0;) {
      const run = this.runs[this.at];
      if (!run) break;
      const text = run.text.slice(this.offset, this.offset + left);
      this.offset += text.length;
      left -= text.length;
      const ends = this.offset >= run.text.length;
      pieces.push({ kind, text, claimIds: run.claimIds, endingClaimIds: ends ? run.endingClaimIds : [] });
      if (!ends) continue;
      this.at += 1;
      this.offset = 0;
    }
    return pieces;
  }
}

/** The paragraphs of both texts with the passages on them, by where they start. */
export interface MarkedTexts {
  before: ReadonlyMap<number, HighlightedParagraph>;
  after: ReadonlyMap<number, HighlightedParagraph>;
}

/** How a paragraph is drawn: in the old text, in the new one, or in both at once; null where it is not in it. */
export interface DrawnChange {
  before: Piece[] | null;
  after: Piece[] | null;
  both: Piece[];
}

/** The pieces of one paragraph. In both texts at once, what stayed bears the passages of the new one. */
export function drawnChange(change: ParagraphChange, { before, after }: MarkedTexts): DrawnChange {
  const runs = (side: ReadonlyMap<number, HighlightedParagraph>, start: number) =>
    side.get(start)?.runs ?? [];
  if (change.kind === 'removed') {
    const pieces = new RunReader(runs(before, change.before.start)).take(
      'removed',
      change.before.text.length,
    );
    return { before: pieces, after: null, both: pieces };
  }
  if (change.kind === 'added') {
    const pieces = new RunReader(runs(after, change.after.start)).take('added', change.after.text.length);
    return { before: null, after: pieces, both: pieces };
  }
  const [old, next] = [runs(before, change.before.start), runs(after, change.after.start)].map(
    (all) => new RunReader(all),
  );
  const parts: readonly DifferencePart[] =
    change.kind === 'same' ? [{ kind: 'same', text: change.after.text }] : legible(change.parts);
  const drawn = { before: new Array<Piece>(), after: new Array<Piece>(), both: new Array<Piece>() };
  for (const { kind, text } of parts) {
    const mine = kind === 'added' ? [] : (old?.take(kind, text.length) ?? []);
    const yours = kind === 'removed' ? [] : (next?.take(kind, text.length) ?? []);
    drawn.before.push(...mine);
    drawn.after.push(...yours);
    drawn.both.push(...(kind === 'removed' ? mine : yours));
  }
  return drawn;
}

/** Changes in their order, with long stretches in which nothing changed apart. */
export type Stretch =
  { kind: 'shown'; changes: ParagraphChange[] } | { kind: 'folded'; changes: ParagraphChange[] };

/** Paragraphs that are shown of what stayed, beside what changed. */
const around = 1;
const leastFolded = 3;

/** Folds what stayed, but for the paragraph before and after each change. */
export function stretches(changes: readonly ParagraphChange[]): Stretch[] {
  const near = changes.map((_, at) =>
    changes.slice(Math.max(0, at - around), at + around + 1).some(({ kind }) => kind !== 'same'),
  );
  const all: Stretch[] = [];
  for (const [at, change] of changes.entries()) {
    const kind = near[at] ? 'shown' : 'folded';
    const last = all.at(-1);
    if (last?.kind === kind) last.changes.push(change);
    else all.push({ kind, changes: [change] });
  }
  return all.map((stretch) =>
    stretch.kind === 'folded' && stretch.changes.length < leastFolded
      ? { ...stretch, kind: 'shown' }
      : stretch,
  );
}
