import { stripVTControlCharacters } from 'node:util';

export type Count = { passed: number; failed: number };

function last(pattern: RegExp, text: string): number {
  return Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

/** How many tests passed and failed by vitest's closing line: `Tests  1 failed | 27 passed (28)`. */
export function countVitest(output: string): Count {
  const closing = stripVTControlCharacters(output)
    .split('\n')
    .filter((line) => /^\s+Tests\s/.test(line))
    .at(-1);
  return { passed: last(/(\d+) passed/g, closing ?? ''), failed: last(/(\d+) failed/g, closing ?? '') };
}

/** How many by Playwright's closing lines: `  1 failed`, its list, `  27 passed (1.2m)`; flaky is failed. */
export function countPlaywright(output: string): Count {
  const text = stripVTControlCharacters(output);
  const failed = last(/^ {2}(\d+) failed$/gm, text) + last(/^ {2}(\d+) flaky$/gm, text);
  const missed = last(/^ {2}(\d+) (?:did not run|interrupted)$/gm, text);
  return { passed: last(/^ {2}(\d+) passed(?: \(|$)/gm, text), failed: failed + missed };
}

const reasonAtMost = 300;

/**
 * Which tests failed, by the lines of either, each once with the first line of why: what is read first where only an end
 * is kept.
 */
export function failedTests(output: string): { name: string; why: string }[] {
  const lines = stripVTControlCharacters(output).split('\n');
  const named = /^ FAIL {2}(.+)$|^ {2}\d+\) (.+?)[ ─]*$/;
  const found = new Map<string, string>();
  for (const [at, line] of lines.entries()) {
    const match = named.exec(line);
    const name = match?.[1] ?? match?.[2];
    if (name === undefined || found.has(name)) continue;
    const why = lines.slice(at + 1).find((next) => next.trim() !== '' && !named.test(next)) ?? '';
    found.set(name, why.trim().slice(0, reasonAtMost));
  }
  return [...found].map(([name, why]) => ({ name, why }));
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}
