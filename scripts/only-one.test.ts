import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const soon = { timeout: 20_000 };

let folder: string;
const running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corroborate-only-one-'));
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that says when it holds the file, writes its mark, and lets go when it is asked to. */
function contender(patienceMs = 60_000) {
  const file = join(folder, 'preparing');
  const script = `
    import { onlyOne } from ${JSON.stringify(join(import.meta.dirname, 'only-one.mjs'))};
    import { appendFileSync } from 'node:fs';
    const write = (word) => appendFileSync(${JSON.stringify(join(folder, 'said'))}, word + ' ' + process.pid + '\\n');
    try {
      const letGo = await onlyOne(${JSON.stringify(file)}, (pid) => console.log('waits for ' + pid), ${patienceMs});
      write('in');
      console.log('holds');
      process.stdin.once('data', () => { write('out'); letGo(); process.exit(0); });
    } catch (error) { console.log(error.message); process.exit(1); }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.push(child);
  let said = '';
  child.stdout.on('data', (piece: Buffer) => (said += piece.toString('utf8')));
  return {
    child,
    said: () => said,
    letGo: async () => {
      child.stdin.write('x');
      await once(child, 'exit');
    },
  };
}

test('one goes in at a time, and who waits is told for whom', async () => {
  const first = contender();
  await expect.poll(first.said, soon).toContain('holds');
  const others = [contender(), contender(), contender()];
  for (const other of others)
    await expect.poll(other.said, soon).toBe(`waits for ${String(first.child.pid)}\n`);
  await first.letGo();
  const left = new Set(others);
  while (left.size > 0) {
    await expect.poll(() => [...left].filter((one) => one.said().includes('holds')).length, soon).toBe(1);
    const [holder] = [...left].filter((one) => one.said().includes('holds'));
    if (!holder) break;
    left.delete(holder);
    await holder.letGo();
  }
  expect(readdirSync(folder)).toEqual(['said']);
});

test('a file left by a process that was killed holds nobody up, also when many find it at once', async () => {
  const killed = contender();
  await expect.poll(killed.said, soon).toContain('holds');
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  expect(existsSync(join(folder, 'preparing'))).toBe(true);
  const others = Array.from({ length: 4 }, () => contender());
  const inside = () => others.filter((one) => one.said().includes('holds') && one.child.exitCode === null);
  for (let gone = 0; gone < others.length; gone += 1) {
    await expect.poll(() => inside().length, soon).toBe(1);
    await inside()[0]?.letGo();
  }
  expect(readdirSync(folder)).toEqual(['said']);
});

test('a file that says nothing holds nobody up', async () => {
  writeFileSync(join(folder, 'preparing'), 'no process');
  const one = contender();
  await expect.poll(one.said, soon).toContain('holds');
  await one.letGo();
});

test('who waits too long is told for whom, and what to do', async () => {
  const first = contender();
  await expect.poll(first.said, soon).toContain('holds');
  const second = contender(10);
  await once(second.child, 'exit');
  expect(second.said()).toMatch(
    new RegExp(`Process ${String(first.child.pid)} still prepares this folder: wait for it, or end it`),
  );
  await first.letGo();
});
