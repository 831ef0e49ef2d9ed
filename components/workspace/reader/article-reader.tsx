'use client';

import { useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { claimAtPlace } from '#components/workspace/store/claim-order.ts';
import { useScrollToChosen } from './use-scroll-to-chosen.ts';
import { OpenArticle } from '#components/workspace/store/open-article.tsx';
import { inChunks } from '#components/ui/react/in-chunks.tsx';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/store/workspace-context.tsx';
import { DRAFT } from '#components/workspace/store/workspace-store.ts';
import { articleDirection } from '#lib/domain/text/direction.ts';
import { ArticleHead } from '#components/articles/article-head.tsx';
import { headLength } from '#lib/domain/text/blocks.ts';
import type { HighlightedParagraph } from '#lib/domain/text/highlight-runs.ts';
import { UnlookedMarks } from '#components/workspace/unlooked/unlooked-marks.tsx';
import { ArticleParagraph } from './article-paragraph.tsx';
import { CaretMark } from '#components/workspace/caret/caret-mark.tsx';
import { useCaret } from '#components/workspace/caret/use-caret.ts';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import type { Passage } from '#components/workspace/store/passage.ts';
import { languageTag } from '#components/articles/article-words.ts';

interface ArticleReaderProps {
  /** The element that scrolls, and the one that holds the text and what is known of it. */
  frame: RefObject<HTMLDivElement | null>;
  body: RefObject<HTMLElement | null>;
  /** Above the article: on narrow screens, the way to the outline. */
  before?: ReactNode;
  /** Laid over the article: what can be done with a selection. */
  children?: ReactNode;
  /** Begins a claim on the words a caret selected; absent for who may not. */
  onRecord: ((passage: Passage) => void) | undefined;
}

/** Follows the open claim. Apart from the article, which need not be drawn anew for that. */
function FollowChosen(props: {
  frame: RefObject<HTMLElement | null>;
  pressedRef: RefObject<string | null>;
}): null {
  useScrollToChosen(props.frame, props.pressedRef);
  return null;
}

/**
 * Selects the whole paragraph at `target`, over the numbers of claims in it: the browser's own third click ends at the
 * first of them, since they are no text of the article. False where no paragraph is there.
 */
function selectParagraph(target: EventTarget, body: HTMLElement): boolean {
  const block = target instanceof Element ? target.closest('[dir]:has([data-start])') : null;
  // Between paragraphs, it is what holds them all.
  if (!block || !body.contains(block) || block.querySelector(':scope [dir] [data-start]')) return false;
  const texts = [...block.querySelectorAll('[data-start]')].flatMap(({ firstChild }) =>
    firstChild instanceof Text ? [firstChild] : [],
  );
  const [first, last] = [texts[0], texts.at(-1)];
  if (!first || !last) return false;
  document.getSelection()?.setBaseAndExtent(first, 0, last, last.length);
  return true;
}

/** A part of the article's text, laid out as its language is. */
function TextPart({ paragraphs }: { paragraphs: readonly HighlightedParagraph[] }) {
  const { language, version } = useWorkspace((state) => state.article);
  return (
    <div
      lang={languageTag(language)}
      dir={articleDirection(language || null, version.text)}
      className="font-serif text-[17px] leading-[1.68]"
    >
      {inChunks(
        paragraphs.map((paragraph) => <ArticleParagraph key={paragraph.start} paragraph={paragraph} />),
      )}
    </div>
  );
}

/** The article as it is read, its claims marked in it. */
export function ArticleReader({ frame, body, before, children, onRecord }: ArticleReaderProps) {
  const { store } = useWorkspaceContext();
  const article = useWorkspace((state) => state.article);
  const paragraphs = useWorkspace((state) => state.paragraphs);
  const text = useWorkspace((state) => state.text);
  const pressedRef = useRef<string | null>(null);
  const caret = useCaret({ text, language: article.language || null, body, frame, onRecord });
  useHotkeys(
    { f7: { description: 'Caret in the article, to select with the keyboard', run: caret.toggle } },
    { group: 'Claims of this article' },
  );

  function openNumbered(target: EventTarget): boolean {
    if (!(target instanceof Element)) return false;
    const claimId = target.closest<HTMLElement>('[data-open-claim]')?.dataset['openClaim'];
    if (!claimId) return false;
    pressedRef.current = claimId;
    store.getState().select(claimId);
    return true;
  }

  function click(event: MouseEvent) {
    if (openNumbered(event.target) || !(event.target instanceof Element)) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const { claims, selectedId, select, write } = store.getState();
    const here = event.target.closest<HTMLElement>('[data-claims]')?.dataset['claims']?.split(' ') ?? [];
    const standing = here.filter((id) => claims.has(id));
    const claimId = claimAtPlace(standing, selectedId);
    if (claimId !== null) select(claimId);
    else if (here.includes(DRAFT)) write();
  }

  function press(event: KeyboardEvent) {
    const activates = event.key === 'Enter' || event.key === ' ';
    if (activates && openNumbered(event.target)) event.preventDefault();
  }

  function pressPointer(event: MouseEvent) {
    if (event.detail !== 3 || event.button !== 0 || !body.current) return;
    if (selectParagraph(event.target, body.current)) event.preventDefault();
  }

  const head = headLength(article.version.kinds);
  return (
    <div
      ref={frame}
      // Focusable, so that the keyboard can scroll it.
      tabIndex={0}
      role="region"
      aria-label="Article"
      aria-keyshortcuts="F7"
      onKeyDown={caret.press}
      className="group/reader relative min-h-0 overflow-y-auto bg-sheet px-4 py-5 scroll-quiet focus-visible:-outline-offset-2 md:px-7 md:py-7 xl:px-10"
    >
      {before}
      <article
        ref={body}
        onClick={click}
        onMouseDown={pressPointer}
        onKeyDown={press}
        className="mx-auto max-w-[68ch]"
      >
        <OpenArticle>
          <ArticleHead article={article}>
            {head > 0 && <TextPart paragraphs={paragraphs.slice(0, head)} />}
          </ArticleHead>
        </OpenArticle>
        <TextPart paragraphs={head > 0 ? paragraphs.slice(head) : paragraphs} />
      </article>
      {children}
      {caret.on && <CaretMark place={caret.place} mayRecord={onRecord !== undefined} />}
      <UnlookedMarks body={body} />
      <FollowChosen frame={frame} pressedRef={pressedRef} />
    </div>
  );
}
