import type { CarriedAnchor } from '#lib/domain/versions/carried-anchor.ts';
import { carryOver } from '#lib/domain/versions/carry-over.ts';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { editedDrafts, type EditedDraft, type MarkedPassage } from './edited-drafts.ts';
import type { EditKind } from './edits.ts';

/** What came of passages that were carried over edits. */
export interface Carried {
  edits: number;
  passages: number;
  /** Anchored by itself where that is not so, in words for a person who looks into it. */
  wrong: string[];
  unchanged: number;
  found: number;
  changed: number;
  rightFirst: number;
  /** Changed ones that came without any place. */
  lost: number;
  gone: number;
  /** Gone ones for which a place was offered. */
  offered: number;
}

const nothing = (): Carried => ({
  edits: 0,
  passages: 0,
  wrong: [],
  unchanged: 0,
  found: 0,
  changed: 0,
  rightFirst: 0,
  lost: 0,
  gone: 0,
  offered: 0,
});

const isAt = (anchor: Span, { start, end }: Span) => anchor.start === start && anchor.end === end;
const isWithin = (anchor: Span, { start, end }: Span) => anchor.start >= start && anchor.end <= end;

function count(sum: Carried, marked: MarkedPassage, carried: CarriedAnchor, edit: EditedDraft): void {
  const { truth } = marked;
  sum.passages += 1;
  sum[truth.is] += 1;
  if (carried.state === 'ANCHORED' || carried.state === 'MOVED') {
    if (truth.is === 'unchanged' && isAt(carried.anchor, truth.place)) sum.found += 1;
    else {
      const old = [...edit.before].slice(marked.passage.start, marked.passage.end).join('');
      sum.wrong.push(
        `${edit.language}, ${edit.kind}: “${old}” ${carried.state} at “${carried.anchor.exact}”`,
      );
    }
    return;
  }
  if (truth.is === 'changed' && carried.state === 'CHANGED' && isWithin(carried.candidate, truth.place)) {
    sum.rightFirst += 1;
  }
  if (truth.is === 'changed' && carried.state === 'ORPHANED') sum.lost += 1;
  if (truth.is === 'gone' && carried.state === 'CHANGED') sum.offered += 1;
}

/** Carries the passages of `each` edits of every kind and language over, and says what came of them by kind. */
export function carryDrafts(seed: number, each: number): Map<EditKind, { target: Carried; others: Carried }> {
  const kinds = new Map<EditKind, { target: Carried; others: Carried }>();
  for (const edit of editedDrafts(seed, each)) {
    const sums = kinds.get(edit.kind) ?? { target: nothing(), others: nothing() };
    kinds.set(edit.kind, sums);
    sums.target.edits += 1;
    const spans = edit.passages.map(({ passage }) => passage);
    for (const [at, carried] of carryOver(edit.before, spans, edit.after, edit.language).entries()) {
      const marked = edit.passages[at];
      if (marked) count(marked.isTarget ? sums.target : sums.others, marked, carried, edit);
    }
  }
  return kinds;
}
