import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { englishStories } from '#testing/pages/stories.ts';
import { mayHaveText } from './may-have-text.ts';
import { readStoredText } from './read-stored.ts';

const paragraphs = englishStories[0]?.paragraphs.filter((each) => !each.startsWith('## ')) ?? [];
const story = paragraphs.join('\n\n');
const page = `<html><title>Bridge shut</title><nav><a href="/">Home</a></nav><article><h1>Bridge shut</h1>${paragraphs.map((each) => `<p>${each}</p>`).join('')}</article></html>`;
const mail = `Subject: Bridge\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${story}`;
const russian = 'Мост закрыт на девять месяцев, сообщили во вторник. '.repeat(20).trim();
// “Мост …” in an encoding of before, letter by letter.
const windows1251 = Buffer.from(
  [...russian].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  }),
);
const sample = (name: string) => readFileSync(join('testing', 'documents', name));

describe('a stored file is read by what is in it', () => {
  test.each<[string, Uint8Array, string]>([
    ['a text', Buffer.from(story), story],
    ['a text in UTF-16', Buffer.from(`\uFEFF${story}`, 'utf16le'), story],
    ['a text in an older encoding', windows1251, russian],
    ['a text that begins as a mail might', Buffer.from(`Harbour: ${story}`), `Harbour: ${story}`],
    ['a page', Buffer.from(page), story],
    ['a mail, with its subject', Buffer.from(mail), `Bridge\n\n${story}`],
  ])('%s', async (_, bytes, text) => {
    expect(mayHaveText(bytes)).toBe(true);
    const read = await readStoredText(bytes);
    expect(read).toMatchObject({ ok: true });
    if (read.ok) expect(read.value.replaceAll(/\s+/gu, ' ')).toBe(text.replaceAll(/\s+/gu, ' '));
  });

  test.each(['libreoffice.docx', 'libreoffice.pdf', 'chromium.mhtml'])(
    '%s, with the headline that was taken from its text',
    async (name) => {
      const bytes = sample(name);
      expect(mayHaveText(bytes)).toBe(true);
      const read = await readStoredText(bytes);
      expect(read.ok && read.value).toMatch(/^Ferry runs again after three weeks\n\nThe ferry between/u);
    },
  );

  test.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a recording', randomBytes(50_000)],
    ['more than an import may have', Buffer.alloc(5 * 1024 * 1024, 'a word and ')],
  ])('and not at all: %s', (_, bytes) => {
    expect(mayHaveText(bytes)).toBe(false);
  });
});
