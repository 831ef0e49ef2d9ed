import { expect, test } from 'vitest';
import { z } from 'zod';
import { draftText, parseDraft } from './draft-text.ts';

const reason = z.object({ reason: z.string() });

test('a kept draft comes back as it was typed', () => {
  const draft = { value: { reason: 'Moscow “silent”\n😀' }, base: 'r1' };
  expect(parseDraft(draftText(draft), reason)).toEqual(draft);
});

test.each([
  ['nothing kept', null],
  ['broken text', '{"value":'],
  ['another shape', draftText({ value: { note: 'x' }, base: '' })],
  ['no fingerprint', JSON.stringify({ value: { reason: 'x' } })],
])('%s is no draft', (_, text) => {
  expect(parseDraft(text, reason)).toBeNull();
});
