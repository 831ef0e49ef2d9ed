import type { Story } from './stories.ts';

/** Where a page is made: its story and, by number, things to put between its paragraphs. */
export type Page = (story: Story) => string;

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export function isHeading(paragraph: string): boolean {
  return paragraph.startsWith('## ');
}

/** The story's paragraphs, each in an element, its headings in `h2`; `between` comes after the one of that index. */
export function inElements(
  story: Story,
  open: string,
  close: string,
  between: (at: number) => string = () => '',
): string {
  return story.paragraphs
    .map((paragraph, at) =>
      isHeading(paragraph)
        ? `<h2>${escaped(paragraph.slice(3))}</h2>${between(at)}`
        : `${open}${escaped(paragraph)}${close}${between(at)}`,
    )
    .join('\n');
}

export const paragraphs = (story: Story, between?: (at: number) => string) =>
  inElements(story, '<p>', '</p>', between);

/** The story in lines that only line breaks part. */
export function inLines(story: Story, breaks = '<br><br>'): string {
  return story.paragraphs
    .map((paragraph) => (isHeading(paragraph) ? `<b>${escaped(paragraph.slice(3))}</b>` : escaped(paragraph)))
    .join(`${breaks}\n`);
}

export function document(story: Story, body: string, head = '', attributes = ''): string {
  return `<!doctype html><html lang="${story.language}"><head><meta charset="utf-8"><title>${escaped(story.headline)} - The Evening Tide</title>${head}<style>body{margin:0}</style><script>window.q=[];q.push("page")</script></head><body ${attributes}>${body}</body></html>`;
}

export const headline = (story: Story) => `<h1>${escaped(story.headline)}</h1>`;
export const byline = (story: Story) =>
  `<p class="byline">By <a href="/by">${story.byline}</a></p><time>${story.date}</time>`;
export const figure = (story: Story) =>
  `<figure><img src="a.jpg" alt=""><figcaption>${escaped(story.caption)}</figcaption></figure>`;
