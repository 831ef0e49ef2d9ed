import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#lib/config/failure.ts';
import { fileProblemIn } from '#lib/config/file-problem.ts';
import { root, runNode, toolEnvironment } from '#scripts/running/run.ts';
import { sourceHash } from './source-hash.ts';

const inputs = [
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.js',
  'postcss.config.js',
  'prisma/schema.prisma',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const output = join(root, '.next');
const stamp = join(output, 'built-from');

const serverFile = join(output, 'standalone', 'server.js');

/** Next leaves the files that browsers fetch out of its standalone folder. */
function completeStandalone(): void {
  const target = join(output, 'standalone');
  cpSync(join(output, 'static'), join(target, '.next', 'static'), { recursive: true });
  if (existsSync(join(root, 'public')))
    cpSync(join(root, 'public'), join(target, 'public'), { recursive: true });
}

/** Builds the application when its source changed since the last whole build. Needs no database. */
export async function buildApplication(note: (text: string) => void): Promise<void> {
  const wanted = sourceHash(root, inputs);
  if (existsSync(serverFile) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    note('unchanged');
    return;
  }
  rmSync(stamp, { force: true });
  // What serves is always the production build, whatever the terminal is set to.
  const env = toolEnvironment({ NODE_ENV: 'production' });
  const { ok, output: said } = await runNode('node_modules/next/dist/bin/next', ['build'], { env });
  if (!ok) throw new Failure(fileProblemIn(said) ?? `The application could not be built:\n${said.trim()}`);
  completeStandalone();
  writeFileSync(stamp, wanted);
}
