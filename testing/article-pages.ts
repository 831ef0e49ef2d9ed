import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newsPages } from './pages/news-pages.ts';
import type { Page } from './pages/markup.ts';
import { englishStories, type Story } from './pages/stories.ts';
import { storiesAbroad } from './pages/stories-abroad.ts';
import { webPages } from './pages/web-pages.ts';

/** A web page and the text of the story in it. */
export interface ArticlePage {
  name: string;
  bytes: Uint8Array;
  story: string;
}

/** The pages of a folder: each `name.html` with its story in `name.txt`, or in a folder of the same name. */
export function readArticlePages(folder: string): ArticlePage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const stories = new Map(
    files.filter((file) => file.endsWith('.txt')).map((file) => [nameOf(file), join(folder, file)]),
  );
  return files
    .filter((file) => /\.html?$/u.test(file))
    .flatMap((file) => {
      const story = stories.get(nameOf(file));
      if (story === undefined) return [];
      const bytes = readFileSync(join(folder, file));
      return [{ name: nameOf(file), bytes, story: readFileSync(story, 'utf8') }];
    });
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/u, '').replace(/\.(?:html?|txt)$/u, '');
}

/** Pages of one kind. The held out ones were looked at only after the finder was made. */
export interface PageSet {
  name: string;
  pages: ArticlePage[];
}

function pageOf(name: string, make: Page, story: Story): ArticlePage {
  const text = story.paragraphs.map((paragraph) => paragraph.replace(/^## /u, '')).join('\n\n');
  return { name: `${name}, ${story.language}`, bytes: Buffer.from(make(story)), story: text };
}

/** Each page with the next of the stories; two in three are in English. */
function told(pages: Readonly<Record<string, Page>>): ArticlePage[] {
  return Object.entries(pages).flatMap(([name, make], at) => {
    const stories = name.startsWith('portal') || at % 3 === 2 ? storiesAbroad : englishStories;
    const story = stories[at % stories.length];
    return story === undefined ? [] : [pageOf(name, make, story)];
  });
}

function halves(name: string, known: readonly ArticlePage[], pages: readonly ArticlePage[]): PageSet[] {
  return [
    { name, pages: [...known, ...pages.filter((_, at) => at % 2 === 0)] },
    { name: `${name}, held out`, pages: pages.filter((_, at) => at % 2 === 1) },
  ];
}

/** Invented news on pages of the kinds that are out there, with the story each holds; half of each held out. */
export function ownArticlePages(): PageSet[] {
  const files = readArticlePages(join(import.meta.dirname, 'articles', 'pages'));
  return [...halves('news', files, told(newsPages)), ...halves('the wider web', [], told(webPages))];
}
