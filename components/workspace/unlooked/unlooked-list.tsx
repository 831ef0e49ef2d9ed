'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { CheckedSentence } from '#components/appearances/checked-sentence.tsx';
import { useRecurringSentences } from '#components/appearances/use-recurring-sentences.ts';
import { useStandsHere } from '#components/appearances/use-stands-here.ts';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import type { CoveredSentence } from '#lib/domain/versions/coverage.ts';
import { UnlookedSentence } from './unlooked-sentence.tsx';
import { useNoClaim } from './use-no-claim.ts';

interface UnlookedListProps {
  sentences: readonly CoveredSentence[];
  onRecord: ((passage: Passage) => void) | null;
}

const most = 300;

/** Sentences with what can be done about each, by pointer or, for the one that has the focus, by key. */
export function UnlookedList({ sentences, onRecord }: UnlookedListProps) {
  const { store } = useWorkspaceContext();
  const claims = useWorkspace((state) => state.claims);
  const versionId = useWorkspace((state) => state.article.version.id);
  const noClaim = useNoClaim();
  const list = useRef<HTMLOListElement>(null);
  const [currentStart, setCurrent] = useState<number | null>(null);
  const shown = sentences.slice(0, most);
  // What was acted on goes from the list: the next one takes its place, or the last.
  const current = shown.find(({ start }) => start >= (currentStart ?? 0)) ?? shown.at(-1);
  const open = shown.filter(({ looked }) => looked === 'not-yet');
  const found = useRecurringSentences(versionId, open);
  const hadFocus = useRef(false);
  const standsHere = useStandsHere(versionId, (claim) => {
    // Its sentence goes from the list, and with it the button that has the focus.
    hadFocus.current = true;
    store.getState().put(claim);
  });

  useLayoutEffect(() => {
    const line = list.current?.querySelector<HTMLElement>('[data-current]');
    if (hadFocus.current && document.activeElement !== line) line?.focus();
    hadFocus.current = false;
  });

  function go(by: 1 | -1) {
    const next = shown[shown.findIndex(({ start }) => start === current?.start) + by];
    if (!next) return;
    hadFocus.current = true;
    setCurrent(next.start);
  }

  function settle(sentence: CoveredSentence) {
    hadFocus.current = true;
    setCurrent(sentence.start);
    if (sentence.looked === 'no-claim') noClaim?.takeBack([sentence]);
    else noClaim?.say([sentence]);
  }

  /** The claim of another article that says what a sentence says, as long as it does not stand here. */
  function checkedOn({ start, looked }: CoveredSentence) {
    const claim = looked === 'not-yet' ? found.get(start) : undefined;
    return claim && !claims.has(claim.id) ? claim : undefined;
  }

  function stand(sentence: CoveredSentence): Promise<void> {
    const claim = checkedOn(sentence);
    return claim ? standsHere(claim, sentence) : Promise.resolve();
  }

  useHotkeys(
    {
      j: { description: 'Next sentence', run: () => go(1) },
      k: { description: 'Previous sentence', run: () => go(-1) },
      ...(noClaim && {
        n: { description: 'No claim here, or take that back', run: () => current && settle(current) },
      }),
      ...(onRecord && { r: { description: 'Record a claim here', run: () => current && onRecord(current) } }),
      ...(onRecord && {
        t: { description: 'It stands here too', run: () => current && void stand(current) },
      }),
    },
    { group: 'Sentences' },
  );

  function checkedHere(sentence: CoveredSentence) {
    const claim = checkedOn(sentence);
    const isCurrent = sentence.start === current?.start;
    return (
      claim && (
        <CheckedSentence
          claim={claim}
          onStandsHere={onRecord && (() => stand(sentence))}
          keys={isCurrent ? 't' : undefined}
        />
      )
    );
  }

  return (
    <>
      <ol
        ref={list}
        aria-label="Sentences"
        className="-mx-2 mt-3"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          go(event.key === 'ArrowDown' ? 1 : -1);
        }}
      >
        {shown.map((sentence) => (
          <li
            key={sentence.start}
            onFocus={() => setCurrent(sentence.start)}
            className="rounded-md hover:bg-hover has-data-current:bg-well"
          >
            <UnlookedSentence
              sentence={sentence}
              isCurrent={sentence.start === current?.start}
              onRecord={onRecord}
              onSettle={noClaim && settle}
            />
            {checkedHere(sentence)}
          </li>
        ))}
      </ol>
      {sentences.length > most && (
        <p className="mt-2 text-sm text-ink-3">
          And {(sentences.length - most).toLocaleString('en')} more, further down the text.
        </p>
      )}
    </>
  );
}
