'use client';

import { useState } from 'react';
import { languageTag } from '#components/articles/article-words.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { blockKinds, blockKindWord } from '#lib/domain/text/blocks.ts';
import { isHeadlineAbove, type BlockMark, type PreviewBlock } from './preview-blocks.ts';

const firstShown = 300;

const looks = {
  HEADLINE: 'text-2xl leading-snug font-semibold',
  STANDFIRST: 'text-xl leading-normal text-ink-2',
  SUBHEAD: 'text-xl leading-snug font-semibold',
  PARAGRAPH: 'text-lg leading-relaxed',
  CAPTION: 'border-s-2 border-rule ps-3 text-base leading-relaxed text-ink-2',
  LEFT_OUT: 'text-base leading-relaxed text-ink-3 line-through',
} as const satisfies Record<BlockMark, string>;

const marks: readonly BlockMark[] = [...blockKinds, 'LEFT_OUT'];
const ofHeadline: readonly BlockMark[] = ['HEADLINE', 'LEFT_OUT'];

function markWord(mark: BlockMark): string {
  return mark === 'LEFT_OUT' ? 'Leave out' : blockKindWord(mark);
}

interface BlockProps {
  block: PreviewBlock;
  number: number;
  onMark: (block: PreviewBlock, mark: BlockMark) => void;
}

/** One paragraph, and what it is taken for. */
function Block({ block, number, onMark }: BlockProps) {
  const { text, mark, restored } = block;
  return (
    <div className="grid items-baseline gap-x-4 sm:grid-cols-[6.75rem_minmax(0,1fr)]">
      <select
        aria-label={`What paragraph ${number} is`}
        value={mark}
        onChange={(event) => {
          const chosen = marks.find((each) => each === event.target.value);
          if (chosen) onMark(block, chosen);
        }}
        className={cx(
          'h-7 w-full max-w-36 cursor-pointer rounded-md border bg-transparent px-1 font-sans text-xs hover:border-control hover:text-ink',
          mark === 'PARAGRAPH' ? 'border-transparent text-ink-3' : 'border-rule font-medium text-ink-2',
        )}
      >
        {(isHeadlineAbove(block) ? ofHeadline : marks).map((each) => (
          <option key={each} value={each}>
            {markWord(each)}
          </option>
        ))}
      </select>
      <p
        dir="auto"
        className={cx(
          'font-serif wrap-anywhere whitespace-pre-line',
          looks[mark],
          restored !== null && 'rounded-sm bg-highlight',
        )}
      >
        {text}
      </p>
    </div>
  );
}

interface PreviewTextProps {
  blocks: readonly PreviewBlock[];
  language: string;
  onMark: BlockProps['onMark'];
}

/** The text as it will be stored, each paragraph as what it was recognised as, which can be put right. */
export function PreviewText({ blocks, language, onMark }: PreviewTextProps) {
  const [all, setAll] = useState(false);
  const shown = all ? blocks : blocks.slice(0, firstShown);
  return (
    <div lang={languageTag(language)} className="mx-auto flex max-w-[46rem] flex-col gap-4">
      {shown.map((block, index) => (
        // The same words may stand twice.
        <Block key={`${block.key} ${String(index)}`} block={block} number={index + 1} onMark={onMark} />
      ))}
      {shown.length < blocks.length && (
        <Button className="self-start font-sans" onClick={() => setAll(true)}>
          Show all {blocks.length.toLocaleString('en')} paragraphs
        </Button>
      )}
    </div>
  );
}
