import { describe, expect, test } from 'vitest';
import { decodeFile } from './decode.ts';
import { MAX_ARTICLE_BYTES } from './limits.ts';
import { importProblemWords } from './problems.ts';
import { readArticleFile } from './read-file.ts';

const russian =
  'Президент России Владимир Путин написал письмо лидеру КНДР, сообщило агентство. Москва это не подтвердила.';
const korean =
  '푸틴 대통령이 김정은 국무위원장에게 편지를 보냈다고 조선중앙통신이 보도했다. 러시아는 확인하지 않았다.';
const french =
  "Le président a écrit une lettre à son homologue, a déclaré l'agence. Séoul n'a rien confirmé jusqu'à présent.";

const czech =
  'Premiér v úterý řekl, že vláda zákon nezmění a že počká na rozhodnutí soudu. Žalobce to odmítl potvrdit.';

const story =
  'A story of one hundred letters and more, so that a single byte of it is rare enough to be an accident in it. ';

/** Encodes by asking the decoder what each byte or pair of bytes means. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, number[]>();
  for (let first = 0x80; first < 0x100; first += 1) {
    known.set(decoder.decode(Uint8Array.of(first)), [first]);
    for (let second = 0x41; second < 0x100; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1) known.set(character, [first, second]);
    }
  }
  return Uint8Array.from([...text].flatMap((c) => (c < '\x80' ? [c.charCodeAt(0)] : (known.get(c) ?? []))));
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('an uploaded file', () => {
  test.each([
    ['UTF-8', Buffer.from(korean), 'utf-8', korean, []],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${korean}`), 'utf-8', korean, []],
    ['UTF-16 little-endian', utf16(russian, false), 'utf-16le', russian, []],
    ['UTF-16 big-endian', utf16(russian, true), 'utf-16be', russian, []],
    ['windows-1251', encode(russian, 'windows-1251'), 'windows-1251', russian, ['encoding-guessed']],
    ['EUC-KR', encode(korean, 'euc-kr'), 'euc-kr', korean, ['encoding-guessed']],
    ['windows-1250', encode(czech, 'windows-1250'), 'windows-1250', czech, ['encoding-guessed']],
    ['Latin-1', Buffer.from(french, 'latin1'), 'windows-1252', french, ['encoding-guessed']],
  ])('in %s is read', (_, bytes, encoding, text, notices) => {
    expect(decodeFile({ bytes, fileName: 'a.txt' })).toEqual({
      ok: true,
      value: { text, encoding, format: 'text', notices, replaced: [] },
    });
  });

  test('of a web page is read in the encoding the page declares', () => {
    const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><p>${russian}</p>`;
    const decoded = decodeFile({ bytes: encode(html, 'windows-1251'), fileName: 'a.html' });
    expect(decoded).toMatchObject({ ok: true, value: { text: html, encoding: 'windows-1251', notices: [] } });
  });

  test.each([
    ['nothing', [], 'a.txt', { code: 'empty' }],
    ['NULs', [65, 0, 66, 0, 67], 'a.txt', { code: 'binary' }],
    ['a PDF', Buffer.from('%PDF-1.7 text'), 'a.txt', { code: 'other-format', found: 'a PDF file' }],
    [
      'a Word file',
      Buffer.from('PK\x03\x04word'),
      'a.docx',
      { code: 'other-format', found: 'a Word file or another packed file' },
    ],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), 'a.md', { code: 'other-format', found: 'a picture' }],
    [
      'rich text',
      Buffer.from('{\\rtf1 hi}'),
      'a.txt',
      { code: 'other-format', found: 'a rich text (RTF) file' },
    ],
    ['an unknown ending', Buffer.from('a,b'), 'a.csv', { code: 'other-format', found: 'a kind of file' }],
    [
      'UTF-8 that is mostly broken',
      [...Buffer.from(korean), ...Array.from({ length: 30 }, () => 0xff)],
      'a.txt',
      { code: 'wrong-encoding' },
    ],
    ['UTF-16 without its mark', [...Buffer.from('A story.', 'utf16le')], 'a.txt', { code: 'binary' }],
    [
      'bytes of no encoding',
      Uint8Array.from({ length: 400 }, (_, i) => 128 + ((i * 97) % 128)),
      'a.txt',
      { code: 'wrong-encoding' },
    ],
    ['one odd byte', Buffer.from('Caf\xe9.', 'latin1'), 'a.txt', { code: 'wrong-encoding' }],
    [
      'a line of French that could be Central European',
      Buffer.from('Le d\xe9put\xe9 a \xe9t\xe9 r\xe9\xe9lu \xe0 la mairie.', 'latin1'),
      'a.txt',
      { code: 'wrong-encoding' },
    ],
    [
      'a line of Polish that could be of either Central European encoding',
      encode('„Nie wrócimy” – powiedział Wiśniewski.', 'windows-1250'),
      'a.txt',
      { code: 'wrong-encoding' },
    ],
    [
      'a line of Russian with English in it',
      encode('Об этом пишет The Bell.', 'windows-1251'),
      'a.txt',
      { code: 'wrong-encoding' },
    ],
    ['UTF-16 cut in half', utf16('abc', false).subarray(0, 5), 'a.txt', { code: 'wrong-encoding' }],
    ['UTF-32', Buffer.from('\xff\xfe\0\0a\0\0\0', 'latin1'), 'a.txt', { code: 'binary' }],
    [
      'an encoding its page lies about',
      encode(`<meta charset=shift_jis><p>${russian}`, 'windows-1251'),
      'a.html',
      { code: 'wrong-encoding' },
    ],
    [
      '5 MB',
      Buffer.alloc(MAX_ARTICLE_BYTES, 'a'),
      'a.txt',
      { code: 'too-large', limitBytes: MAX_ARTICLE_BYTES },
    ],
  ])('holding %s is refused with words', (_, bytes, fileName, problem) => {
    const decoded = decodeFile({ bytes: Uint8Array.from(bytes), fileName });
    expect(decoded).toEqual({ ok: false, problem });
    if (!decoded.ok) expect(importProblemWords(decoded.problem)).toMatch(/^[A-Z][^!]{20,}\.$/);
  });

  test.each([
    ['UTF-8 of many letters', Buffer.from(korean), 'a.txt', Buffer.of(0xff), 'FF'],
    [
      'a page that says it is UTF-8',
      Buffer.from(`<meta charset="utf-8"><p>${story}`),
      'a.html',
      Buffer.of(0x92),
      '92',
    ],
    ['a text with a NUL', Buffer.from(story), 'a.txt', Buffer.of(0), '00'],
    [
      'a page that says it is UTF-8, beside a NUL,',
      Buffer.from(`<meta charset="utf-8"><p>${story}`),
      'a.html',
      Buffer.of(0, 0x92),
      '00 92',
    ],
  ])('with a stray byte in %s is read, and says which and where', (_, whole, fileName, stray, told) => {
    const bytes = Buffer.concat([whole, stray, whole]);
    expect(decodeFile({ bytes, fileName })).toMatchObject({
      value: {
        text: `${whole.toString()}\uFFFD${whole.toString()}`,
        notices: ['bytes-replaced'],
        replaced: [
          { bytes: told, before: whole.toString().slice(-24), after: whole.toString().slice(0, 24) },
        ],
      },
    });
  });

  test('just below 5 MB is read', () => {
    expect(decodeFile({ bytes: Buffer.alloc(MAX_ARTICLE_BYTES - 1, 'a'), fileName: 'a.txt' }).ok).toBe(true);
  });

  test.each([
    ['a.MD', undefined, 'markdown'],
    ['a.htm', 'text/plain', 'html'],
    ['download', 'text/html; charset=utf-8', 'html'],
    ['README', undefined, 'text'],
    ['constructor', 'constructor', 'text'],
  ])('called %s of type %s is read as %s', (fileName, mediaType, format) => {
    expect(decodeFile({ bytes: Buffer.from('a'), fileName, mediaType })).toMatchObject({ value: { format } });
  });

  test('becomes an article that says its encoding was guessed', () => {
    expect(readArticleFile({ bytes: encode(russian, 'windows-1251'), fileName: 'a.txt' })).toMatchObject({
      value: { text: russian, language: 'ru', notices: ['encoding-guessed'] },
    });
    expect(readArticleFile({ bytes: Buffer.from(' \n'), fileName: 'a.txt' })).toEqual({
      ok: false,
      problem: { code: 'empty' },
    });
  });
});
