import { performance } from 'node:perf_hooks';
import { Failure } from '#lib/config/failure.ts';
import { ensureBrowser } from '#testing/browser.ts';
import { buildApplication } from '#scripts/building/build.ts';
import { runChecks } from '#scripts/checks/checks.ts';
import { askedToStop, main, report } from '#scripts/running/script.ts';
import { runNode, stopTools, toolEnvironment } from '#scripts/running/run.ts';
import { countPlaywright, countVitest, failedTests, sum, type Count } from '#scripts/checks/count-tests.ts';
import { seconds, step } from '#scripts/running/step.ts';

const parts = ['check', 'unit', 'e2e'] as const;
type Part = (typeof parts)[number];

const [chosen, ...filters] = process.argv.slice(3);
const counts: Count[] = [];
const named: ReturnType<typeof failedTests> = [];

function wanted(part: Part): boolean {
  return chosen === undefined || chosen === part;
}

async function unit(): Promise<boolean> {
  console.log('\nUnit and integration tests');
  const { ok, output } = await runNode('node_modules/vitest/vitest.mjs', ['run', ...filters], { show: true });
  counts.push(countVitest(output));
  named.push(...failedTests(output));
  return ok;
}

async function endToEnd(): Promise<boolean> {
  const browser = await step('Finding Chromium', ensureBrowser);
  await step('Building the application', buildApplication);
  console.log('\nEnd-to-end tests');
  const { ok, output } = await runNode('node_modules/@playwright/test/cli.js', ['test', ...filters], {
    show: true,
    env: toolEnvironment({ CHROMIUM_PATH: browser }),
  });
  counts.push(countPlaywright(output));
  named.push(...failedTests(output));
  return ok;
}

async function checks(): Promise<boolean> {
  await runChecks();
  return true;
}

const runs: Record<Part, () => Promise<boolean>> = { check: checks, unit, e2e: endToEnd };

async function attempt(part: Part): Promise<boolean> {
  try {
    return await runs[part]();
  } catch (error) {
    report(error);
    return false;
  }
}

async function run(): Promise<void> {
  const began = performance.now();
  if (chosen !== undefined && !parts.some((part) => part === chosen)) {
    throw new Failure(
      `There is no part "${chosen}" of the tests: choose check, unit or e2e, or none for all.`,
    );
  }
  const failed: Part[] = [];
  // A failure of one part does not hide what the others have to say.
  for (const part of parts.filter(wanted)) if (!(await attempt(part))) failed.push(part);

  const total = sum(counts);
  console.log(`\nAll took ${seconds(began)}.`);
  if (counts.length > 0) console.log(`${total.passed} passed, ${total.failed} failed`);
  for (const { name, why } of named) console.log(`  ${name}\n      ${why}`);
  if (failed.length > 0) throw new Failure(`Failed: ${failed.join(', ')}.`);
}

await main(async () => {
  try {
    const stopped = askedToStop().then(() => {
      throw new Failure('Stopped.');
    });
    await Promise.race([run(), stopped]);
  } finally {
    await stopTools();
  }
});
