import { expect, test } from 'vitest';
import type { SourceKind } from '#lib/domain/source.ts';
import { controlDraftOf, controlFields, controlInputOf, type ControlDraft } from './control-draft.ts';

const by = { id: '01900000-0000-7000-8000-000000000009', name: 'Ana' };
const state = { id: '01900000-0000-7000-8000-000000000001', name: 'Government of North Korea' };
const monitor = { id: '01900000-0000-7000-8000-000000000002', name: 'BBC Monitoring' };
const at = '2026-01-01T00:00:00.000Z';
const entry = {
  id: '01900000-0000-7000-8000-000000000003',
  controller: state,
  statedBy: monitor,
  note: 'Its charter',
  since: '1946-12-05',
  createdAt: at,
  createdBy: by,
  endedAt: null,
  endedBy: null,
};
const kcna = {
  id: '01900000-0000-7000-8000-000000000004',
  kind: 'STATE_MEDIA' as const,
  name: 'KCNA',
  aliases: [],
  formerNames: [],
  plural: false,
  notes: '',
  wikidataId: '',
  address: '',
  reliability: null,
  standing: 'IN_USE' as const,
  discredited: null,
  confidential: false,
  withheld: false,
  controlledBy: state,
  controlHistory: [entry],
  createdAt: at,
  updatedAt: at,
  revision: 1,
};

/** What stands in either version where two people recorded it. */
function wordsOf(kind: SourceKind, draft: ControlDraft): string {
  return controlFields(kind)
    .map(({ words }) => words(draft))
    .join();
}

test('the form of control holds what is recorded now, with who says so and since when', () => {
  expect(controlDraftOf(kcna)).toEqual({
    controller: state,
    statedBy: monitor,
    note: 'Its charter',
    since: '1946-12-05',
  });
});

test('an entry that ended is history, not what the form begins with', () => {
  const ended = { ...kcna, controlledBy: null, controlHistory: [{ ...entry, endedAt: at, endedBy: by }] };
  expect(controlDraftOf(ended)).toEqual({ controller: null, statedBy: null, note: '', since: '' });
});

test('ending control takes its day, its note and who said so along', () => {
  const draft = { ...controlDraftOf(kcna), controller: null };
  expect(controlInputOf(draft)).toEqual({ controllerId: null, statedById: null, note: '', since: null });
});

test('control is told in one line', () => {
  expect(wordsOf('STATE_MEDIA', controlDraftOf(kcna))).toBe(
    'Government of North Korea, since 1946-12-05, BBC Monitoring says so, “Its charter”',
  );
  const ended = { controller: null, statedBy: null, note: '', since: '' };
  expect(wordsOf('STATE_MEDIA', ended)).toBe('No one known controls it');
  expect(wordsOf('PERSON', ended)).toBe('They speak for no one known');
});
