import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

/** Invented news on pages of the kinds that are out there, with the story each holds. */
export function ownArticlePages(): ArticlePage[] {
  return readArticlePages(join(import.meta.dirname, 'articles', 'pages'));
}
