import { parse } from 'yaml';
import { z } from 'zod';
import { canonicalLanguage } from '#lib/domain/text/language.ts';
import { parseDate } from './dates.ts';
import { cleanAddress, cleanField, joinNames } from './fields.ts';
import { nothingStated, type StatedDetails } from './imported-article.ts';

const LONGEST = 20_000;
const opening = /^---[ \t]*\n/;
const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;

const valueSchema = z.union([z.string().transform((value) => [value]), z.array(z.string())]).catch([]);
const matterSchema = z.record(z.string(), valueSchema);

export interface FrontMatter {
  stated: StatedDetails;
  body: string;
  /** There was a block of details, and it could not be read. */
  unread: boolean;
}

function parseYaml(source: string): unknown {
  try {
    return parse(source, { schema: 'failsafe', maxAliasCount: 0 });
  } catch {
    return null;
  }
}

/** The details in a Markdown text's YAML front matter, under the names in common use, and the text behind it. */
export function readFrontMatter(source: string): FrontMatter {
  const start = opening.exec(source)?.[0].length;
  const end = start === undefined ? null : closing.exec(source.slice(start - 1, LONGEST));
  if (start === undefined || end === null) return { stated: nothingStated, body: source, unread: false };
  const body = source.slice(start - 1 + end.index + end[0].length);
  const parsed = matterSchema.safeParse(parseYaml(source.slice(start, start - 1 + end.index)));
  if (!parsed.success) return { stated: nothingStated, body, unread: true };
  const values = new Map(Object.entries(parsed.data).map(([key, value]) => [key.toLowerCase(), value]));
  const list = (...keys: string[]) =>
    keys.map((key) => values.get(key) ?? []).find(({ length }) => length > 0) ?? [];
  const first = (...keys: string[]) => list(...keys)[0] ?? '';
  const stated: StatedDetails = {
    headline: cleanField(first('title', 'headline')),
    byline: joinNames(list('byline', 'author', 'authors')),
    publisher: cleanField(first('publisher', 'publication', 'source', 'site'), 200),
    address: cleanAddress(first('url', 'link', 'canonical', 'address', 'source_url')),
    publishedOn: parseDate(first('date', 'published', 'publishedon', 'pubdate', 'datepublished')),
    language: canonicalLanguage(first('lang', 'language', 'locale')),
  };
  return { stated, body, unread: false };
}
