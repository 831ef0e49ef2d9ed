import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'decisions');
const files = readdirSync(folder)
  .filter((file) => file !== 'README.md')
  .sort();
const headOf = (file: string) => readFileSync(join(folder, file), 'utf8').split('\n', 4);
const numberOf = (file: string) => Number.parseInt(file, 10);

test.each(files)('Decision %s has its number, a status and a date', (file) => {
  const [title, blank, status, end] = headOf(file);
  expect(file).toMatch(/^\d{4}-[a-z0-9-]+\.md$/);
  expect(title).toMatch(new RegExp(`^# ${numberOf(file)}\\. \\S`));
  expect(status).toMatch(/^(Proposed|Accepted|Superseded), 20\d\d-[01]\d-[0-3]\d\.( .+\.)?$/);
  expect([blank, end]).toEqual(['', '']);
});

test('No number of a decision is left out or given twice', () => {
  expect(files.map(numberOf)).toEqual(files.map((_, index) => index + 1));
});

test('The index has the line of every decision, in order, and no other', () => {
  const lines = files.map((file) => {
    const [title = '', , status = ''] = headOf(file);
    return `${numberOf(file)}. [${title.replace(/^# \d+\. /, '')}](${file}). ${status}`;
  });
  const index = readFileSync(join(folder, 'README.md'), 'utf8').split('\n');
  expect(index.filter((line) => /^\d+\. /.test(line))).toEqual(lines);
});

test('What one decision says of another at its head, the other says of it', () => {
  const links = files.flatMap((file) =>
    [...(headOf(file)[2] ?? '').matchAll(/\]\(([^)]+)\)/g)].map((link) => `${file} ${link[1] ?? ''}`),
  );
  expect(links.map((link) => link.split(' ').reverse().join(' ')).sort()).toEqual(links.toSorted());
});
