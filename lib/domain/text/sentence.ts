import { ABBREVIATION_TAIL, runsOnInto } from './abbreviations.ts';
import { indexText, type IndexedText } from './code-points.ts';
import { paragraphs, type Paragraph } from './paragraphs.ts';

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? 'und', { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('und', { granularity: 'sentence' });
  }
}

/** The sentences of one paragraph, in order; joined they give it back. */
export function sentences(paragraph: string, language: string | null): string[] {
  const starts: number[] = [];
  for (const { segment, index } of segmenterFor(language).segment(paragraph)) {
    const before = paragraph.slice(Math.max(0, index - ABBREVIATION_TAIL), index);
    if (index === 0 || !runsOnInto(before, segment, language ?? 'und')) starts.push(index);
  }
  return starts.map((start, index) => paragraph.slice(start, starts[index + 1]));
}

function sentencesWithin(
  text: IndexedText,
  paragraph: Paragraph,
  start: number,
  end: number,
  language: string | null,
): string {
  const from = text.toUtf16(Math.max(start, paragraph.start)) - text.toUtf16(paragraph.start);
  const to = text.toUtf16(Math.min(end, paragraph.end)) - text.toUtf16(paragraph.start);
  let offset = 0;
  let kept = '';
  for (const sentence of sentences(paragraph.text, language)) {
    const sentenceEnd = offset + sentence.length;
    if (offset < to && sentenceEnd > from) kept += sentence;
    offset = sentenceEnd;
  }
  return kept.trim();
}

/**
 * The sentence or sentences around a passage (code points, end exclusive) as one line: what a claim's statement
 * starts as. Never reaches beyond the paragraphs the passage touches. Sentences are found as UAX #29 has it in
 * the article's language, and put together again where only an abbreviation ended.
 */
export function sentenceAround(
  text: string | IndexedText,
  start: number,
  end: number,
  language: string | null = null,
): string {
  const indexed = indexText(text);
  return paragraphs(indexed)
    .filter((paragraph) => paragraph.start < end && paragraph.end > start)
    .map((paragraph) => sentencesWithin(indexed, paragraph, start, end, language))
    .filter((sentence) => sentence !== '')
    .join(' ');
}
