import { expect, test } from 'vitest';
import { z } from 'zod';
import { draftText, draftWith, parseDraft } from './draft-text.ts';

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

test('words put together by hand take the place of those of that name in a kept draft, and add nothing', () => {
  const text = draftText({ value: { reason: 'mine', confidence: null }, base: 'r1' });
  const put = parseDraft(draftWith(text, { reason: 'both', note: 'elsewhere' }), z.unknown());
  expect(put).toEqual({ value: { reason: 'both', confidence: null }, base: 'r1' });
  expect(draftWith(text, {})).toBe(text);
});

test('a draft that is no set of fields stays as it is', () => {
  const text = draftText({ value: 'a reason', base: '' });
  expect(draftWith(text, { reason: 'both' })).toBe(text);
  expect(draftWith('{', { reason: 'both' })).toBe('{');
});
