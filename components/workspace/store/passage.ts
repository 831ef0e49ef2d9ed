import { searchText, searchWords } from '#lib/domain/text/search-text.ts';
import { createAnchor } from '#lib/domain/text/anchor.ts';
import { codePointLength, indexText, type IndexedText } from '#lib/domain/text/code-points.ts';
import { blockSentences } from '#lib/domain/text/block-sentences.ts';
import { blocks, type BlockKind } from '#lib/domain/text/blocks.ts';

/** A part of the article; offsets in code points of its text, end exclusive. */
export interface Passage {
  start: number;
  end: number;
}

/** One stretch of text on the page and how much of it a selection covers, `from` and `to` in UTF-16. */
export interface SelectedPiece {
  /** Where the stretch starts in the article, in code points. */
  start: number;
  text: string;
  from: number;
  to: number;
}

/**
 * The passage a selection covers, from the stretches it touches in the order of the page: widened to whole
 * characters and without white space at its ends. `null` when it holds nothing that can be recorded.
 */
export function passageOfPieces(
  text: string | IndexedText,
  pieces: readonly SelectedPiece[],
): Passage | null {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return null;
  const start = first.start + codePointLength(first.text.slice(0, first.from));
  const end = last.start + codePointLength(last.text.slice(0, last.to));
  const anchor = createAnchor(text, start, end);
  return anchor.ok ? { start: anchor.value.start, end: anchor.value.end } : null;
}

const foundAtMost = 60;

function exactPlaces(text: IndexedText, query: string): Passage[] {
  const found: Passage[] = [];
  for (let at = text.text.indexOf(query); at >= 0 && found.length < 10;) {
    found.push({ start: text.toCodePoint(at), end: text.toCodePoint(at + query.length) });
    at = text.text.indexOf(query, at + query.length);
  }
  return found;
}

/**
 * Passages to choose from without a pointer: every place where exactly `query` stands, then each sentence that
 * holds all its words, as texts are searched; no picture’s credit but by its very words. Without a query, the sentences
 * from the top. At most sixty.
 */
export function findPassages(
  source: string | IndexedText,
  query: string,
  language: string | null,
  kinds: readonly BlockKind[] = [],
): Passage[] {
  const text = indexText(source);
  const asked = query.normalize('NFC').trim();
  const words = searchWords(asked);
  const found = asked.length > 1 ? exactPlaces(text, asked) : [];
  for (const block of blocks(text, kinds)) {
    let offset = text.toUtf16(block.start);
    for (const { text: sentence, isCredit } of blockSentences(block, language)) {
      const start = offset;
      offset += sentence.length;
      if (isCredit) continue;
      if (found.length >= foundAtMost) return found;
      const searched = searchText(sentence);
      if (!words.every((word) => searched.includes(word))) continue;
      const anchor = createAnchor(text, text.toCodePoint(start), text.toCodePoint(offset));
      if (!anchor.ok) continue;
      const passage = { start: anchor.value.start, end: anchor.value.end };
      const known = found.some((other) => other.start === passage.start && other.end === passage.end);
      if (!known) found.push(passage);
    }
  }
  return found;
}
