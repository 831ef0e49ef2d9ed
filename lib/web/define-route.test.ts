import { beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { defineRoute } from './define-route.ts';
import { logger } from './logger.ts';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(logger, level).mockImplementation((...what: unknown[]) => void said.push(String(what.at(-1))));
  }
});

const refused = z.object({ refusal: z.object({ code: z.string() }) });

/** What is answered, and said in the log, when a body breaks off with `error`. */
async function brokenOff(error: Error, closed: boolean): Promise<{ status: number; body: unknown }> {
  const route = defineRoute({ access: 'browser', handle: () => Promise.reject(error) });
  const connection = new AbortController();
  if (closed) connection.abort();
  const request = new Request('http://127.0.0.1/api/files', { method: 'POST', signal: connection.signal });
  const response = await route(request, { params: Promise.resolve({}) });
  return { status: response.status, body: await response.json() };
}

const reset = () => Object.assign(new Error('aborted'), { code: 'ECONNRESET' });

test('an upload that its sender closed is no failure of ours and none of the database', async () => {
  const { body } = await brokenOff(reset(), true);
  expect(refused.parse(body).refusal.code).toBe('body-incomplete');
  expect(said).toEqual([]);
});

test('a connection that broke elsewhere is a failure, and still none of the database', async () => {
  const { status } = await brokenOff(reset(), false);
  expect(status).toBe(500);
  expect(said).toEqual(['request failed']);
});
