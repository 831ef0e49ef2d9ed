'use client';

import { useEffect, type RefObject } from 'react';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';
import type { IndexedText } from '#lib/domain/text/code-points.ts';
import type { CoveredSentence } from '#lib/domain/versions/coverage.ts';

const names = { left: 'unlooked', fresh: 'unlooked-new' };

/** Where some sentences are on the page. `data-start` of a stretch of text is in code points. */
function rangesOf(text: IndexedText, body: HTMLElement, sentences: readonly CoveredSentence[]): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const element of body.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = element.firstChild;
    if (!(node instanceof Text)) continue;
    const from = text.toUtf16(Number(element.dataset['start']));
    const to = from + node.length;
    while (at < sentences.length && text.toUtf16(sentences[at]?.end ?? 0) <= from) at += 1;
    for (let next = at; next < sentences.length; next += 1) {
      const sentence = sentences[next];
      if (!sentence || text.toUtf16(sentence.start) >= to) break;
      const range = new Range();
      range.setStart(node, Math.max(0, text.toUtf16(sentence.start) - from));
      range.setEnd(node, Math.min(node.length, text.toUtf16(sentence.end) - from));
      ranges.push(range);
    }
  }
  return ranges;
}

function draw(text: IndexedText, body: HTMLElement, covered: readonly CoveredSentence[]): void {
  const open = covered.filter(({ looked }) => looked === 'not-yet');
  for (const [name, isNew] of [
    [names.left, false],
    [names.fresh, true],
  ] as const) {
    const sentences = open.filter((sentence) => sentence.isNew === isNew);
    CSS.highlights.set(name, new Highlight(...rangesOf(text, body, sentences)));
  }
}

function clear(): void {
  for (const name of Object.values(names)) CSS.highlights.delete(name);
}

/**
 * Marks in the article what nobody has looked at. Drawn over the text by the browser, so that nothing of it changes for a
 * selection, a highlight or a reader aloud, for whom `UnlookedWords` says it; a browser that can't draws nothing.
 */
export function UnlookedMarks({ body }: { body: RefObject<HTMLElement | null> }): null {
  const text = useWorkspace((state) => state.text);
  const covered = useWorkspace((state) => state.covered);
  const isShown = useWorkspace((state) => state.marksShown);
  useEffect(() => {
    const element = body.current;
    if (!isShown || !element || !('highlights' in CSS)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(() => draw(text, element, covered), 50);
    };
    // A paragraph that is drawn anew takes the marks on it along.
    const observer = new MutationObserver(soon);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    soon();
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      clear();
    };
  }, [body, text, covered, isShown]);
  return null;
}
