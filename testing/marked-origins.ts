import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestOrigins } from '#lib/domain/origins/suggest-origin.ts';
import { searchText } from '#lib/domain/text/search-text.ts';

/** A sentence of the news and the origins a reader would say it names; each may be written in several ways. */
export interface MarkedSentence {
  language: string;
  origins: string[][];
  text: string;
}

const own = 'testing/origins';
const header = 'language\torigins\ttext';

/** Marked sentences of a file: lines of a language (BCP 47), origins ("A / the same; B") and a text, by tabs. */
export function readMarkedSentences(file: string): MarkedSentence[] {
  const [first, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  if (first !== header) return [];
  return lines.map((line) => {
    const [language = '', origins = '', text = ''] = line.split('\t');
    const names = origins.split(';').filter((name) => name.trim() !== '');
    return { language, origins: names.map((name) => name.split(' / ').map((each) => each.trim())), text };
  });
}

/** The files of marked sentences in a folder, by name. */
export function markedFiles(folder = own): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .toSorted()
    .map((file) => join(folder, file));
}

/** How many origins are marked, how many are suggested, and how many of those are marked; and what went wrong. */
export function scoreOrigins(sentences: readonly MarkedSentence[]) {
  let [marked, suggested, right] = [0, 0, 0];
  const wrong: string[] = [];
  for (const { origins, text } of sentences) {
    const found = suggestOrigins(text, []).map(({ name }) => name);
    const hits = found.filter((name) =>
      origins.some((ways) => ways.some((way) => searchText(way) === searchText(name))),
    );
    marked += origins.length;
    suggested += found.length;
    right += hits.length;
    if (hits.length < Math.max(origins.length, found.length))
      wrong.push(`${JSON.stringify(found)} in: ${text}`);
  }
  return { precision: right / suggested, recall: right / marked, marked, suggested, wrong };
}
