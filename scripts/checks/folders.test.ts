import { expect, test } from 'vitest';
import { crowdedFolders, folderCycles } from './folders.ts';

const importsOf = (lines: string[]) =>
  lines.map((line) => {
    const [from = '', to = ''] = line.split(' → ');
    return { from, to };
  });

test.each([
  ['two folders', ['ui/list/a.ts → ui/page/b.ts', 'ui/page/c.ts → ui/list/d.ts'], 'ui'],
  ['a folder and one in it', ['ui/a.ts → ui/list/b.ts', 'ui/list/c.ts → ui/d.ts'], 'ui'],
  [
    'three folders, none of which imports the one it is imported by',
    ['ui/a/x.ts → ui/b/x.ts', 'ui/b/y.ts → ui/c/x.ts', 'ui/c/y.ts → ui/a/y.ts'],
    'ui',
  ],
  [
    'folders whose own folders do not meet',
    ['ui/list/row/a.ts → ui/page/b.ts', 'ui/page/head/c.ts → ui/list/d.ts'],
    'ui',
  ],
  ['tests and what they share', ['e2e/a.ts → testing/b.ts', 'testing/c.ts → e2e/d.ts'], 'the project'],
  ['folders deep down', ['ui/a/b/c/x.ts → ui/a/b/d/x.ts', 'ui/a/b/d/y.ts → ui/a/b/c/y.ts'], 'ui/a/b'],
])('A circle of folders is found: %s', (_, lines, folder) => {
  expect(folderCycles(importsOf(lines))).toEqual([
    `Parts of ${folder} import each other in a circle: ${lines.join(', ')}.`,
  ]);
});

test.each([
  [
    'imports that all point one way',
    ['ui/a/x.ts → ui/b/x.ts', 'ui/b/y.ts → ui/c/x.ts', 'ui/a/y.ts → ui/c/y.ts'],
  ],
  ['imports inside one folder', ['ui/a/x.ts → ui/a/y.ts', 'ui/a/y.ts → ui/a/x.ts']],
  ['a folder that only stands on its own', ['ui/a.ts → ui/list/b.ts', 'ui/list/b.ts → ui/list/row/c.ts']],
  [
    'a folder named as another begins',
    ['ui/claim/x.ts → ui/claim-panel/y.ts', 'ui/claim-panel/z.ts → ui/z.ts'],
  ],
  [
    'what is started',
    ['scripts/a.ts → testing/b.ts', 'testing/c.ts → scripts/running/d.ts', 'a.config.ts → testing/b.ts'],
  ],
  ['what the product says of itself', ['lib/a.ts → package.json', 'a.config.ts → lib/b.ts']],
])('Folders that stand in order are accepted: %s', (_, lines) => {
  expect(folderCycles(importsOf(lines))).toEqual([]);
});

test('Each of two circles is told, and each once', () => {
  const imports = importsOf([
    'ui/a/x.ts → ui/b/x.ts',
    'ui/b/x.ts → ui/a/x.ts',
    'lib/c/x.ts → lib/d/x.ts',
    'lib/d/x.ts → lib/c/x.ts',
  ]);
  expect(folderCycles(imports)).toHaveLength(2);
});

test('A folder with too many files side by side is told, whatever lies in folders in it and beside it', () => {
  const files = ['a.ts', 'b.tsx', 'c.ts'].map((name) => `lib/full/${name}`);
  const others = ['lib/full/part/d.ts', 'lib/other/e.ts', 'lib/other/f.ts'];
  expect(crowdedFolders([...files, ...others], 2)).toEqual([
    'lib/full holds 3 files; with more than 2, part it by what they are.',
  ]);
  expect(crowdedFolders([...files, ...others], 3)).toEqual([]);
});
