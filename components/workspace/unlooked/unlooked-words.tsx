'use client';

import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import type { Span } from '#lib/domain/text/graphemes.ts';
import { coverageCount, unlookedIn } from '#lib/domain/versions/coverage.ts';
import { notYetWords } from './coverage-words.ts';

/** What the marks on a paragraph say, for who does not see them: right behind it, and no part of what a selection holds. */
export function UnlookedWords({ paragraph }: { paragraph: Span }) {
  const words = useWorkspace((state) =>
    state.marksShown ? notYetWords(coverageCount(unlookedIn(state.covered, paragraph))) : '',
  );
  if (words === '') return null;
  return (
    <p lang="en" dir="ltr" className="sr-only select-none">
      {words}
    </p>
  );
}
