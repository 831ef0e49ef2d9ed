import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '#lib/config/failure.ts';
import { fileProblemIn } from '#lib/config/file-problem.ts';
import { root, runNode, toolEnvironment } from '#scripts/running/run.ts';
import { sourceHash } from './source-hash.ts';

const stamp = join(root, 'lib', 'db', 'generated', 'made-from');

/** Generates the database client when `prisma/schema.prisma` or Prisma itself changed. */
export async function generateClient(note: (text: string) => void): Promise<void> {
  const wanted = sourceHash(root, ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    note('unchanged');
    return;
  }
  // Generating needs no schema engine, but Prisma downloads one unless it is told that it has it.
  const env = toolEnvironment({
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  });
  const { ok, output } = await runNode('node_modules/prisma/build/index.js', ['generate'], { env });
  if (!ok) {
    throw new Failure(
      fileProblemIn(output) ?? `The database client could not be generated:\n${output.trim()}`,
    );
  }
  writeFileSync(stamp, wanted);
}
