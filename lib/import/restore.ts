import { PARAGRAPH_BREAK } from '#lib/domain/text/normalise.ts';
import type { ImportedArticle } from './imported-article.ts';

/** The article's text with the dropped parts of these indexes put back where they stood. */
export function textWithRestored(
  article: Pick<ImportedArticle, 'text' | 'dropped'>,
  restored: ReadonlySet<number>,
): string {
  const kept = article.text === '' ? [] : article.text.split(PARAGRAPH_BREAK);
  const back = article.dropped.filter((_, index) => restored.has(index));
  const whole = [...kept.keys(), kept.length].flatMap((index) => [
    ...back.filter(({ before }) => before === index).map(({ text }) => text),
    ...kept.slice(index, index + 1),
  ]);
  return whole.join(PARAGRAPH_BREAK);
}
