import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { v7 } from 'uuid';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, test } from 'vitest';
import { valueOf } from '#testing/newsroom.ts';
import { openWhole } from './open-whole.ts';
import { storeContent } from './store.ts';
import type { Stored } from './write-whole.ts';
import { placeOf } from './places.ts';

const home = mkdtempSync(join(tmpdir(), 'corroborate-whole-'));
process.env.DATA_DIR = home;
let desk = v7();
beforeEach(() => {
  desk = v7();
});
afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const large = Buffer.alloc(3_000_000, 'The dispatch as it came in. ');

async function stored(content: Uint8Array = large): Promise<Stored & { place: string }> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(content);
  }
  const file = valueOf(await storeContent(desk, pieces()));
  return { ...file, place: placeOf(desk, file.sha256) };
}

/** How many files this process has open below the folder of this test. */
function openFiles(): number {
  return readdirSync('/proc/self/fd', { withFileTypes: true }).length;
}

const read = async (file: Stored): Promise<string> => {
  const opened = await openWhole(placeOf(desk, file.sha256), file);
  if (opened.damage !== null) return opened.damage;
  return Buffer.from(await new Response(opened.file.content()).arrayBuffer()).equals(large)
    ? 'whole'
    : 'something else';
};

test('a file that is whole is handed out, and is nobody else’s', async () => {
  const file = await stored();
  expect(await read(file)).toBe('whole');
  expect(await openWhole(placeOf(v7(), file.sha256), file)).toEqual({ damage: 'MISSING' });
});

const changed = Buffer.from(large);
changed[2_999_999] = 0;

describe('what is not the file that was stored is not handed out', () => {
  it.each([
    ['one byte of it changed', 'CHANGED', (place: string) => writeFileSync(place, changed)],
    ['it was cut', 'CHANGED', (place: string) => writeFileSync(place, large.subarray(0, 2_999_999))],
    ['it is empty', 'CHANGED', (place: string) => writeFileSync(place, '')],
    ['it grew', 'CHANGED', (place: string) => writeFileSync(place, Buffer.concat([large, large]))],
    ['it is gone', 'MISSING', (place: string) => rmSync(place)],
    [
      'a folder is there',
      'CHANGED',
      (place: string) => {
        rmSync(place);
        mkdirSync(place);
      },
    ],
    [
      'it leads nowhere',
      'MISSING',
      (place: string) => {
        rmSync(place);
        symlinkSync(`${place}-elsewhere`, place);
      },
    ],
  ] as const)('%s', async (_, damage, harm) => {
    const file = await stored();
    harm(file.place);
    const before = openFiles();
    expect(await read(file)).toBe(damage);
    expect(openFiles()).toBe(before);
    // To store the same again mends it, but for what no file can be put over.
    rmSync(file.place, { recursive: true, force: true });
    await stored();
    expect(await read(file)).toBe('whole');
  });
});

test('who is being sent a file gets it whole, whatever is put in its place meanwhile', async () => {
  const file = await stored();
  const opened = await openWhole(placeOf(desk, file.sha256), file);
  if (opened.damage !== null) throw new Error(opened.damage);
  const reader = opened.file.content().getReader();
  const parts = [(await reader.read()).value ?? new Uint8Array()];
  writeFileSync(`${file.place}-new`, changed);
  rmSync(file.place);
  renameSync(`${file.place}-new`, file.place);
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  expect(Buffer.concat(parts).equals(large)).toBe(true);
});

test('a file that is written into while it is sent breaks off, and is closed', async () => {
  const file = await stored();
  const before = openFiles();
  const opened = await openWhole(placeOf(desk, file.sha256), file);
  if (opened.damage !== null) throw new Error(opened.damage);
  const body = new Response(opened.file.content()).arrayBuffer();
  writeFileSync(file.place, changed, { flag: 'r+' });
  await expect(body).rejects.toThrow('changed while it was sent');
  expect(openFiles()).toBe(before);
});

test('who reads no further leaves nothing open', async () => {
  const file = await stored();
  const before = openFiles();
  const opened = await openWhole(placeOf(desk, file.sha256), file);
  if (opened.damage !== null) throw new Error(opened.damage);
  const reader = opened.file.content().getReader();
  await reader.read();
  await reader.cancel();
  expect(openFiles()).toBe(before);
});
