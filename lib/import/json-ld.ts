import { z } from 'zod';
import { joinNames } from './fields.ts';

const LONGEST = 500_000;

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
});

const graphSchema = z.object({ '@graph': z.array(z.unknown()) });
const isArticle = /Article|BlogPosting|\bReport\b/u;

export interface LinkedArticle {
  headline: string | null;
  byline: string | null;
  publisher: string | null;
  publishedOn: string | null;
  language: string | null;
  address: string | null;
  body: string | null;
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
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
      return {
        headline,
        byline: joinNames(author),
        publisher: joinNames(publisher),
        publishedOn: datePublished,
        language: inLanguage,
        address: url,
        body: articleBody,
      };
    }
  }
  return null;
}
