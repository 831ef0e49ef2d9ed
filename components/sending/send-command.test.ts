import { expect, test } from 'vitest';
import { z } from 'zod';
import { readAnswer } from './send-command.ts';

const schema = z.object({ id: z.string() });

test('an answered command gives its value', () => {
  expect(readAnswer(200, { value: { id: 'a' } }, schema)).toEqual({ ok: true, value: { id: 'a' } });
});

test('a refusal keeps its code, what belongs to it and its sentence', () => {
  const refusal = { code: 'conflict', current: { id: 'a' } };
  const body = { refusal, message: 'Someone changed this.', requestId: 'r' };
  expect(readAnswer(409, body, schema)).toEqual({ ok: false, refusal, message: 'Someone changed this.' });
});

test('a lost session is a refusal like any other', () => {
  const body = { refusal: { code: 'not-signed-in' }, message: 'You are signed out.', requestId: 'r' };
  expect(readAnswer(401, body, schema)).toMatchObject({ refusal: { code: 'not-signed-in' } });
});

test('a fault of the server shows the reference it gave', () => {
  const body = { error: { code: 'fault', message: 'Something went wrong. Reference: 7.' } };
  expect(readAnswer(500, body, schema)).toEqual({
    ok: false,
    refusal: null,
    message: 'Something went wrong. Reference: 7.',
    unsure: true,
  });
});

test.each([
  ['a proxy’s page', 502, null],
  ['a value of another shape', 200, { value: { id: 3 } }],
  ['a refusal without a code', 422, { refusal: {}, message: 'No.' }],
])('%s never counts as done and says that what was typed is kept', (_, status, body) => {
  const sent = readAnswer(status, body, schema);
  expect(sent).toMatchObject({ ok: false, refusal: null });
  expect(sent.ok ? '' : sent.message).toContain('What you typed is kept');
});
