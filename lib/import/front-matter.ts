import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYamlSource } from 'yaml';
import { z } from 'zod';
import { canonicalLanguage } from '#lib/domain/text/language.ts';
import { parseDate } from './days/dates.ts';
import { cleanAddress, cleanField, joinNames } from './lines/fields.ts';
import { nothingStated, type ImportNotice, type StatedDetails } from './imported-article.ts';

const LONGEST = 20_000;

interface Notation {
  opening: RegExp;
  closing: RegExp;
  parse: (source: string) => unknown;
}

/** Jekyll’s and most others’ first, Hugo’s own second. */
const notations: readonly Notation[] = [
  {
    opening: /^---[ \t]*\n/,
    closing: /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/,
    parse: (source): unknown => parseYamlSource(source, { schema: 'failsafe', maxAliasCount: 0 }),
  },
  { opening: /^\+\+\+[ \t]*\n/, closing: /\n\+\+\+[ \t]*(?:\n|$)/, parse: (source) => parseToml(source) },
];

const named = z.object({ name: z.string() }).transform(({ name }) => name);
const dated = z.instanceof(TomlDate).transform((date) => date.toISOString());
const oneSchema = z.union([z.string(), named, dated]);
const valueSchema = z
  .union([
    oneSchema.transform((value) => [value]),
    z.array(oneSchema.nullable().catch(null)).transform((values) => values.filter((value) => value !== null)),
  ])
  .catch([]);
const matterSchema = z.record(z.string(), valueSchema);

export interface FrontMatter {
  stated: StatedDetails;
  body: string;
  /** What of the block of details could not be read. */
  notices: ImportNotice[];
}

function parsed(notation: Notation, source: string): unknown {
  try {
    return notation.parse(source);
  } catch {
    return null;
  }
}

/** Hugo keeps what is its user’s own in a table of its own. */
const withParams = z
  .looseObject({ params: z.record(z.string(), z.unknown()) })
  .transform(({ params, ...rest }) => ({ ...params, ...rest }));

/** The details in a Markdown text's front matter in YAML or TOML, under the names in common use, and the text behind it. */
export function readFrontMatter(source: string): FrontMatter {
  const notation = notations.find(({ opening }) => opening.test(source));
  const start = notation?.opening.exec(source)?.[0].length;
  const end = start === undefined ? null : notation?.closing.exec(source.slice(start - 1, LONGEST));
  if (!notation || start === undefined || !end) return { stated: nothingStated, body: source, notices: [] };
  const body = source.slice(start - 1 + end.index + end[0].length);
  const data = parsed(notation, source.slice(start, start - 1 + end.index));
  const flat = withParams.safeParse(data);
  const matter = matterSchema.safeParse(flat.success ? flat.data : data);
  if (!matter.success) return { stated: nothingStated, body, notices: ['front-matter-unread'] };
  const values = new Map(Object.entries(matter.data).map(([key, value]) => [key.toLowerCase(), value]));
  const list = (...keys: string[]) =>
    keys.map((key) => values.get(key) ?? []).find(({ length }) => length > 0) ?? [];
  const first = (...keys: string[]) => list(...keys)[0] ?? '';
  const statedAddress = first('url', 'link', 'canonical', 'canonicalurl', 'address', 'source_url');
  const stated: StatedDetails = {
    headline: cleanField(first('title', 'headline')),
    byline: joinNames(list('byline', 'author', 'authors')),
    publisher: cleanField(first('publisher', 'publication', 'source', 'site'), 200),
    address: cleanAddress(statedAddress),
    publishedOn: parseDate(
      first('date', 'published', 'publishedon', 'publishdate', 'pubdate', 'datepublished'),
    ),
    standfirst: cleanField(
      first('standfirst', 'subtitle', 'sub_title', 'dek', 'deck', 'strapline', 'lede'),
      700,
    ),
    language: canonicalLanguage(first('lang', 'language', 'locale')),
  };
  // A path within a site is no address that anybody gave.
  const isUnread = /^\s*[^\s/]/u.test(statedAddress) && stated.address === null;
  return { stated, body, notices: isUnread ? ['address-unread'] : [] };
}
