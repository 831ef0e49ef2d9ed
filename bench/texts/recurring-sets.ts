import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** A claim as a public set has it, with the headline it stands under; `language` is BCP 47. */
export interface SetClaim {
  id: string;
  statement: string;
  headline: string;
  language: string;
}

/** What is looked for, and the claims that say the same; none where nobody checked it before. */
export interface SetQuery {
  statement: string;
  language: string;
  right: ReadonlySet<string>;
}

/** A collection of claims, and queries by the name of their file. */
export interface RecurringSet {
  claims: SetClaim[];
  queries: Map<string, SetQuery[]>;
}

type Row = Record<string, string>;

const unknown = 'en';
const anyLine = z.record(z.string(), z.unknown());

function unquoted(field: string): string {
  return /^".*"$/su.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
}

/** Rows by the names of their columns; the first is `id` whatever it is called, the second `text` as well. */
function tabbed(text: string): Row[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const columns = head.split('\t').map((name) => unquoted(name).trim().toLowerCase());
  return lines
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const fields = line.split('\t').map(unquoted);
      const named = Object.fromEntries(columns.map((name, at) => [name, fields[at] ?? '']));
      return { ...named, id: fields[0] ?? '', text: fields[1] ?? '' };
    });
}

function ofJson(value: unknown): Row {
  const fields = Object.entries(anyLine.parse(value));
  return Object.fromEntries(
    fields.map(([name, one]) => [name.toLowerCase(), Array.isArray(one) ? one.join('\t') : String(one)]),
  );
}

function rowsOf(path: string): Row[] {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.jsonl')) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.map((line) => ofJson(JSON.parse(line)));
  }
  return path.endsWith('.json') ? [ofJson(JSON.parse(text))] : tabbed(text);
}

function first(row: Row, ...names: string[]): string {
  return names.map((name) => row[name]).find((value) => value !== undefined && value !== '') ?? '';
}

function claimOf(row: Row): SetClaim {
  return {
    id: first(row, 'vclaim_id', 'claim_id', 'id'),
    statement: first(row, 'vclaim', 'claim', 'statement', 'text'),
    headline: first(row, 'title', 'headline'),
    language: first(row, 'language', 'lang') || unknown,
  };
}

/** The right claims of each query, as `query 0 claim 1` by white space says it. */
function relevance(paths: readonly string[]): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  for (const line of paths.flatMap((path) => readFileSync(path, 'utf8').split('\n'))) {
    const [query = '', , claim = '', relevant = ''] = line.trim().split(/\s+/u);
    if (!(Number(relevant) > 0)) continue;
    right.set(query, (right.get(query) ?? new Set()).add(claim));
  }
  return right;
}

const isRelevance = (name: string): boolean => /qrels?/iu.test(name);
const isQueries = (name: string): boolean => /(?:quer|tweets|iclaims)[^/]*\.(?:tsv|jsonl)$/iu.test(name);
const isClaims = (name: string): boolean =>
  /claims[^/]*\.(?:tsv|jsonl)$|vclaims[^/]*\/[^/]+\.json$/iu.test(name);

/**
 * The set in a folder, or `null` where there is none: claims checked before (`…claims….tsv` or `.jsonl`, or a folder
 * `vclaims` of `.json` files), queries (`…queries….tsv` or `.jsonl`), and which claims are right for them (`…qrels…`, or
 * the member `claims` of a JSON line). These are the formats of CheckThat!, tasks 2 of 2020 to 2022.
 */
export function readRecurringSet(folder: string): RecurringSet | null {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  const paths = (wanted: (name: string) => boolean) => files.filter(wanted).map((file) => join(folder, file));
  const asked = paths((name) => isQueries(name) && !isRelevance(name));
  const claims = paths((name) => isClaims(name) && !isQueries(name) && !isRelevance(name));
  if (asked.length === 0 || claims.length === 0) return null;
  const right = relevance(paths(isRelevance));
  const queries = asked.map((path) => {
    const rows = rowsOf(path).map((row) => {
      const id = first(row, 'iclaim_id', 'tweet_id', 'id');
      const own = first(row, 'claims').split('\t').filter(Boolean);
      return {
        statement: first(row, 'tweet_content', 'iclaim_content', 'content', 'statement', 'text'),
        language: first(row, 'language', 'lang') || unknown,
        right: new Set([...(right.get(id) ?? []), ...own]),
      };
    });
    return [basename(path).replace(/\..*$/u, ''), rows] as const;
  });
  return { claims: claims.flatMap(rowsOf).map(claimOf), queries: new Map(queries) };
}
