import { expect, test } from 'vitest';
import { countPlaywright, countVitest, failedTests, sum } from './count-tests.ts';

test('Tests are counted from the closing line of vitest, colours or not', () => {
  const output =
    ' Test Files  1 failed | 3 passed (4)\n\u001b[2m      Tests \u001b[22m 2 failed | 27 passed (29)\n';
  expect(countVitest(output)).toEqual({ passed: 27, failed: 2 });
});

test('Tests are counted from the closing lines of Playwright, those that never ran as failed', () => {
  const output = '  1 failed\n    [chromium] › a.e2e.ts:3:1 › A title\n  2 did not run\n  27 passed (1.2m)\n';
  expect(countPlaywright(output)).toEqual({ passed: 27, failed: 3 });
});

test('A run that said nothing counts nothing', () => {
  expect(sum([countVitest(''), countPlaywright('')])).toEqual({ passed: 0, failed: 0 });
});

test('Tests that failed are named once, of either kind, with the first line of why', () => {
  const output =
    '\u001b[41m FAIL \u001b[49m lib/a.test.ts > A title\nAssertionError: 1 is not 2\n\n- Expected\n FAIL  lib/a.test.ts > A title\n' +
    '  1) e2e/b.e2e.ts:37:3 › another title ─────\n\n    Error: not visible\n\n    1) no name\n  1 passed\n';
  expect(failedTests(output)).toEqual([
    { name: 'lib/a.test.ts > A title', why: 'AssertionError: 1 is not 2' },
    { name: 'e2e/b.e2e.ts:37:3 › another title', why: 'Error: not visible' },
  ]);
});
