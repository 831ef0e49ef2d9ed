import { z } from 'zod';
import { parseHtml, textOf } from './html-tree.ts';

const LONGEST = 500_000;
const LONGEST_WORDS = 2000;

const named = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const oneOrMore = z.union([
  named.transform((name) => [name]),
  z.array(named.nullable().catch(null)).transform((names) => names.filter((name) => name !== null)),
]);
const optionalText = z.string().nullable().catch(null).default(null);

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

const graphSchema = z.object({ '@graph': z.array(z.unknown()) });
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

function nodesOf(data: unknown): unknown[] {
  const list: unknown[] = Array.isArray(data) ? data : [data];
  return list.flatMap((node) => {
    const graph = graphSchema.safeParse(node);
    return graph.success ? graph.data['@graph'] : [node];
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
