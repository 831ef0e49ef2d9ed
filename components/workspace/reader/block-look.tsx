import type { ReactNode } from 'react';
import { blockKindWord, type BlockKind } from '#lib/domain/text/blocks.ts';

/** Room around the words for the box of the open passage. */
const room = '-mx-2 px-2';

interface BlockLookProps {
  kind: BlockKind;
  children: ReactNode;
}

/**
 * What a block is, for who does not see how it looks; no part of what a selection holds. Where it is seen it stands outside
 * the words, so that a selection can begin at their first letter.
 */
function Called({ kind, seen = false }: { kind: BlockKind; seen?: boolean }) {
  return (
    <span className={seen ? 'block eyebrow font-sans select-none' : 'sr-only select-none'}>
      {/* With a direction of its own it has no say in that of the words below. */}
      <span lang="en" dir="ltr">
        {blockKindWord(kind)}
        <span className="sr-only">: </span>
      </span>
    </span>
  );
}

/** A block of an article's text as what it is. */
export function BlockLook({ kind, children }: BlockLookProps) {
  switch (kind) {
    case 'HEADLINE':
      return (
        <h1
          dir="auto"
          className={`${room} mt-0.5 mb-1 py-1 font-serif text-3xl leading-[1.38] font-semibold tracking-[-0.01em] text-balance wrap-anywhere`}
        >
          {children}
        </h1>
      );
    case 'STANDFIRST':
      return (
        <p
          dir="auto"
          className={`${room} mb-2 py-1 font-serif text-xl leading-normal text-ink-2 text-pretty`}
        >
          <Called kind={kind} />
          {children}
        </p>
      );
    case 'SUBHEAD':
      return (
        <h2 dir="auto" className={`${room} mt-5 mb-1 py-1 text-xl leading-snug font-semibold text-balance`}>
          {children}
        </h2>
      );
    case 'CAPTION':
      return (
        <figure
          dir="auto"
          className="my-3 border-s-2 border-rule ps-3 text-[14.5px] leading-relaxed text-ink-2"
        >
          <Called kind={kind} seen />
          <figcaption>{children}</figcaption>
        </figure>
      );
    case 'PARAGRAPH':
      return (
        <p
          dir="auto"
          className={`${room} mb-2 py-1 whitespace-pre-line [contain-intrinsic-size:auto_7rem] [content-visibility:auto]`}
        >
          {children}
        </p>
      );
  }
}
