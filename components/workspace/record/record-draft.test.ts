import { expect, test } from 'vitest';
import { parseRecordDraft } from './record-draft.ts';

const versionId = '01a209b7-9f87-769e-8fc5-c33e12967247';
const draft = { versionId, start: 3, end: 9, statement: 'Kim wrote.', importance: 'HIGH', uses: [] };

test('a claim that was being written comes back as it was left', () => {
  expect(parseRecordDraft(JSON.stringify(draft), versionId)).toEqual(draft);
});

test.each([
  ['nothing kept', null],
  ['broken text', '{'],
  ['another version of the article', JSON.stringify({ ...draft, versionId: versionId.replace('01', '02') })],
  ['another shape', JSON.stringify({ ...draft, start: 'x' })],
])('%s is no draft', (_, text) => {
  expect(parseRecordDraft(text, versionId)).toBeNull();
});
