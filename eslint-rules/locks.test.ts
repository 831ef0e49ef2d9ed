import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import config from '../eslint.config.js';

const eslint = new ESLint({ cwd: join(import.meta.dirname, '..') });

/** What the project's own configuration says of `text`, were it in that file. */
async function complaints(filePath: string, text: string): Promise<(string | null)[]> {
  const results = await eslint.lintText(text, { filePath });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

// The first file makes the type checker read the whole project.
beforeAll(() => eslint.lintText('', { filePath: 'lib/domain/access/role.ts' }), 120_000);

const route = 'app/api/health/route.ts';
const page = 'app/layout.tsx';
const domain = 'lib/domain/access/role.ts';
const query = 'lib/queries/claims/claim-page.ts';
const made = "import { defineRoute } from '#lib/web/define-route.ts';\n";

test.each([
  ['a handler written by hand', 'export async function GET() { return new Response(); }'],
  ['a handler that something else made', `${made}export const GET = () => new Response();`],
  ['a handler handed on under its name', `${made}const GET = () => new Response();\nexport { GET };`],
  ['a default export', `${made}export default defineRoute({});`],
  [
    'a maker of the same name from elsewhere',
    "import { defineRoute } from './mine.ts';\nexport const GET = defineRoute({});",
  ],
  [
    'a maker of the same name made here',
    'const defineRoute = () => () => new Response();\nexport const GET = defineRoute();',
  ],
])('A route handler that skips the checks is refused: %s', async (_, text) => {
  expect(await complaints(route, text)).toContain('local/made-by');
});

test('A route handler made by defineRoute is accepted, with its settings beside it', async () => {
  const text = `${made}export const dynamic = 'force-dynamic';\nexport const GET = defineRoute({ access: 'anyone', handle: () => Promise.resolve(new Response()) });\n`;
  expect(await complaints(route, text)).toEqual([]);
});

test.each([
  ['at the top of a file', "'use server';\nexport async function change() {}"],
  ['inside a function', "export async function change() { 'use server'; }"],
])('A server action is refused %s', async (_, text) => {
  expect(await complaints(page, text)).toContain('no-restricted-syntax');
});

test.each([
  "export const demo = (): boolean => process.env['DEMO_SHOWN'] === '1';\n",
  'const { DEMO_SHOWN } = process.env;\nexport const demo = (): boolean => DEMO_SHOWN === "1";\n',
  'const { env } = process;\nexport const demo = (): boolean => env["DEMO_SHOWN"] === "1";\n',
])('the environment is read where its settings are, and nowhere past them: %s', async (past) => {
  for (const file of [query, 'lib/web/rates.ts', page])
    expect(await complaints(file, past)).toContain('no-restricted-syntax');
  expect(await complaints('lib/config/handed.ts', past)).toEqual([]);
});

test.each([
  ['the clock', 'export const now = () => Date.now();'],
  ['the date of today', 'export const today = () => new Date();'],
  ['chance', 'export const dice = () => Math.random();'],
  ['the environment', 'export const mode = () => process.env.MODE;'],
  ['a package', "import pg from 'pg';\nexport const client = pg.Client;"],
  [
    'the database',
    "import { database } from '#lib/db/connection/client.ts';\nexport const client = database;",
  ],
  ['waiting', 'export async function later() {}'],
])('A rule of the domain may not use %s', async (_, text) => {
  expect(await complaints(domain, text)).toContain('local/pure-domain');
});

test('A rule of the domain may use zod, its neighbours and a date it was given', async () => {
  const text =
    "import { z } from 'zod';\nimport { isRole } from '#lib/domain/access/role.ts';\nexport const at = (time: string): [Date, unknown] => [new Date(time), [z, isRole]];";
  expect(await complaints(domain, text)).not.toContain('local/pure-domain');
});

test.each([
  ['takes nobody', 'export async function all(): Promise<void> {}'],
  ['takes an id first', 'export async function one(id: string): Promise<string> { return id; }'],
  ['is a constant that takes an id first', 'export const one = async (id: string): Promise<string> => id;'],
])('A query that does not begin with who asks is refused: it %s', async (_, text) => {
  expect(await complaints(query, text)).toContain('local/actor-first');
});

test.each([
  [
    'a claim about a type',
    'export const x = JSON.parse("1") as string;',
    '@typescript-eslint/consistent-type-assertions',
  ],
  ['any', 'export function f(x: any): unknown { return x; }', '@typescript-eslint/no-explicit-any'],
  [
    'a promise that nothing is null',
    'export const f = (x: string | null): string => x!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  [
    'a promise that nobody waits for',
    'export function f(x: Promise<void>): void { x; }',
    '@typescript-eslint/no-floating-promises',
  ],
  ['a barrel', "export * from './claim-page.ts';", 'no-restricted-syntax'],
  ['a comment that leaves work', '// TODO: later\nexport const x = 1;', 'no-warning-comments'],
])('The style refuses %s', async (_, text, rule) => {
  expect(await complaints(query, text)).toContain(rule);
});

const ofClaim = "import { useClaimForm } from '#components/claim/use-claim-form.ts';\n";
const formFile = 'components/chain/chain-section.tsx';

test('A form of a claim that would stay on the screen for the next claim is refused', async () => {
  const text = `${ofClaim}export const S = () => <Editor form={useClaimForm('chain')} />;`;
  expect(await complaints(formFile, text)).toContain('local/form-under-key');
});

test('A form of a claim under its own key is accepted, and so is a button that names its form', async () => {
  const text = `${ofClaim}export function S() { const form = useClaimForm('chain'); return <Editor key={form.key} form={form} />; }\nexport const B = () => <button form="it" />;`;
  expect(await complaints(formFile, text)).not.toContain('local/form-under-key');
});

test('A hook is held to the rules of hooks also in a file without markup', async () => {
  const text = `import { useEffect, useState } from 'react';
    export function useIt(given: number): number {
      const [taken, setTaken] = useState(0);
      useEffect(() => { setTaken(given); }, [given]);
      return taken;
    }`;
  const hookFile = 'components/workspace/use-workspace-keys.ts';
  expect(await complaints(hookFile, text)).toContain('react-hooks/set-state-in-effect');
});

test('A comment cannot switch a rule off', async () => {
  const text = '/* eslint-disable */\nexport const x = JSON.parse("1") as string;';
  expect(await complaints(query, text)).toContain('@typescript-eslint/consistent-type-assertions');
});

test('A file name with capitals is refused', async () => {
  const results = await eslint.lintText('export default {};', { filePath: 'MyConfig.js' });
  expect(results[0]?.messages.map((message) => message.ruleId)).toContain('local/kebab-case-file');
});

test.each([
  ['a count', 'let count = 0;\nexport const more = () => (count += 1);'],
  ['a table that fills', 'const seen = new Map<string, number>();\nexport const look = () => seen.size;'],
  ['a list', 'const lines: string[] = [];\nexport const look = () => lines.length;'],
  [
    'a limit',
    "import { Turns } from './turns.ts';\nexport const turns = new Turns({ most: 1, longestMs: 1 });",
  ],
])('What a file of the server would keep for itself is refused: %s', async (_, text) => {
  expect(await complaints('lib/auth/password/lately.ts', text)).toContain('local/one-per-process');
});

test('What never changes, or is kept for the process, is accepted', async () => {
  const text = `import { onePerProcess } from '#lib/config/one-per-process.ts';
const known = new Set(['a']);
const words = new Intl.Segmenter('en');
const times = () => onePerProcess('noticed', () => new Map());
export const look = () => [known.size, words, times().size];
`;
  expect(await complaints('lib/auth/password/lately.ts', text)).not.toContain('local/one-per-process');
});

test('No rule of our own, and no exception to one, is for files that are not there', () => {
  const patterns = z.array(z.union([z.string(), z.array(z.string())])).default([]);
  const rules = z.record(z.string(), z.unknown()).default({});
  const parts = z.array(z.object({ files: patterns, ignores: patterns, rules })).parse(config);
  const own = parts.filter((part) => Object.keys(part.rules).some((rule) => rule.startsWith('local/')));
  const named = new Set(own.flatMap(({ files, ignores }) => [...files, ...ignores].flat()));
  const isThere = (pattern: string) => globSync(pattern, { exclude: ['node_modules', '.next'] }).length > 0;
  expect(named.size).toBeGreaterThan(5);
  expect([...named].filter((pattern) => !isThere(pattern))).toEqual([]);
});

const shownText = 'components/claim-panel/status-reason.tsx';
const around = (jsx: string) =>
  `export function Shown({ claim, reason }: { claim: { statement: string }; reason: string }) {\n  const Heading = 'h2';\n  return ${jsx};\n}\nexport const one = [Shown];\n`;

test.each([
  '<p>{claim.statement}</p>',
  '<p>Why: {reason}</p>',
  '<td className="x">{reason}</td>',
  '<Heading>{claim.statement}</Heading>',
])('A text a person wrote is refused without a direction of its own: %s', async (jsx) => {
  expect(await complaints(shownText, around(jsx.replace('{reason}', '{reason}{claim.statement}')))).toContain(
    'local/own-direction',
  );
});

test.each([
  '<p dir="auto">{claim.statement}{reason}</p>',
  '<p><bdi>{claim.statement}</bdi><bdi>{reason}</bdi></p>',
])('A text a person wrote is accepted with a direction of its own: %s', async (jsx) => {
  expect(await complaints(shownText, around(jsx))).not.toContain('local/own-direction');
});

const shown = 'components/chain/hop-words.ts';

test.each([
  ['in an element of the sentence', 'export const P = (p: { name: string }) => <p>By {p.name}, today</p>;'],
  [
    'that may be missing',
    "export const P = (p: { by?: { name: string } }) => <p>{p.by?.name ?? 'Nobody'}</p>;",
  ],
  ['of a title', 'export const P = (item: { title: string }) => <li>{item.title}</li>;'],
])('A name that could turn the sentence around it is refused on the screen: %s', async (_, text) => {
  expect(await complaints(formFile, text)).toContain('local/own-direction');
});

test.each([
  ['a name before words', 'export const f = (name: string): string => `${name} signed out.`;'],
  ['a name after words', 'export const f = (name: string): string => `Change ${name}`;'],
  ['a statement in quotation marks', 'export const f = (statement: string): string => `“${statement}”`;'],
])('A name that could turn a sentence is refused in words: %s', async (_, text) => {
  expect(await complaints(shown, text)).toContain('local/own-direction');
});

test('A name on its own line, one that is isolated, and a key made of a name are accepted', async () => {
  const ofDirection = "import { isolated } from '#lib/domain/text/direction.ts';\n";
  const words = `${ofDirection}export const f = (name: string): string => \`Change \${isolated(name)}\`;\nexport const key = (name: string): string => \`source:\${name}\`;`;
  expect(await complaints(shown, words)).not.toContain('local/own-direction');
  const screen = 'export const P = (p: { name: string }) => <p>By <bdi>{p.name}</bdi>, today</p>;';
  expect(await complaints(formFile, screen)).not.toContain('local/own-direction');
});
