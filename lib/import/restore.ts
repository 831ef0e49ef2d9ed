import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import type { ImportedArticle } from './imported-article.ts';

/** A paragraph of a read article: one that was kept, or one that was left out and put back where it stood. */
export interface ReadBlock {
  text: string;
  kind: BlockKind;
  /** Its index among those kept, or among those left out. */
  at: number;
  isRestored: boolean;
}

/** The article's paragraphs with the left out parts of these indexes put back where they stood. */
export function readBlocksOf(
  article: Pick<ImportedArticle, 'text' | 'kinds' | 'dropped'>,
  restored: ReadonlySet<number>,
): ReadBlock[] {
  const kept = article.text === '' ? [] : article.text.split(PARAGRAPH_BREAK);
  const back = article.dropped.flatMap(({ what, text, before }, at) => {
    const kind: BlockKind = what === 'photo caption' ? 'CAPTION' : 'PARAGRAPH';
    return restored.has(at) ? [{ before, block: { text, kind, at, isRestored: true } }] : [];
  });
  const stood = kept.map((text, at): ReadBlock => ({
    text,
    kind: article.kinds[at] ?? 'PARAGRAPH',
    at,
    isRestored: false,
  }));
  return [...kept.keys(), kept.length].flatMap((index) => [
    ...back.filter(({ before }) => before === index).map(({ block }) => block),
    ...stood.slice(index, index + 1),
  ]);
}
