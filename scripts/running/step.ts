import { performance } from 'node:perf_hooks';

let out: NodeJS.WriteStream = process.stdout;

/** For a script whose standard output is read by a program. */
export function reportStepsOnStderr(): void {
  out = process.stderr;
}

export function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs one step of a script and prints one line about it: what it does, what came of it, how long it took.
 * The step says what came of it through `note`.
 */
export async function step<T>(
  title: string,
  run: (note: (text: string) => void) => T | Promise<T>,
): Promise<T> {
  const began = performance.now();
  let outcome = 'done';
  out.write(`${title} ... `);
  try {
    const value = await run((text) => {
      outcome = text;
    });
    out.write(`${outcome} (${seconds(began)})\n`);
    return value;
  } catch (error) {
    out.write(`failed (${seconds(began)})\n`);
    throw error;
  }
}
