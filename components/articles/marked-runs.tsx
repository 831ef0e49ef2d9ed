import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import type { Run } from '#lib/domain/text/highlight-runs.ts';
import { ClaimNumber } from './claim-number.tsx';
import { draftLook, lanePadding, markLook } from './mark-look.ts';

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

function lineOf(mark: Mark | undefined): string {
  const { line } = mark?.claim ? markLook[mark.claim.confirmation] : draftLook;
  return cx('cursor-pointer border-b-2 text-inherit', line, lanePadding[mark?.lane ?? 0]);
}

function RunText({ run, marks, chosenId }: MarkedProps & { run: Run }) {
  const covered = run.claimIds.length > 0;
  let node: ReactNode = (
    <span data-start={run.start} data-claims={covered ? run.claimIds.join(' ') : undefined}>
      {run.text}
    </span>
  );
  // From the inside out, so that each passage keeps its line below those of the passages it holds.
  for (const id of run.claimIds.toReversed()) {
    if (id === chosenId) continue;
    const mark = marks.get(id);
    const { tint } = mark?.claim ? markLook[mark.claim.confirmation] : draftLook;
    node = <mark className={cx('rounded-[2px]', lineOf(mark), tint)}>{node}</mark>;
  }
  return node;
}

function Numbers({ ids, marks, chosenId }: MarkedProps & { ids: readonly string[] }) {
  return ids.map((id) => {
    const mark = marks.get(id);
    if (!mark?.claim) return null;
    return <ClaimNumber key={id} claim={mark.claim} number={mark.number} current={id === chosenId} />;
  });
}

/** Runs one after another, each with the numbers of the claims whose passage ends there. */
export function MarkedRuns({ runs, marks, chosenId }: MarkedProps & { runs: readonly Run[] }) {
  return runs.map((run) => (
    <span key={run.start}>
      <RunText run={run} marks={marks} chosenId={chosenId} />
      <Numbers ids={run.endingClaimIds} marks={marks} chosenId={chosenId} />
    </span>
  ));
}

/** The passage of the open claim: one box round all its runs, its number behind the box. */
export function ChosenRuns({ runs, marks, chosenId }: MarkedProps & { runs: readonly Run[] }) {
  const chosen = chosenId === null ? undefined : marks.get(chosenId);
  const { chosen: box } = chosen?.claim ? markLook[chosen.claim.confirmation] : draftLook;
  const ending = runs.at(-1)?.endingClaimIds.filter((id) => id === chosenId) ?? [];
  const inside = runs.map((run) => ({
    ...run,
    endingClaimIds: run.endingClaimIds.filter((id) => id !== chosenId),
  }));
  return (
    <>
      <mark
        data-chosen
        className={cx('scroll-my-24 rounded-[3px] outline-2 outline-offset-1', lineOf(chosen), box)}
      >
        <MarkedRuns runs={inside} marks={marks} chosenId={chosenId} />
      </mark>
      <Numbers ids={ending} marks={marks} chosenId={chosenId} />
    </>
  );
}
