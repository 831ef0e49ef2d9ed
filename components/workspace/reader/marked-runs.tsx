import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Run } from '#lib/domain/text/highlight-runs.ts';
import type { RunGroup } from '#components/workspace/store/highlight-layout.ts';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { draftLook, lanePadding, markLook } from './mark-look.ts';
import { isolated } from '#lib/domain/text/direction.ts';

export interface Mark {
  /** Absent for the passage of a claim that is being written. */
  claim: ClaimDetail | undefined;
  number: number;
  lane: number;
}

interface MarkedProps {
  marks: ReadonlyMap<string, Mark>;
  /** The open claim, when it stands on this paragraph. */
  chosenId: string | null;
}

function markClass(mark: Mark | undefined, chosen: boolean): string {
  const look = mark?.claim ? markLook[mark.claim.confirmation] : draftLook;
  return cx(
    'cursor-pointer border-b-2 text-inherit',
    look.line,
    lanePadding[mark?.lane ?? 0],
    chosen
      ? `scroll-my-24 rounded-[3px] outline-2 outline-offset-1 ${look.chosen}`
      : `rounded-[2px] ${look.tint}`,
  );
}

/** The words of a run within the passages `ids`, the outermost first. */
function RunText({ run, ids, marks }: Pick<MarkedProps, 'marks'> & { run: Run; ids: readonly string[] }) {
  const covered = run.claimIds.length > 0;
  let node: ReactNode = (
    <span data-start={run.start} data-claims={covered ? run.claimIds.join(' ') : undefined}>
      {run.text}
    </span>
  );
  // From the inside out, so that each passage keeps its line below those of the passages it holds.
  for (const id of ids.toReversed()) {
    node = <mark className={markClass(marks.get(id), false)}>{node}</mark>;
  }
  return node;
}

interface ClaimNumberProps {
  claim: ClaimDetail;
  number: number;
  current: boolean;
}

/**
 * The number at the end of a passage: what a pointer or a keyboard presses to open its claim. It is text, not
 * a `<button>`, because a line may break round a box; the word joiners keep it between passage and comma.
 */
function ClaimNumber({ claim, number, current }: ClaimNumberProps) {
  const word = useStatusWord();
  const label = `Claim ${number}: ${isolated(claim.statement)}, ${word(claim.confirmation)}`;
  return (
    <span className="select-none" lang="en">
      {'\u2060'}
      <span
        role="button"
        tabIndex={0}
        data-open-claim={claim.id}
        aria-label={label}
        aria-current={current || undefined}
        className="num ms-0.5 rounded-sm align-super font-sans text-[10px] leading-none font-semibold text-ink-3 hover:text-accent aria-current:text-ink"
      >
        {number}
      </span>
      {'\u2060'}
    </span>
  );
}

/** The numbers of claims whose passage ends here. */
export function Numbers({ ids, marks, chosenId }: MarkedProps & { ids: readonly string[] }) {
  return ids.map((id) => {
    const mark = marks.get(id);
    if (!mark?.claim) return null;
    return <ClaimNumber key={id} claim={mark.claim} number={mark.number} current={id === chosenId} />;
  });
}

/**
 * One group of runs, the open passage in one box, with the numbers of claims whose passage ends within it; those that
 * end where the group does stand behind it.
 */
export function MarkedGroup({ claimId, runs, marks, chosenId }: MarkedProps & RunGroup) {
  const chosen = claimId !== null && claimId === chosenId;
  const last = runs.at(-1);
  const inside = runs.map((run) => (
    <Fragment key={run.start}>
      <RunText run={run} ids={run.claimIds.filter((id) => id !== claimId)} marks={marks} />
      {run !== last && <Numbers ids={run.endingClaimIds} marks={marks} chosenId={chosenId} />}
    </Fragment>
  ));
  if (claimId === null) return inside;
  return (
    <mark data-chosen={chosen || undefined} className={markClass(marks.get(claimId), chosen)}>
      {inside}
    </mark>
  );
}
