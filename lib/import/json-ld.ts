import { z } from 'zod';
import { parseHtml, textOf } from './html-tree.ts';

const LONGEST = 500_000;
const LONGEST_WORDS = 2000;

/** A text, by itself or as JSON-LD may write one out: `{"@value": …}`. */
const words = z.union([z.string(), z.object({ '@value': z.string() }).transform((value) => value['@value'])]);
const oneName = words.transform((name) => [name]);
const named = z.union([
  oneName,
  z.object({ name: z.union([oneName, z.array(words)]) }).transform(({ name }) => name),
]);
const oneOrMore = z.union([
  named,
  z.array(named.nullable().catch(null)).transform((all) => all.flatMap((names) => names ?? [])),
]);
const optionalText = words.nullable().catch(null).default(null);

const articleSchema = z.object({
  '@type': z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]),
  headline: optionalText,
  datePublished: optionalText,
  inLanguage: z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .nullable()
    .catch(null)
    .default(null),
  author: oneOrMore.catch([]).default([]),
  publisher: oneOrMore.catch([]).default([]),
  url: optionalText,
  articleBody: optionalText,
  dateModified: optionalText,
  dateCreated: optionalText,
});

/** Where a page's data keep its article, beside other things of the page; lists of other articles are not there. */
const nested = ['@graph', 'mainEntity', 'mainEntityOfPage'] as const;
const nodeSchema = z.record(z.string(), z.unknown());
const DEEPEST = 4;
const isArticle = /Article|BlogPosting|\bReport\b/u;

export interface LinkedArticle {
  headline: string | null;
  authors: string[];
  publisher: string | null;
  publishedOn: string | null;
  language: string | null;
  address: string | null;
  body: string | null;
  /** Other times it gives, which may tell the offset of its clock. */
  stamps: string[];
}

const markupOrEntity = /<\/?[a-z]|&#?[a-z0-9]{2,8};/iu;

/** Many pages put into data what was written for markup. */
function plainWords(text: string): string {
  if (text.length > LONGEST_WORDS || !markupOrEntity.test(text)) return text;
  const tree = parseHtml(text);
  return tree.ok ? textOf(tree.value) : text;
}

// Each looks at any space but once, however much of it there is.
const wrapping = /^(?:\/\/)?\s*(?:<!--|<!\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)$/gu;
// Line breaks and tabs that stand for themselves in a string, which JSON forbids and pages have.
const controls = /[\0-\x1F]+/gu;

function parseJson(source: string): unknown {
  const plain = source.trim().replaceAll(wrapping, '');
  for (const attempt of [plain, plain.replaceAll(controls, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or none.
    }
  }
  return null;
}

function nodesOf(data: unknown, depth = 0): unknown[] {
  const list: unknown[] = Array.isArray(data) ? data : [data];
  return list.flatMap((node) => {
    const parsed = depth < DEEPEST ? nodeSchema.safeParse(node) : null;
    const inner = parsed?.success === true ? nested.map((key) => parsed.data[key]) : [];
    return [node, ...inner.filter(Boolean).flatMap((value) => nodesOf(value, depth + 1))];
  });
}

/** The first schema.org article that a page's JSON-LD scripts describe; null when none does so legibly. */
export function readJsonLd(scripts: readonly string[]): LinkedArticle | null {
  for (const script of scripts.slice(0, 20)) {
    if (script.length > LONGEST) continue;
    for (const node of nodesOf(parseJson(script))) {
      const parsed = articleSchema.safeParse(node);
      if (!parsed.success || !isArticle.test(parsed.data['@type'])) continue;
      const { headline, author, publisher, datePublished, inLanguage, url, articleBody } = parsed.data;
      const { dateModified, dateCreated } = parsed.data;
      return {
        headline: headline === null ? null : plainWords(headline),
        authors: author.map(plainWords),
        publisher: publisher[0] === undefined ? null : plainWords(publisher[0]),
        publishedOn: datePublished,
        language: inLanguage,
        address: url,
        body: articleBody,
        stamps: [dateModified, dateCreated].filter((stamp) => stamp !== null),
      };
    }
  }
  return null;
}
