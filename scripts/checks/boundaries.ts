import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#lib/config/failure.ts';
import { root, runNode } from '#scripts/running/run.ts';

const folders = ['app', 'bench', 'components', 'e2e', 'eslint-rules', 'lib', 'prisma', 'scripts', 'testing'];
const cruised = z.object({ modules: z.array(z.object({ source: z.string() })) });

export const cruiser = 'dependency-cruiser/bin/dependency-cruiser.mjs';

export function cruiseArguments(): string[] {
  const present = readdirSync(root).filter((name) => folders.includes(name) || /\.(ts|js)$/.test(name));
  return ['--config', '.dependency-cruiser.cjs', ...present];
}

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

/** The boundary check passes on nothing at all when it can't read TypeScript, so what it saw is counted. */
export async function everyFileWasSeen(note: (text: string) => void): Promise<void> {
  const args = [...cruiseArguments(), '--output-type', 'json'];
  const { output } = await runNode(join('node_modules', cruiser), args);
  const seen = cruised.parse(JSON.parse(output)).modules.map((module) => module.source);
  const files = sourceFiles();
  const missed = unseen(files, seen);
  if (missed.length > 0) {
    throw new Failure(
      `The boundary check did not see ${String(missed.length)} files, such as ${missed[0] ?? ''}.`,
    );
  }
  note(`all ${String(files.length)} files`);
}
