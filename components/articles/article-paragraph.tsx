'use client';

import { memo, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useWorkspace } from '#components/workspace/workspace-context.tsx';
import { chosenMark } from '#components/workspace/workspace-store.ts';
import type { HighlightedParagraph } from '#lib/domain/text/highlight-runs.ts';
import { claimsOfParagraph, groupRuns } from './highlight-layout.ts';
import { ChosenRuns, MarkedRuns, type Mark } from './marked-runs.tsx';

/**
 * One paragraph with the passages on it. It listens only to its own claims, so that opening another claim
 * draws two paragraphs anew and not the whole article.
 */
export const ArticleParagraph = memo(function ArticleParagraph({
  paragraph,
}: {
  paragraph: HighlightedParagraph;
}) {
  const ids = useMemo(() => claimsOfParagraph(paragraph), [paragraph]);
  const claims = useWorkspace(useShallow((state) => ids.map((id) => state.claims.get(id))));
  const numbers = useWorkspace(useShallow((state) => ids.map((id) => state.numbers.get(id) ?? 0)));
  const lanes = useWorkspace(useShallow((state) => ids.map((id) => state.lanes.get(id) ?? 0)));
  const chosenId = useWorkspace((state) => {
    const chosen = chosenMark(state);
    return chosen !== null && ids.includes(chosen) ? chosen : null;
  });
  const marks = new Map<string, Mark>(
    ids.map((id, at) => [id, { claim: claims[at], number: numbers[at] ?? 0, lane: lanes[at] ?? 0 }]),
  );

  return (
    <p className="-mx-2 mb-2 px-2 py-1 whitespace-pre-line [contain-intrinsic-size:auto_7rem] [content-visibility:auto]">
      {groupRuns(paragraph.runs, chosenId).map(({ selected, runs }) => {
        const Runs = selected ? ChosenRuns : MarkedRuns;
        return <Runs key={runs[0]?.start} runs={runs} marks={marks} chosenId={chosenId} />;
      })}
    </p>
  );
});
