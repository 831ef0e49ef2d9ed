import { blocks, type BlockKind, type TextBlock } from './blocks.ts';
import { indexText, type IndexedText } from './code-points.ts';
import { creditStart } from './picture-credit.ts';
import { sentences } from './sentence.ts';

/** A sentence of a block, or a picture's credit, which states nothing. */
export interface BlockPiece {
  text: string;
  isCredit: boolean;
}

/**
 * What a block is made of, in order; joined it gives the block back. A headline and a subhead are one sentence, whatever
 * marks are in them. Who asks for many blocks makes the `segmenter` of the language once.
 */
export function blockSentences(
  { text, kind }: Pick<TextBlock, 'text' | 'kind'>,
  language: string | null,
  segmenter?: Intl.Segmenter,
): BlockPiece[] {
  if (kind === 'HEADLINE' || kind === 'SUBHEAD') return text === '' ? [] : [{ text, isCredit: false }];
  const credit = kind === 'CAPTION' ? creditStart(text) : text.length;
  return [
    ...sentences(text.slice(0, credit), language, segmenter).map((part) => ({ text: part, isCredit: false })),
    ...(credit < text.length ? [{ text: text.slice(credit), isCredit: true }] : []),
  ];
}

function piecesWithin(
  text: IndexedText,
  block: TextBlock,
  start: number,
  end: number,
  language: string | null,
): BlockPiece[] {
  const from = text.toUtf16(Math.max(start, block.start)) - text.toUtf16(block.start);
  const to = text.toUtf16(Math.min(end, block.end)) - text.toUtf16(block.start);
  let offset = 0;
  return blockSentences(block, language).filter((piece) => {
    const pieceStart = offset;
    offset += piece.text.length;
    return pieceStart < to && offset > from;
  });
}

/**
 * The sentence or sentences around a passage (code points, end exclusive) as one line: what a claim's statement
 * starts as. Never reaches beyond the blocks the passage touches; without a picture's credit, unless that is all of the
 * passage. Sentences are found as UAX #29 has it in the article's language, and put together again where only an
 * abbreviation, or a quotation within one, ended.
 */
export function sentenceAround(
  source: string | IndexedText,
  start: number,
  end: number,
  language: string | null = null,
  kinds: readonly BlockKind[] = [],
): string {
  const text = indexText(source);
  const rows = blocks(text, kinds)
    .filter((block) => block.start < end && block.end > start)
    .map((block) => piecesWithin(text, block, start, end, language));
  const isCreditAlone = rows.flat().every(({ isCredit }) => isCredit);
  return rows
    .map((row) =>
      row
        .filter(({ isCredit }) => isCreditAlone || !isCredit)
        .map((piece) => piece.text)
        .join('')
        .trim(),
    )
    .filter((sentence) => sentence !== '')
    .join(' ');
}
