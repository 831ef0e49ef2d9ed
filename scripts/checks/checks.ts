import { join } from 'node:path';
import { Failure } from '#lib/config/failure.ts';
import { boundaryProblems } from './boundaries.ts';
import { runNode } from '#scripts/running/run.ts';
import { step } from '#scripts/running/step.ts';

const knip = 'knip/bin/knip.js';
// What is tagged @internal is for tests; what is tagged @soon is used by what comes next, which the tag names.
const usedByTestsOnly = [
  '--no-progress',
  '--production',
  '--config=knip.production.json',
  '--include=files,exports,types',
];

const tools: { title: string; script: string; args: () => string[] }[] = [
  {
    title: 'Checking the format',
    script: 'prettier/bin/prettier.cjs',
    args: () => ['--check', '--log-level=warn', '.'],
  },
  { title: 'Checking the types', script: 'typescript/bin/tsc', args: () => ['--noEmit', '--project', '.'] },
  { title: 'Checking the style', script: 'eslint/bin/eslint.js', args: () => ['.', '--max-warnings=0'] },
  { title: 'Looking for unused code', script: knip, args: () => ['--no-progress'] },
  { title: 'Looking for code that only tests use', script: knip, args: () => usedByTestsOnly },
];

/** Format, types, style, unused code and boundaries. Runs all of them, then throws if any failed. */
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
  const title = 'Checking the boundaries';
  const problems = await step(title, async (note) => {
    const found = await boundaryProblems();
    note(found.problems.length === 0 ? `all ${String(found.files)} files` : 'FAILED');
    return found.problems;
  });
  if (problems.length > 0) {
    failed.push(title.toLowerCase());
    console.log(problems.join('\n'));
  }
  if (failed.length > 0) throw new Failure(`Failed: ${failed.join(', ')}.`);
}
