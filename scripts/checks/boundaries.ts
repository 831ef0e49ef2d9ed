import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root, runNode } from '#scripts/running/run.ts';
import { crowdedFolders, folderCycles, type Import } from './folders.ts';

const folders = ['app', 'bench', 'components', 'e2e', 'eslint-rules', 'lib', 'prisma', 'scripts', 'testing'];
const cruiser = 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs';

const cruised = z.object({
  modules: z.array(
    z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })).default([]) }),
  ),
  summary: z.object({
    violations: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        rule: z.object({ name: z.string() }),
        cycle: z.array(z.object({ name: z.string() })).default([]),
      }),
    ),
  }),
});
type Cruised = z.infer<typeof cruised>;

// Tests, which may look anywhere, and the database's client, which is made.
const isApart = (file: string) => /[.]test[.]tsx?$/.test(file) || file.startsWith('lib/db/generated/');

function sourceFiles(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders.includes(entry.name))
    .flatMap(({ name }) =>
      readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

/** The files that a check should have read and did not. */
export function unseen(files: readonly string[], seen: readonly string[]): string[] {
  const known = new Set(seen);
  return files.filter((file) => !known.has(file));
}

function importsOf({ modules }: Cruised): Import[] {
  return modules
    .filter(({ source }) => !isApart(source))
    .flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => ({ from: source, to: resolved })),
    );
}

/** What is wrong with who imports whom, each in a line; and by how many files that is known. */
export async function boundaryProblems(): Promise<{ problems: string[]; files: number }> {
  const present = readdirSync(root).filter((name) => folders.includes(name) || /\.(ts|js)$/.test(name));
  const args = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...present];
  const { output } = await runNode(cruiser, args);
  const found = cruised.parse(JSON.parse(output));
  const files = sourceFiles();
  // The tool passes on nothing at all when it can't read TypeScript, so what it saw is counted.
  const missed = unseen(
    files,
    found.modules.map(({ source }) => source),
  );
  const problems = [
    ...missed.map((file) => `The boundary check did not see ${file}.`),
    ...found.summary.violations.map(
      ({ rule, from, to, cycle }) =>
        `${rule.name}: ${[from, ...(cycle.length > 0 ? cycle.map(({ name }) => name) : [to])].join(' → ')}`,
    ),
    ...folderCycles(importsOf(found)),
    ...crowdedFolders(files.filter((file) => !isApart(file))),
  ];
  return { problems, files: files.length };
}
