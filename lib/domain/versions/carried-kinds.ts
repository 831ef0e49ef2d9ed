import { blocks, type BlockKind, type MarkedText } from '#lib/domain/text/blocks.ts';
import { paragraphs } from '#lib/domain/text/paragraphs.ts';
import { textDifference } from './text-difference.ts';

/** Of longer texts, only paragraphs that stayed word for word keep what they are: to pair the others takes long. */
const longText = 500_000;

/**
 * What each paragraph of a new text is, by what it was in the one before: one that stayed, moved or was edited is what it
 * was, any other the story's own. None where nothing was known of the one before.
 */
export function carriedKinds(before: MarkedText, after: string, language: string | null): BlockKind[] {
  if (before.kinds.length === 0) return [];
  const known = new Map<string, BlockKind>();
  for (const { text, kind } of blocks(before.text, before.kinds)) if (!known.has(text)) known.set(text, kind);
  const kindAt = new Map(blocks(before.text, before.kinds).map(({ start, kind }) => [start, kind]));
  const edited = new Map<number, BlockKind>();
  if (before.text.length + after.length <= longText) {
    for (const change of textDifference(before.text, after, language)) {
      if (change.kind !== 'same' && change.kind !== 'changed') continue;
      edited.set(change.after.start, kindAt.get(change.before.start) ?? 'PARAGRAPH');
    }
  }
  let hasHeadline = false;
  return paragraphs(after).map(({ start, text }) => {
    const kind = edited.get(start) ?? known.get(text) ?? 'PARAGRAPH';
    if (kind !== 'HEADLINE') return kind;
    // A text has one; the same words once more are the story's.
    const isFirst = !hasHeadline;
    hasHeadline = true;
    return isFirst ? kind : 'PARAGRAPH';
  });
}
