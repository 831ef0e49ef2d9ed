import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Failure } from '#lib/config/failure.ts';
import { root } from '#scripts/running/run.ts';
import { figuresSchema, type Figure } from './figure.ts';
import { markdownTable } from './table.ts';

/** Where a whole run leaves what it measured. */
export const resultFile = join(root, '.data', 'bench.json');

const page = join(root, 'docs', 'performance.md');
const measured = /(<!-- measured -->\n)[\s\S]*(<!-- end of measured -->)/;

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB of memory, ${type()} ${release()}, Node.js ${process.versions.node}`;
}

function lastResult(): { figures: Figure[]; day: string } {
  try {
    const figures = figuresSchema.parse(JSON.parse(readFileSync(resultFile, 'utf8')));
    return { figures, day: statSync(resultFile).mtime.toISOString().slice(0, 10) };
  } catch (error) {
    throw new Failure(`${resultFile} holds no measurement (${String(error)}): run npm run bench first.`);
  }
}

/** Puts the last whole measurement into docs/performance.md, as made on this machine. */
export async function writeDocument(): Promise<void> {
  const { figures, day } = lastResult();
  const before = readFileSync(page, 'utf8');
  if (!measured.test(before)) throw new Failure(`${page} has lost the marks between which figures stand.`);
  const text = `\nMeasured on ${day} with \`npm run bench\` on ${machine()}.\n\n${markdownTable(figures)}\n\n`;
  const after = before.replace(measured, (_, open: string, close: string) => `${open}${text}${close}`);
  writeFileSync(page, await format(after, { ...(await resolveConfig(page)), filepath: page }));
}
