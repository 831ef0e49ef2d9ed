import { expect, test } from 'vitest';
import { carryOver } from './carry-over.ts';

const before = 'The council met on Monday in the old town hall. It rained all day long there.';
const behind = 'The session ended at nine in the evening. Nobody spoke to the press later.';

function stateOf(was: string, passage: string, is: string, language: string): string | undefined {
  const [old, next] = [was, is].map((text) => `${before}\n\n${text}\n\n${behind}`);
  const at = (old ?? '').indexOf(passage);
  const start = [...(old ?? '').slice(0, at)].length;
  const span = { start, end: start + [...passage].length };
  return carryOver(old ?? '', [span], next ?? '', language)[0]?.state;
}

const claim = 'The mayor has taken the whole of the money.';

test.each([
  ['what leads in to it', `False: \n\n${claim}`, `True: \n\n${claim}`, 'en'],
  [
    'who is quoted, before it',
    `Smith said: “It is a shame for us all. ${claim}”`,
    `Jones denied: “It is a shame for us all. ${claim}”`,
    'en',
  ],
  [
    'who is quoted, behind it',
    `“${claim} It is a shame for us all,” said Smith.`,
    `“${claim} It is a shame for us all,” denied Jones.`,
    'en',
  ],
  ['that it is a quotation', claim, `Jones lied: “We know it all, do we not. ${claim}”`, 'en'],
  ['who is quoted, without a space', `他说：“${claim}！”李四否认。`, `他说：“${claim}！”王五证实。`, 'zh'],
  [
    'the front of its sentence',
    `In the case Smith v. Jones the court said: ${claim}`,
    `In the case Brown v. Jones the court said: ${claim}`,
    'en',
  ],
  [
    'lead-in to its list',
    `What he did not do:\n\n• He left the town at once by train.\n\n• ${claim}`,
    `What he did do:\n\n• He left the town at once by train.\n\n• ${claim}`,
    'en',
  ],
  [
    'lead-in to its numbered list',
    `What he did not do:\n\n1. He left the town at once by train.\n\n2. ${claim}`,
    `What he did do:\n\n1. He left the town at once by train.\n\n2. ${claim}`,
    'en',
  ],
  [
    'a date in its sentence',
    `Am 3. Oktober hat er nichts gesagt. ${claim}`,
    `Am 4. Oktober hat er nichts gesagt. ${claim}`,
    'en',
  ],
])('a passage that reads the same is not the same where there is another %s', (_, was, is, language) => {
  const passage = was.includes('Oktober') ? 'er nichts gesagt' : 'taken the whole';
  expect(stateOf(was, passage, was, language)).toBe('ANCHORED');
  expect(stateOf(was, passage, is, language)).toBe('CHANGED');
});

test('a row of a table is known by its head too', () => {
  const [was, is] = ['Passengers', 'Lorries'].map(
    (head) => `Year ${head}\n\n2024 310,000\n\n2025 287,500\n\n2026 290,000`,
  );
  expect(stateOf(was ?? '', '290,000', was ?? '', 'en')).toBe('ANCHORED');
  expect(stateOf(was ?? '', '290,000', is ?? '', 'en')).toBe('CHANGED');
});

test('of a few words, whom they are about is looked for before them', () => {
  const [was, is] = ['Smith was asked by the court.', 'Jones was asked by the court.'];
  expect(stateOf(`${was} He denied it all.`, 'He denied it', `${is} He denied it all.`, 'en')).toBe(
    'CHANGED',
  );
});

test.each([
  ['a sentence before it', `It is a shame for us all. ${claim}`, `It was a shame for all of us. ${claim}`],
  ['a sentence behind it', `${claim} It is a shame for us all.`, `${claim} It was a shame for all of us.`],
  [
    'another part of what is quoted',
    `He said: “It is so. So it is for us. ${claim}”`,
    `He said: “It is so. So it was for all. ${claim}”`,
  ],
  ['how the quotation is marked', `He said: “It is so. ${claim}”`, `He said: "It is so. ${claim}"`],
  ['the paragraph it is in', `It is a shame for us all. ${claim}`, `It is a shame for us all.\n\n${claim}`],
])('but it is where there is another %s', (_, was, is) => {
  expect(stateOf(was, 'taken the whole', is, 'en')).toBe('ANCHORED');
});

test('a word that denies a passage from beside it, in its own sentence, is shown with it', () => {
  const [was, is] = ['did', 'did not'].map((verb) => `It rained. The mayor ${verb} take the money.`);
  const [carried] = carryOver(was ?? '', [{ start: 25, end: 39 }], is ?? '', 'en');
  expect(carried).toMatchObject({ state: 'CHANGED', candidate: { exact: 'take the money' } });
  expect(carried?.state === 'CHANGED' && carried.difference.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'added', text: 'not ' },
  ]);
});

test('what changed beside a passage is shown around it', () => {
  const [was, is] = ['False:', 'True:'].map((lead) => `${lead}\n\n${claim}`);
  const [carried] = carryOver(was ?? '', [{ start: 8, end: 17 }], is ?? '', 'en');
  expect(carried).toMatchObject({
    state: 'CHANGED',
    candidate: { exact: 'The mayor' },
    difference: [
      { kind: 'removed', text: 'False' },
      { kind: 'added', text: 'True' },
      { kind: 'same', text: ': ' },
      { kind: 'same', text: 'The mayor ' },
    ],
  });
});
