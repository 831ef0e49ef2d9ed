import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readerLimits } from '#lib/readers/limits.ts';
import type { ProcessLimits } from './limits.ts';
import { ProcessPool, type Outcome } from './process-pool.ts';
import type { ReadingRequest } from '#lib/readers/request.ts';

const short: ReadingRequest = { kind: 'article-text', input: 'A letter was sent.' };
const long: ReadingRequest = { kind: 'article-text', input: 'word '.repeat(1_000_000) };

const file = join(import.meta.dirname, '..', 'readers', 'reader.ts');
const poolOf = (limits: ProcessLimits) => new ProcessPool<ReadingRequest>(file, limits);

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const reason = (outcome: Outcome) => (outcome.ok ? 'read' : outcome.why);

it('ends a reading that takes too long, and the next one is read', async () => {
  const hasty = poolOf({ ...readerLimits, milliseconds: 1 });
  const reading = hasty.ask('a', long);
  const [pid] = hasty.pids;
  expect(reason(await reading)).toBe('too-long');
  expect(isThere(pid ?? 0)).toBe(false);
  expect(hasty.pids).toEqual([]);
});

it('ends a reading that takes too much memory, in the heap or beside it', async () => {
  const small = poolOf({ ...readerLimits, residentBytes: 1024 * 1024 });
  expect(reason(await small.ask('a', long))).toBe('too-large');
  const elements = Buffer.from('<p>x'.repeat(250_000));
  const tight = poolOf({ ...readerLimits, heapMegabytes: 24 });
  const file: ReadingRequest = { kind: 'article-file', input: { bytes: elements, fileName: 'a.html' } };
  expect(reason(await tight.ask('a', file))).toBe('too-large');
}, 30_000);

it('says so when a reader is killed midway, and reads the next in a new one', async () => {
  const pool = poolOf(readerLimits);
  expect(reason(await pool.ask('a', short))).toBe('read');
  const [pid = 0] = pool.pids;
  const reading = pool.ask('a', long);
  expect(pool.pids).toEqual([pid]);
  process.kill(pid, 'SIGKILL');
  expect(reason(await reading)).toBe('interrupted');
  expect(reason(await pool.ask('a', short))).toBe('read');
  expect(pool.pids).not.toContain(pid);
});

it('replaces a reader that was killed while it had nothing to do', async () => {
  const pool = poolOf(readerLimits);
  await pool.ask('a', short);
  const [pid = 0] = pool.pids;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => pool.pids).toEqual([]);
  expect(reason(await pool.ask('a', short))).toBe('read');
});

it('reads two at a time, lets few wait, and tells the others that it is busy', async () => {
  const pool = poolOf({ ...readerLimits, waitingForOne: 4 });
  const flood = Array.from({ length: 20 }, () => pool.ask('flood', short));
  const other = pool.ask('other', short);
  expect(pool.pids).toHaveLength(2);
  const outcomes = (await Promise.all(flood)).map(reason);
  expect(outcomes.filter((one) => one === 'read')).toHaveLength(6);
  expect(outcomes.filter((one) => one === 'busy')).toHaveLength(14);
  expect(reason(await other)).toBe('read');
});

it('serves who waits for the first time before more of who is served already', async () => {
  const pool = poolOf({ ...readerLimits, processes: 1 });
  const order: string[] = [];
  const ask = (who: string) => pool.ask(who, short).then(() => order.push(who));
  await Promise.all([ask('flood'), ask('flood'), ask('flood'), ask('other')]);
  expect(order).toEqual(['flood', 'other', 'flood', 'flood']);
});

it('gives up what nobody waits for any more: in work, in line and before it is asked', async () => {
  const pool = poolOf({ ...readerLimits, processes: 1 });
  const away = new AbortController();
  const working = pool.ask('a', long, away.signal);
  const inLine = pool.ask('a', short, away.signal);
  const other = pool.ask('b', short);
  const [pid = 0] = pool.pids;
  away.abort();
  const late = pool.ask('a', short, away.signal);
  const outcomes = await Promise.all([working, inLine, late]);
  expect(outcomes.map(reason)).toEqual(['interrupted', 'interrupted', 'interrupted']);
  expect(reason(await other)).toBe('read');
  expect(isThere(pid)).toBe(false);
});

it('asks no process again that has grown beyond half of its limit', async () => {
  const small = poolOf({ ...readerLimits, residentBytes: 1 });
  const once = await small.ask('a', short);
  // The limit itself is looked at every 25 ms, so either it ended the process or its answer did.
  expect(['read', 'too-large']).toContain(reason(once));
  await expect.poll(() => small.pids).toEqual([]);
  const ample = poolOf({ ...readerLimits, residentBytes: 2 ** 40 });
  await ample.ask('a', short);
  const [pid] = ample.pids;
  await ample.ask('a', short);
  expect(ample.pids).toEqual([pid]);
});

it('keeps no process when there is nothing to read', async () => {
  const pool = poolOf({ ...readerLimits, idleMilliseconds: 1 });
  const reading = pool.ask('a', short);
  const [pid = 0] = pool.pids;
  await reading;
  await expect.poll(() => isThere(pid)).toBe(false);
  expect(pool.pids).toEqual([]);
});

it('leaves no reader behind when the server is killed, whatever it reads', async () => {
  const script = `
    import { ProcessPool } from '#lib/aside/process-pool.ts';
    import { readerLimits } from '#lib/readers/limits.ts';
    const pool = new ProcessPool('${file}', { ...readerLimits, milliseconds: 600_000 });
    const ask = (words) => pool.ask('a', { kind: 'article-text', input: 'word '.repeat(words) });
    void ask(1).then(() => { console.log(pool.pids[0]); void ask(1_000_000); });`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = Number(String(await once(server.stdout.setEncoding('utf8'), 'data')));
  expect(isThere(pid)).toBe(true);
  server.kill('SIGKILL');
  await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false);
}, 30_000);
