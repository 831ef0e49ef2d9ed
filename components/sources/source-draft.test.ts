import { expect, test } from 'vitest';
import { differences, draftOf, emptySource, inputOf } from './source-draft.ts';

const state = { id: '01900000-0000-7000-8000-000000000001', name: 'Government of North Korea' };
const kcna = {
  ...emptySource,
  name: 'KCNA',
  kind: 'STATE_MEDIA' as const,
  aliases: ' 조선중앙통신 \n\nKorean Central News Agency',
  controlledBy: state,
};

test('each line of the form is one more name of the source', () => {
  expect(inputOf(kcna)).toEqual({
    name: 'KCNA',
    kind: 'STATE_MEDIA',
    aliases: ['조선중앙통신', 'Korean Central News Agency'],
    controlledById: state.id,
    notes: '',
  });
});

test('a source of the register fills the form that would save it unchanged', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const detail = {
    ...inputOf(kcna),
    id: state.id,
    controlledBy: state,
    createdAt: at,
    updatedAt: at,
    revision: 3,
  };
  expect(inputOf(draftOf(detail))).toEqual(inputOf(kcna));
});

test('a conflict shows the fields in which both versions differ, in words', () => {
  const theirs = { ...kcna, kind: 'NEWS_AGENCY' as const, controlledBy: null };
  expect(differences(kcna, theirs)).toEqual([
    { label: 'Kind', mine: 'State media', theirs: 'News agency' },
    { label: 'Controlled by', mine: 'Government of North Korea', theirs: '' },
  ]);
  expect(differences(kcna, kcna)).toEqual([]);
});
