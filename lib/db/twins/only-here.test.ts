import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** How a query looks that decides a rule by itself, where the twin of the rule should be asked. */
const decided: Record<string, RegExp> = {
  'what is settled': /\bstage (?:=|<>|IN) *(?:'|\()/,
  'what is due': /"dueAt" *[<>]/,
  'what is in work': /"publicationState" IN/,
  'who controls whom': /RECURSIVE (?!\$\{|tags)|"controlledById" = \w+\.id/,
  'what is past its deadline': /"deadlineAt" *[<>]/,
  'whose answer is awaited': /\boutcome (?:=|<>|IN) *['(]/,
  'what is unverified for how long': /\bconfirmation = 'UNVERIFIED'/,
  'what is against the evidence': /verdict (?:=|<>|IS DISTINCT FROM) '/,
  'whether a session or an invitation has run out': /"expiresAt" *[<>]/,
};

// To write what is so from then on decides nothing.
const writes = /SET stage = 'SIGNED_OFF'/;

// An index is made as its migration would have made it, whatever is asked of it since.
const made = 'lib/db/migrations/indexes-beside.ts';

const files = globSync('lib/**/*.ts', { exclude: ['**/generated/**'] })
  .filter((file) => file !== made && !/\.test\.ts$|^lib\/db\/twins\//.test(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n') }));

test.each(Object.entries(decided))('no query but a twin says %s', (_, pattern) => {
  const found = files.filter(({ lines }) => lines.some((line) => pattern.test(line) && !writes.test(line)));
  expect(found.map(({ file }) => file)).toEqual([]);
  expect(files.length).toBeGreaterThan(300);
});
