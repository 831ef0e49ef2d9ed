import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#lib/config/failure.ts';
import { report, sayPrepared } from '#scripts/running/script.ts';
import { generateClient } from '#scripts/building/generate.ts';
import { reportStepsOnStderr, step } from '#scripts/running/step.ts';

/**
 * Where every npm script begins once the packages are there: makes the generated code that the rest
 * imports, then runs `scripts/<script>.ts`.
 */
const script = process.argv[2] ?? 'start';
const file = join(import.meta.dirname, `${script === 'dev' ? 'start' : script}.ts`);

try {
  if (!existsSync(file)) throw new Failure(`There is no command "${script}".`);
  if (script === 'import') reportStepsOnStderr();
  await step('Generating the database client', generateClient);
  // A start has more to make that another one would make too, and says itself when it has.
  if (script !== 'start' && script !== 'dev') sayPrepared();
} catch (error) {
  report(error);
  process.exit(1);
}
await import(file);
