import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { confirmationWord } from '#lib/domain/house-rating.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';

const root = join(import.meta.dirname, '..', '..');

/** Where the status itself is named or recognised, or what the house calls it stands right beside. */
const bare: Readonly<Record<string, string>> = {
  'lib/domain/house-rating.ts': 'the one place that says it',
  'lib/interchange/read-claim-reviews.ts': 'recognises the word in a file from elsewhere',
  'lib/export/xlsx-claim-columns.ts': 'has the house’s name in the column beside',
  'components/claim/status-badge.tsx': 'has the house’s name in the same badge',
  'components/settings/rating-list.tsx': 'is where a status gets its name',
  'components/settings/rating-dialog.tsx': 'is where a status gets its name',
  'components/settings/rating-words.ts': 'tells how a status got its name',
};

const words = confirmations.map((confirmation) => confirmationWord(confirmation));
const alone = `(?:${words.join('|')})`;
/** The ways a status could reach a reader without what the house calls it. */
const ways: readonly { way: string; text: RegExp }[] = [
  { way: 'the bare word’s function', text: /\bconfirmationWord\b/ },
  { way: 'a status word written out', text: new RegExp(`'${alone}'|"${alone}"|>\\s*${alone}\\s*<`) },
  { way: 'the code shown as it is', text: />\s*\{[\w.]*\bconfirmation\}/ },
  {
    way: 'the code put into words by hand',
    text: /\bconfirmation\b\)?\.(?:charAt|slice|replace|replaceAll)\(/,
  },
];

const scale = "words: { 1: 'False'";

function found(text: string): string[] {
  return ways.filter((one) => one.text.test(text.replace(scale, ''))).map(({ way }) => way);
}

const files = ['app', 'components', 'lib'].flatMap((folder) =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root, exclude: ['lib/db/generated/**'] }),
);
const product = files.filter((file) => !/\.test\.tsx?$/.test(file));

test('A status stands with what the house calls it wherever the product puts it into words', () => {
  expect(product.length).toBeGreaterThan(500);
  const problems = product
    .filter((file) => !(file in bare))
    .flatMap((file) => found(readFileSync(join(root, file), 'utf8')).map((way) => `${file}: ${way}`));
  expect(problems).toEqual([]);
});

test('A file that may say the bare word does', () => {
  const idle = Object.keys(bare).filter((file) => found(readFileSync(join(root, file), 'utf8')).length === 0);
  expect(idle).toEqual([]);
});

test.each([
  "import { confirmationWord } from '#lib/domain/house-rating.ts';",
  '<Stat label="Unverified" />',
  "const label = 'False';",
  '<span>\n  Disputed\n</span>',
  '<span>{claim.confirmation}</span>',
  'claim.confirmation.charAt(0)',
])('%s would be found', (text) => {
  expect(found(text)).toHaveLength(1);
});
