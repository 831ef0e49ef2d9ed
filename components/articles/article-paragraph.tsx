'use client';

import { memo, useMemo } from 'react';
import { useWorkspace } from '#components/workspace/workspace-context.tsx';
import { chosenMark } from '#components/workspace/workspace-store.ts';
import type { HighlightedParagraph } from '#lib/domain/text/highlight-runs.ts';
import { claimsOfParagraph, groupRuns } from './highlight-layout.ts';
import { marksOf } from './marks-of.ts';
import { MarkedGroup } from './marked-runs.tsx';

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
  const marks = useWorkspace(useMemo(() => marksOf(ids), [ids]));
  const chosenId = useWorkspace((state) => {
    const chosen = chosenMark(state);
    return chosen !== null && ids.includes(chosen) ? chosen : null;
  });
  return (
    <p className="-mx-2 mb-2 px-2 py-1 whitespace-pre-line [contain-intrinsic-size:auto_7rem] [content-visibility:auto]">
      {groupRuns(paragraph.runs, chosenId).map((group) => (
        <MarkedGroup key={group.runs[0]?.start} {...group} marks={marks} chosenId={chosenId} />
      ))}
    </p>
  );
});
