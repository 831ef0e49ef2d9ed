'use client';

import { memo, useMemo } from 'react';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import { chosenMark } from '#components/workspace/store/workspace-store.ts';
import type { HighlightedParagraph } from '#lib/domain/text/highlight-runs.ts';
import { claimsOfParagraph, groupRuns } from '#components/workspace/store/highlight-layout.ts';
import { UnlookedWords } from '#components/workspace/unlooked/unlooked-words.tsx';
import { BlockLook } from './block-look.tsx';
import { marksOf } from './marks-of.ts';
import { MarkedGroup, Numbers } from './marked-runs.tsx';

/**
 * One paragraph, as what it is, with the passages on it. It listens only to its own claims, so that opening another claim
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
    <>
      <BlockLook kind={paragraph.kind}>
        {groupRuns(paragraph.runs, chosenId).flatMap((group) => {
          const [first, last] = [group.runs[0], group.runs.at(-1)];
          // By where they stand, so that they stay, and keep the focus, whichever of their claims opens.
          return [
            <MarkedGroup key={first?.start} {...group} marks={marks} chosenId={chosenId} />,
            <Numbers
              key={`numbers at ${last?.end}`}
              ids={last?.endingClaimIds ?? []}
              marks={marks}
              chosenId={chosenId}
            />,
          ];
        })}
      </BlockLook>
      <UnlookedWords paragraph={paragraph} />
    </>
  );
});
