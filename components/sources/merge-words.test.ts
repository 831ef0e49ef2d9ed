import { expect, test } from 'vitest';
import { mergeWords } from './merge-words.ts';

test.each([
  [{ claims: 0, evidence: 0, controls: 0 }, 'Nothing names KCNA yet, so nothing else changes.'],
  [
    { claims: 1, evidence: 0, controls: 0 },
    'One claim that names KCNA will name Korean Central News Agency.',
  ],
  [
    { claims: 12, evidence: 1, controls: 0 },
    '12 claims and one item of evidence that name KCNA will name Korean Central News Agency.',
  ],
  [
    { claims: 1200, evidence: 3, controls: 2 },
    '1,200 claims, 3 items of evidence, and 2 controlled sources that name KCNA will name Korean Central News Agency.',
  ],
])('a merge of a source used by %j says what moves', (use, words) => {
  expect(mergeWords('KCNA', 'Korean Central News Agency', use)[0]).toBe(words);
});

test('a merge says that the old name still finds it and that it stays so', () => {
  const said = mergeWords('KCNA', 'Agency', { claims: 0, evidence: 0, controls: 0 }).join(' ');
  expect(said).toContain('Agency can be found as KCNA');
  expect(said).toContain('can’t be undone');
});
