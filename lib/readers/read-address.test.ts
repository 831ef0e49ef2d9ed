import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';

const off = { on: false, allow: ['*'], deny: [] };

test.each([
  [
    'two addresses',
    'https://news.example.org/a https://news.example.org/b',
    'Give one address. These are several.',
  ],
  [
    'two without a space',
    'https://news.example.orghttps://b.example/',
    'Give one address. These are several.',
  ],
  ['a space', 'https://news.example.org/a b', 'Take the spaces out of the address.'],
  ['what nobody can see', 'https://news.\u200bexample.org/', 'The address holds characters nobody can see.'],
  [
    'a password',
    'https://ada:secret@news.example.org/',
    'Give the address without the name and password in it.',
  ],
  ['another scheme', 'ftp://news.example.org/', 'Give an address that starts with http:// or https://.'],
])('Of an address to fetch the same is asked as of every other: %s', async (_, address, sentence) => {
  const read = await readAddress('ada', address, { ...off, on: true });
  expect(read).toMatchObject({ ok: false, refusal: { code: 'import-problem' } });
  expect(JSON.stringify(read)).toContain(sentence);
});

test('Where fetching is off that is said first', async () => {
  const read = await readAddress('ada', 'no address', off);
  expect(JSON.stringify(read)).toContain('switched off');
});
