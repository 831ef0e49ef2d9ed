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

/** Which tests failed, by the lines of either, each once: the ones that are read first where only an end is kept. */
export function failedTests(output: string): string[] {
  const lines = stripVTControlCharacters(output).split('\n');
  const name = /^ FAIL {2}(.+)$|^ {2}\d+\) (.+?)[ ─]*$/;
  return [...new Set(lines.flatMap((line) => (name.exec(line) ?? []).slice(1).filter(Boolean)))];
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}
