import { expect, test } from 'vitest';
import { differencesOf } from '#components/sending/compared-fields.ts';
import { mergedOver } from '#components/drafts/merged.ts';
import {
  draftOf,
  emptySource,
  inputOf,
  newSourceInput,
  sourceDraftSchema,
  sourceFields,
  wikidataIdOf,
  type SourceDraft,
} from './source-draft.ts';

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
    plural: false,
    controlledById: state.id,
    notes: '',
    wikidataId: '',
    address: '',
    reliability: null,
    whyAnother: '',
  });
});

test('a new source is confidential from the start, a known one is marked apart, and an older draft opens', () => {
  expect(newSourceInput({ ...kcna, confidential: true })).toEqual({ ...inputOf(kcna), confidential: true });
  expect(inputOf({ ...kcna, confidential: true })).not.toHaveProperty('confidential');
  const { confidential, ...kept } = emptySource;
  expect(sourceDraftSchema.parse(kept)).toEqual({ ...kept, confidential });
});

test('a source of the register fills the form that would save it unchanged', () => {
  const at = '2026-01-01T00:00:00.000Z';
  const detail = {
    ...inputOf(kcna),
    formerNames: [],
    id: state.id,
    controlledBy: state,
    standing: 'IN_USE' as const,
    discredited: null,
    confidential: false,
    withheld: false,
    controlHistory: [],
    createdAt: at,
    updatedAt: at,
    revision: 3,
  };
  expect(inputOf(draftOf(detail))).toEqual(inputOf(kcna));
});

test('a conflict shows the fields in which both versions differ, in words', () => {
  const theirs = { ...kcna, kind: 'NEWS_AGENCY' as const, reliability: 'E' as const };
  expect(differencesOf<SourceDraft>(sourceFields, kcna, theirs)).toEqual([
    { label: 'Kind', mine: 'State media', theirs: 'News agency' },
    { label: 'Reliability', mine: '', theirs: 'E · unreliable' },
  ]);
  expect(differencesOf<SourceDraft>(sourceFields, kcna, kcna)).toEqual([]);
});

test('keeping mine leaves what others changed in fields I did not touch', () => {
  const mine = { ...kcna, notes: 'Mine' };
  const theirs = { ...kcna, kind: 'NEWS_AGENCY' as const, controlledBy: null, notes: 'Theirs' };
  const merged = mergedOver<SourceDraft>(kcna, mine, theirs);
  expect(merged).toEqual({ ...theirs, notes: 'Mine' });
  expect(differencesOf(sourceFields, merged, theirs)).toEqual([
    { label: 'Notes', mine: 'Mine', theirs: 'Theirs' },
  ]);
});

test('a Wikidata item is taken by its id or by its pasted address', () => {
  expect(wikidataIdOf(' q486879 ')).toBe('Q486879');
  expect(wikidataIdOf('https://www.wikidata.org/wiki/Q486879#sitelinks')).toBe('Q486879');
  expect(wikidataIdOf('KCNA')).toBe('KCNA');
});
