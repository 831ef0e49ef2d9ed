import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { figure, spread, type Figure } from '#bench/figure.ts';
import { names } from '#bench/names.ts';
import { storyAlone } from '#lib/domain/text/blocks.ts';
import { readArticleFile } from '#lib/import/read-file.ts';
import { ownArticlePages, readArticlePages, type ArticlePage, type PageSet } from '#testing/article-pages.ts';
import { match, scoresOf, type Match } from '#testing/shingles.ts';
import type { TextMeasure } from './text-measure.ts';

/** The ground truth of the public article extraction benchmark: the stories by the names of their pages. */
const groundTruthSchema = z.record(z.string(), z.object({ articleBody: z.string().default('') }));

function benchmarkPages(folder: string): ArticlePage[] {
  const truth = groundTruthSchema.parse(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')));
  const pages = join(folder, 'html');
  return readdirSync(pages)
    .toSorted()
    .flatMap((file) => {
      const name = file.replace(/\.html(?:\.gz)?$/u, '');
      const story = truth[name]?.articleBody;
      if (story === undefined) return [];
      const bytes = readFileSync(join(pages, file));
      return [{ name, bytes: file.endsWith('.gz') ? gunzipSync(bytes) : bytes, story }];
    });
}

function setsOf(folder: string | undefined): PageSet[] {
  if (folder === undefined) return ownArticlePages();
  const isBenchmark = existsSync(join(folder, 'ground-truth.json'));
  return [{ name: '', pages: isBenchmark ? benchmarkPages(folder) : readArticlePages(folder) }];
}

function figuresOf({ name: set, pages }: PageSet): Figure[] {
  if (pages.length === 0) return [];
  const [matches, times]: [Match[], number[]] = [[], []];
  const poor: string[] = [];
  let lost = 0;
  for (const { name, bytes, story } of pages) {
    const began = performance.now();
    const read = readArticleFile({ bytes, fileName: 'page.html' });
    times.push(performance.now() - began);
    const found = match(story, read.ok ? storyAlone(read.value) : '');
    if (found.common === 0 && found.missed > 0) lost += 1;
    if (found.common < 0.9) poor.push(`${found.common.toFixed(2)} ${name}`);
    matches.push(found);
  }
  if (poor.length > 0)
    console.log(['', `Found by less than nine tenths${set === '' ? '' : ` (${set})`}:`, ...poor].join('\n'));
  const { precision, recall, f1 } = scoresOf(matches);
  const share = (part: string, value: number) =>
    figure(names.part(names.story, set, part), value * 100, '%', pages.length);
  return [
    share('F1', f1),
    share('precision', precision),
    share('recall', recall),
    figure(names.part(names.storiesLost, set), lost, '', pages.length),
    ...spread(names.part(names.readPage, set), times),
  ];
}

/**
 * The story found on web pages. Of a folder it reads the public article extraction benchmark
 * (`ground-truth.json` and `html/`), or pages with their stories beside them (`name.html`, `name.txt`).
 */
export const extraction: TextMeasure = {
  what: 'the story found on web pages',
  measure: (folder) => Promise.resolve(setsOf(folder).flatMap(figuresOf)),
};
