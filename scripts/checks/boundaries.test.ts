import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { unseen } from './boundaries.ts';

const root = join(import.meta.dirname, '..', '..');
const tree = mkdtempSync(join(tmpdir(), 'corroborate-boundaries-'));

const files: Record<string, string> = {
  'lib/db/connection/client.ts': 'export const client = 1;',
  'lib/db/generated/client.ts': 'export const generated = 1;',
  'lib/db/upward.ts': "import { run } from '#lib/commands/run.ts';\nexport const upward = run;",
  'lib/commands/run.ts': 'export const run = 1;',
  'lib/commands/rows.ts':
    "import { generated } from '#lib/db/generated/client.ts';\nexport const rows = generated;",
  'lib/commands/upward.ts': "import { route } from '#lib/web/route.ts';\nexport const upward = route;",
  'lib/queries/read.ts':
    "import { client } from '#lib/db/connection/client.ts';\nexport type Read = number;\nexport const read = client;",
  'lib/web/route.ts': "import { read } from '#lib/queries/read.ts';\nexport const route = read;",
  'lib/web/upward.ts': "import { Button } from '#components/button.tsx';\nexport const upward = Button;",
  'lib/web/tool.ts': "import { tool } from '#scripts/tool.ts';\nexport const used = tool;",
  'lib/auth/upward.ts': "import { read } from '#lib/queries/read.ts';\nexport const upward = read;",
  'lib/web/sample.ts': "import { sample } from '#testing/sample.ts';\nexport const used = sample;",
  'lib/web/paths.ts': 'export const paths = 1;',
  'lib/web/rates.ts': 'export const rates = 1;',
  'lib/mail/letter.ts': 'export const letter = 1;',
  'lib/mail/upward.ts': "import { signIn } from '#lib/auth/sign-in.ts';\nexport const upward = signIn;",
  'lib/auth/sign-in.ts': "import { letter } from '#lib/mail/letter.ts';\nexport const signIn = letter;",
  'lib/import/read.ts': "import { pure } from '#lib/domain/pure.ts';\nexport const read = pure;",
  'lib/import/rows.ts': "import { client } from '#lib/db/connection/client.ts';\nexport const rows = client;",
  'lib/export/aside.ts': "import { read } from '#lib/import/read.ts';\nexport const aside = read;",
  'lib/readers/aside.ts': "import { read } from '#lib/import/read.ts';\nexport const aside = read;",
  'lib/readers/rows.ts':
    "import { client } from '#lib/db/connection/client.ts';\nexport const rows = client;",
  'lib/aside/pool.ts': "import { aside } from '#lib/readers/aside.ts';\nexport const pool = aside;",
  'lib/report/rows.ts': "import { client } from '#lib/db/connection/client.ts';\nexport const rows = client;",
  'lib/files/kept.ts': "import { client } from '#lib/db/connection/client.ts';\nexport const kept = client;",
  'lib/files/upward.ts': "import { read } from '#lib/queries/read.ts';\nexport const upward = read;",
  'lib/recurring/rows.ts':
    "import { client } from '#lib/db/connection/client.ts';\nexport const rows = client;",
  'lib/queries/write.ts': "import { run } from '#lib/commands/run.ts';\nexport const write = run;",
  'lib/config/upward.ts':
    "import { client } from '#lib/db/connection/client.ts';\nexport const upward = client;",
  'lib/drawer/things.ts': "import { pure } from '#lib/domain/pure.ts';\nexport const things = pure;",
  'lib/log/upward.ts':
    "import { client } from '#lib/db/connection/client.ts';\nexport const upward = client;",
  'lib/domain/impure.ts':
    "import { client } from '#lib/db/connection/client.ts';\nexport const impure = client;",
  'lib/domain/pure.ts': "import { z } from 'zod';\nexport const pure = z;",
  'lib/domain/circle.ts':
    "import { back } from './circle-back.ts';\nexport const circle = (): unknown => back;",
  'lib/domain/circle-back.ts':
    "import { circle } from './circle.ts';\nexport const back = (): unknown => circle;",
  'lib/domain/alone.ts': 'export const alone = 1;',
  'components/button.tsx':
    "import { pure } from '#lib/domain/pure.ts';\nexport const Button = () => <b>{typeof pure}</b>;",
  'components/shape.tsx':
    "import type { Read } from '#lib/queries/read.ts';\nexport const shape = (read: Read): Read => read;\nexport type { Read };",
  'components/fetching.tsx': "import { read } from '#lib/queries/read.ts';\nexport const fetching = read;",
  'components/address.tsx': "import { paths } from '#lib/web/paths.ts';\nexport const address = paths;",
  'components/rates.tsx': "import { rates } from '#lib/web/rates.ts';\nexport const asked = rates;",
  'components/files.tsx': "import { kept } from '#lib/files/kept.ts';\nexport const files = kept;",
  'components/ui/tag.tsx': 'export const Tag = () => <b />;',
  'components/ui/list.tsx': "import { Tag } from './tag.tsx';\nexport const List = () => <Tag />;",
  'components/ui/status.tsx': "import { pure } from '#lib/domain/pure.ts';\nexport const status = pure;",
  'components/ui/claim.tsx': "import { shape } from '#components/shape.tsx';\nexport const claim = shape;",
  'components/rows.tsx':
    "import { client } from '#lib/db/connection/client.ts';\nexport const rows = client;",
  'components/upward.tsx': "import { page } from '#app/page.tsx';\nexport const upward = page;",
  'app/page.tsx': "import { read } from '#lib/queries/read.ts';\nexport const page = read;",
  'app/rows.tsx': "import { client } from '#lib/db/connection/client.ts';\nexport const rows = client;",
  'app/missing.tsx': "import { missing } from '#lib/web/missing.ts';\nexport const found = missing;",
  'testing/sample.ts': 'export const sample = 1;',
  'scripts/tool.ts': "import { client } from '#lib/db/connection/client.ts';\nexport const tool = client;",
};

const caught: [rule: string, file: string][] = [
  ['domain-is-pure', 'lib/domain/impure.ts'],
  ['lib-domain-only-down', 'lib/domain/impure.ts'],
  ['lib-log-only-down', 'lib/log/upward.ts'],
  ['lib-config-only-down', 'lib/config/upward.ts'],
  ['lib-recurring-only-down', 'lib/recurring/rows.ts'],
  ['lib-import-only-down', 'lib/import/rows.ts'],
  ['lib-export-only-down', 'lib/export/aside.ts'],
  ['lib-aside-only-down', 'lib/aside/pool.ts'],
  ['lib-report-only-down', 'lib/report/rows.ts'],
  ['lib-readers-only-down', 'lib/readers/rows.ts'],
  ['lib-db-only-down', 'lib/db/upward.ts'],
  ['lib-files-only-down', 'lib/files/upward.ts'],
  ['lib-mail-only-down', 'lib/mail/upward.ts'],
  ['lib-auth-only-down', 'lib/auth/upward.ts'],
  ['lib-queries-only-down', 'lib/queries/write.ts'],
  ['lib-commands-only-down', 'lib/commands/upward.ts'],
  ['lib-web-only-down', 'lib/web/upward.ts'],
  ['lib-folders-have-their-place', 'lib/drawer/things.ts'],
  ['ui-has-no-domain-words', 'components/ui/status.tsx'],
  ['ui-has-no-domain-words', 'components/ui/claim.tsx'],
  ['components-only-down', 'components/upward.tsx'],
  ['components-off-the-server', 'components/rates.tsx'],
  ['components-off-the-server', 'components/files.tsx'],
  ['components-know-shapes-of-queries', 'components/fetching.tsx'],
  ['screens-off-the-database', 'components/rows.tsx'],
  ['screens-off-the-database', 'app/rows.tsx'],
  ['generated-client-in-its-place', 'lib/commands/rows.ts'],
  ['product-off-its-tools', 'lib/web/tool.ts'],
  ['product-off-its-tools', 'lib/web/sample.ts'],
  ['no-cycles', 'lib/domain/circle-back.ts'],
  ['no-orphans', 'lib/domain/alone.ts'],
  ['no-unresolvable', 'app/missing.tsx'],
];

const report = z.object({
  modules: z.array(z.object({ source: z.string() })),
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
let found: z.infer<typeof report>;

beforeAll(() => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }
  for (const name of ['package.json', 'tsconfig.json']) copyFileSync(join(root, name), join(tree, name));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const { stdout } = spawnSync(
    process.execPath,
    [tool, '--config', config, '--output-type', 'json', 'app', 'components', 'lib', 'scripts', 'testing'],
    { cwd: tree, encoding: 'utf8' },
  );
  found = report.parse(JSON.parse(stdout));
});
afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

test.each(caught)('The boundary %s is held: %s is caught', (rule, file) => {
  const rules = found.summary.violations
    .filter(({ from }) => from === file)
    .map((violation) => violation.rule.name);
  expect(rules).toContain(rule);
});

test.each([
  'components/button.tsx',
  'components/shape.tsx',
  'components/address.tsx',
  'components/ui/list.tsx',
  'app/page.tsx',
  'lib/import/read.ts',
  'lib/readers/aside.ts',
  'lib/files/kept.ts',
  'lib/auth/sign-in.ts',
  'lib/web/route.ts',
  'scripts/tool.ts',
])('An import that points down is accepted: %s', (file) => {
  expect(found.summary.violations.filter(({ from }) => from === file && !/orphan/.test(from))).toEqual([]);
});

test('A boundary check that saw nothing of a file does not pass', () => {
  const seen = found.modules.map(({ source }) => source);
  expect(unseen(['lib/db/connection/client.ts', 'lib/db/never-read.ts'], seen)).toEqual([
    'lib/db/never-read.ts',
  ]);
  expect(unseen(Object.keys(files), seen)).toEqual([]);
});
