import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const documents = ['CONTRIBUTING.md', 'docs/architecture.md', 'docs/glossary.md'];

/** Code spans that name a file or folder of the project, but those that leave a part of it to the reader. */
function pathsIn(text: string): string[] {
  const spans = [...text.matchAll(/`([^`\s]+)`/g)].map(([, span]) => span ?? '');
  return spans.filter((span) => /^[a-z0-9-]+\/|^\./i.test(span) && !/[<…*{]/.test(span));
}

function exports(file: string, name: string): boolean {
  return new RegExp(`^export (async )?(function\\*? |const |class )${name}\\b`, 'm').test(read(file));
}

test.each(documents)('Every file that %s names is there', (document) => {
  const paths = pathsIn(read(document));
  expect(paths.length).toBeGreaterThan(0);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test.each(documents)('Every function that %s names of a file stands in it', (document) => {
  const named = [...read(document).matchAll(/`(\w+)`(?: of | \(| for | with )`([^`\s]+\.tsx?)`/g)];
  const missing = named.filter(([, name = '', file = '']) => !new RegExp(`\\b${name}\\b`).test(read(file)));
  expect(missing.map(([text]) => text)).toEqual([]);
});

const rows = [...read('docs/architecture.md').matchAll(/^\| ([^|]+) \| `([^`]+)` \| (?:`(\w+)`)? *\|$/gm)];

test('“Where is …?” has an answer of one file to at least 40 questions', () => {
  expect(rows.length).toBeGreaterThanOrEqual(40);
  expect(new Set(rows.map(([, question]) => question)).size).toBe(rows.length);
});

test('What “Where is …?” names in a file is exported there', () => {
  const named = rows.flatMap(([, , file = '', name]) => (name ? [{ file, name }] : []));
  expect(named.filter(({ file, name }) => !exports(file, name))).toEqual([]);
});
