import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#lib/config/failure.ts';
import { root, runNode } from './run.ts';
import { step } from './step.ts';

const folders = ['app', 'bench', 'components', 'e2e', 'eslint-rules', 'lib', 'prisma', 'scripts'];
const cruised = z.object({ modules: z.array(z.object({ source: z.string() })) });

function sourceFiles(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && folders.includes(entry.name))
    .flatMap(({ name }) =>
      readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).map((file) => join(name, file)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
}

function cruiseArguments(): string[] {
  const present = readdirSync(root).filter((name) => folders.includes(name) || /\.(ts|js)$/.test(name));
  return ['--config', '.dependency-cruiser.cjs', ...present];
}

/** The boundary check passes on nothing at all when it can't read TypeScript, so what it saw is counted. */
async function everyFileWasSeen(): Promise<void> {
  const { output } = await runNode('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', [
    ...cruiseArguments(),
    '--output-type',
    'json',
  ]);
  const seen = new Set(cruised.parse(JSON.parse(output)).modules.map((module) => module.source));
  const missed = sourceFiles().filter((file) => !seen.has(file));
  if (missed.length > 0) {
    throw new Failure(
      `The boundary check did not see ${String(missed.length)} files, such as ${missed[0] ?? ''}.`,
    );
  }
}

const tools: { title: string; script: string; args: () => string[] }[] = [
  {
    title: 'Checking the format',
    script: 'prettier/bin/prettier.cjs',
    args: () => ['--check', '--log-level=warn', '.'],
  },
  { title: 'Checking the types', script: 'typescript/bin/tsc', args: () => ['--noEmit', '--project', '.'] },
  { title: 'Checking the style', script: 'eslint/bin/eslint.js', args: () => ['.', '--max-warnings=0'] },
  {
    title: 'Checking the boundaries',
    script: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: cruiseArguments,
  },
  { title: 'Looking for unused code', script: 'knip/bin/knip.js', args: () => ['--no-progress'] },
];

/** Format, types, style, boundaries and unused code. Runs all of them, then throws if any failed. */
export async function runChecks(): Promise<void> {
  const failed: string[] = [];
  await step('Generating route types', async () => {
    const { ok, output } = await runNode('node_modules/next/dist/bin/next', ['typegen']);
    if (!ok) throw new Failure(output.trim());
  });
  for (const { title, script, args } of tools) {
    const said = await step(title, async (note) => {
      const { ok, output } = await runNode(join('node_modules', script), args());
      if (ok) return '';
      failed.push(title.toLowerCase());
      note('FAILED');
      return output.trim();
    });
    if (said !== '') console.log(said);
  }
  await step('Counting what the boundary check saw', everyFileWasSeen);
  if (failed.length > 0) throw new Failure(`Failed: ${failed.join(', ')}.`);
}
