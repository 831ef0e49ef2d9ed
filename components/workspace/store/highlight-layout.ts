import type { Highlight, HighlightedParagraph, Run } from '#lib/domain/text/highlight-runs.ts';

/** Underlines are told apart down to this depth; what overlaps more deeply shares the lowest line. */
const LANES = 4;

/**
 * The line, 0 nearest the text, on which each passage is underlined, so that passages that overlap never share
 * one (up to LANES) and each keeps its own from its first word to its last.
 */
export function lanesOf(highlights: readonly Highlight[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const busyUntil: number[] = [];
  // Of passages that start together the shortest gets the line nearest the text, as a reader would draw it.
  const ordered = [...highlights].sort((a, b) => a.start - b.start || a.end - b.end);
  for (const { claimId, start, end } of ordered) {
    const free = busyUntil.findIndex((until) => until <= start);
    const lane = Math.min(free < 0 ? busyUntil.length : free, LANES - 1);
    busyUntil[lane] = Math.max(busyUntil[lane] ?? 0, end);
    lanes.set(claimId, lane);
  }
  return lanes;
}

/** Runs of a paragraph that one element holds: those of the open passage together, every other run by itself. */
export interface RunGroup {
  /** The passage the element marks: the open one, or the outermost here; `null` where none is. */
  claimId: string | null;
  runs: Run[];
}

/**
 * Groups runs so that the open passage is one box, whatever other passages cross it. Most passages are one run, so
 * that opening one leaves every element of its paragraph where it is.
 */
export function groupRuns(runs: readonly Run[], openId: string | null): RunGroup[] {
  const groups: RunGroup[] = [];
  for (const run of runs) {
    const open = openId !== null && run.claimIds.includes(openId);
    const last = groups.at(-1);
    if (open && last?.claimId === openId) last.runs.push(run);
    else groups.push({ claimId: open ? openId : (run.claimIds[0] ?? null), runs: [run] });
  }
  return groups;
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

function sameRuns(a: HighlightedParagraph, b: HighlightedParagraph): boolean {
  return (
    a.runs.length === b.runs.length &&
    a.runs.every((run, index) => {
      const other = b.runs[index];
      return (
        other !== undefined &&
        run.start === other.start &&
        run.end === other.end &&
        sameIds(run.claimIds, other.claimIds) &&
        sameIds(run.endingClaimIds, other.endingClaimIds)
      );
    })
  );
}

/** `after` with each paragraph that looks as `before` replaced by the very same object, so that it is not drawn again. */
export function keepSameParagraphs(
  before: readonly HighlightedParagraph[],
  after: readonly HighlightedParagraph[],
): HighlightedParagraph[] {
  return after.map((paragraph, index) => {
    const old = before[index];
    return old?.start === paragraph.start && old.kind === paragraph.kind && sameRuns(old, paragraph)
      ? old
      : paragraph;
  });
}

/** The claims that stand on a paragraph. */
export function claimsOfParagraph(paragraph: HighlightedParagraph): string[] {
  return [...new Set(paragraph.runs.flatMap(({ claimIds }) => claimIds))];
}
