import { expect, test } from 'vitest';
import { unsavedWords } from './draft-words.ts';

const draft = (form: string, more: { about?: string; texts?: string[]; title?: string } = {}) => ({
  place: `mina:desk:${more.about ?? 'claim'}:${form}`,
  title: more.title ?? '',
  at: 1,
  texts: more.texts ?? ['x'],
});

test.each([
  ['status', 'Status'],
  ['evidence:new', 'New evidence'],
  ['evidence:0190', 'Evidence'],
  ['answer:0190', 'Answer'],
  ['publication-LIVE', 'Publication'],
  ['record-claim', 'New claim'],
  ['tell-apart:0190+0191', 'Two items told apart'],
  ['something-new', 'A form'],
])('a draft of the form “%s” is called “%s”', (form, words) => {
  expect(unsavedWords([draft(form)])).toMatchObject([{ form: words, workspaceId: 'desk' }]);
});

test('an import kept in parts is one line, and drafts that wait behind another are their own', () => {
  const parts = ['import-paste', 'import-read', 'import-edits'].map((form) => draft(form, { about: 'new' }));
  expect(unsavedWords(parts)).toHaveLength(1);
  expect(unsavedWords([draft('evidence:new', { texts: ['one', 'two'] })])).toHaveLength(2);
  expect(unsavedWords([draft('status'), draft('status', { about: 'other' })])).toHaveLength(2);
});
