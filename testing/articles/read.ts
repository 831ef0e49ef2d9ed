import type { ArticleFormat, ImportedArticle } from '#lib/import/imported-article.ts';
import { readArticle } from '#lib/import/read-article.ts';

/** An article as it is read from a text or, where nothing is said of its format, from a page. */
export function read(text: string, format: ArticleFormat = 'html'): ImportedArticle {
  const result = readArticle({ text, format });
  if (!result.ok) throw new Error(`refused: ${result.problem.code}`);
  return result.value;
}

/** Two paragraphs of a story, as a page has them. */
export const storyOfPage =
  '<p>The agency said on Monday that the two leaders had exchanged letters about closer ties.</p><p>Nobody else has confirmed the report, and the ministry did not answer questions.</p>';

/** What a page says of its article in data, as JSON-LD. */
export const dataOfPage = (fields: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...fields })}</script>`;
