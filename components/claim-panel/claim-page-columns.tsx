import type { ReactNode } from 'react';

interface ClaimPageColumnsProps {
  claimId: string;
  /** What is claimed. */
  head: ReactNode;
  /** Who says so, and what is found. */
  findings: ReactNode;
  /** The picture of where it comes from. */
  origins: ReactNode;
  /** What can be said of it. */
  known: ReactNode;
  /** Its status, whose work it is, and its history. */
  rest: ReactNode;
}

const card =
  'lg:min-w-0 lg:flex-col lg:overflow-hidden lg:rounded-lg lg:border lg:border-rule lg:bg-sheet lg:shadow-card';

/**
 * A claim on a page of its own: what is found on the left, and in the right third where it comes from, its status and its
 * history. On narrow screens one column, where the picture stands above the evidence as beside an article.
 */
export function ClaimPageColumns({ claimId, head, findings, origins, known, rest }: ClaimPageColumnsProps) {
  return (
    <div
      data-claim={claimId}
      className="flex flex-col max-lg:overflow-hidden max-lg:rounded-lg max-lg:border max-lg:border-rule max-lg:bg-sheet max-lg:shadow-card lg:grid lg:grid-cols-[minmax(0,2fr)_minmax(19rem,1fr)] lg:items-start lg:gap-5"
    >
      <div className={`contents lg:flex ${card}`}>
        <div>{head}</div>
        {findings}
        <div className="max-lg:order-2">{known}</div>
      </div>
      <div className={`contents lg:flex ${card}`}>
        <div className="max-lg:order-1">{origins}</div>
        <div className="max-lg:order-3">{rest}</div>
      </div>
    </div>
  );
}
