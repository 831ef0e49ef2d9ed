import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readerLimits } from '#lib/readers/limits.ts';
import { ReaderPool, type Outcome } from './process-pool.ts';
import type { ReadingRequest } from '#lib/readers/request.ts';

const short: ReadingRequest = { kind: 'article-text', input: 'A letter was sent.' };
const long: ReadingRequest = { kind: 'article-text', input: 'word '.repeat(1_000_000) };

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
  const hasty = new ReaderPool({ ...readerLimits, milliseconds: 1 });
  const reading = hasty.read('a', long);
  const [pid] = hasty.pids;
  expect(reason(await reading)).toBe('too-long');
  expect(isThere(pid ?? 0)).toBe(false);
  expect(hasty.pids).toEqual([]);
});

it('ends a reading that takes too much memory, in the heap or beside it', async () => {
  const small = new ReaderPool({ ...readerLimits, residentBytes: 1024 * 1024 });
  expect(reason(await small.read('a', long))).toBe('too-large');
  const elements = Buffer.from('<p>x'.repeat(250_000));
  const tight = new ReaderPool({ ...readerLimits, heapMegabytes: 24 });
  const file: ReadingRequest = { kind: 'article-file', input: { bytes: elements, fileName: 'a.html' } };
  expect(reason(await tight.read('a', file))).toBe('too-large');
}, 30_000);

it('says so when a reader is killed midway, and reads the next in a new one', async () => {
  const pool = new ReaderPool(readerLimits);
  expect(reason(await pool.read('a', short))).toBe('read');
  const [pid = 0] = pool.pids;
  const reading = pool.read('a', long);
  expect(pool.pids).toEqual([pid]);
  process.kill(pid, 'SIGKILL');
  expect(reason(await reading)).toBe('interrupted');
  expect(reason(await pool.read('a', short))).toBe('read');
  expect(pool.pids).not.toContain(pid);
});

it('replaces a reader that was killed while it had nothing to do', async () => {
  const pool = new ReaderPool(readerLimits);
  await pool.read('a', short);
  const [pid = 0] = pool.pids;
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => pool.pids).toEqual([]);
  expect(reason(await pool.read('a', short))).toBe('read');
});

it('reads two at a time, lets few wait, and tells the others that it is busy', async () => {
  const pool = new ReaderPool({ ...readerLimits, waitingForOne: 4 });
  const flood = Array.from({ length: 20 }, () => pool.read('flood', short));
  const other = pool.read('other', short);
  expect(pool.pids).toHaveLength(2);
  const outcomes = (await Promise.all(flood)).map(reason);
  expect(outcomes.filter((one) => one === 'read')).toHaveLength(6);
  expect(outcomes.filter((one) => one === 'busy')).toHaveLength(14);
  expect(reason(await other)).toBe('read');
});

it('serves who waits for the first time before more of who is served already', async () => {
  const pool = new ReaderPool({ ...readerLimits, processes: 1 });
  const order: string[] = [];
  const ask = (who: string) => pool.read(who, short).then(() => order.push(who));
  await Promise.all([ask('flood'), ask('flood'), ask('flood'), ask('other')]);
  expect(order).toEqual(['flood', 'other', 'flood', 'flood']);
});

it('keeps no process when there is nothing to read', async () => {
  const pool = new ReaderPool({ ...readerLimits, idleMilliseconds: 1 });
  const reading = pool.read('a', short);
  const [pid = 0] = pool.pids;
  await reading;
  await expect.poll(() => isThere(pid)).toBe(false);
  expect(pool.pids).toEqual([]);
});

it('leaves no reader behind when the server is killed, whatever it reads', async () => {
  const script = `
    import { ReaderPool } from './process-pool.ts';
    import { readerLimits } from '#lib/readers/limits.ts';
    const pool = new ReaderPool({ ...readerLimits, milliseconds: 600_000 });
    const ask = () => pool.read('a', { kind: 'article-text', input: 'word '.repeat(1_000_000) });
    void ask().then(() => { console.log(pool.pids[0]); void ask(); });`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = Number(String(await once(server.stdout.setEncoding('utf8'), 'data')));
  expect(isThere(pid)).toBe(true);
  server.kill('SIGKILL');
  await expect.poll(() => isThere(pid), { timeout: 10_000 }).toBe(false);
}, 30_000);
