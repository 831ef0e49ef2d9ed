import { deflateRawSync } from 'node:zlib';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask, cookieOf, sendCommand } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';
import { asked, memory } from '#testing/end-to-end/under-load.ts';

test.use({ ownProduct: true });
test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'What a process holds in memory is read from /proc.');

const MB = 1024 * 1024;
/** What `docs/running.md` promises the server stays below at work, in MB. */
const bound = 512;
/** What is left of it when it is over may be this much more than before, in MB. */
const kept = 150;

/** An archive with one file that unpacks to a hundred times its size. */
function bomb(): Uint8Array<ArrayBuffer> {
  const packed = deflateRawSync(Buffer.alloc(64 * MB));
  const name = 'word/document.xml';
  const head = Buffer.alloc(30 + name.length);
  head.write('PK\x03\x04');
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(64 * MB, 22);
  head.writeUInt16LE(name.length, 26);
  head.write(name, 30);
  return new Uint8Array(Buffer.concat([head, packed]));
}

const filled = (unit: string, bytes = 3 * MB) => unit.repeat(bytes / Buffer.byteLength(unit));

const hostile = [
  ['line breaks alone', 'a.html', () => filled('<br>')],
  ['paragraphs of one letter', 'a.txt', () => filled('a\n\n')],
  ['paragraphs of one letter, pasted', null, () => filled('a\n\n')],
  ['marks on one letter', 'a.txt', () => `a${filled('\u0301\u0323')}`],
  ['marks on one letter, pasted', null, () => `a${filled('\u0301\u0323')}`],
  ['markup without a bottom', 'a.html', () => filled('<div>')],
  ['a thousand levels that close', 'a.html', () => `${'<p><b>'.repeat(1000)}x${'</b></p>'.repeat(1000)}`],
  ['quotes in quotes', 'a.md', () => filled('> ')],
  ['an archive that unpacks to 64 MB', 'letters.docx', bomb],
  ['an archive called a text', 'letters.txt', bomb],
  ['a picture called a page', 'letters.html', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
  ['a program called Markdown', 'letters.md', () => Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0])],
  ['a page called a text', 'letters.txt', () => '<!doctype html><script>1</script><p>Nobody was hurt.</p>'],
] as const;

/** The most the server holds while something goes on, in MB, which is looked at as often as it answers others. */
async function during(
  pid: number | undefined,
  work: () => Promise<void>,
): Promise<{ most: number; told: number }> {
  const others = asked();
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, memory(pid));
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  return { most, told: await others.stop() };
}

test('articles made to harm whoever reads them are read or refused in words, and the server goes on', async ({
  desk,
  ownApplication,
}) => {
  test.setTimeout(180_000);
  const pid = ownApplication?.server.pid;
  const cookie = await cookieOf(desk.reviewer);
  const before = memory(pid);
  const { most, told } = await during(pid, async () => {
    for (const [what, fileName, content] of hostile) {
      const answer = await ask('/api/import-preview', {
        method: 'POST',
        cookie,
        headers: {
          origin: product.url,
          'content-type': 'text/plain',
          ...(fileName && { 'x-file-name': fileName }),
        },
        body: content(),
      });
      expect([200, 422], `${what}: ${answer.body.slice(0, 200)}`).toContain(answer.status);
      if (answer.status === 422) expect(answer.body, what).toMatch(/"message":"[A-Z][^"]{20,}\."/);
    }
  });
  const after = memory(pid);
  console.log(
    `hostile imports: ${before} MB before, ${most} MB at most, ${after} MB after; told others ${told}`,
  );
  expect(told).toBeGreaterThan(hostile.length);
  expect(most).toBeLessThan(bound);
  expect(after - before).toBeLessThan(kept);
  expect(ownApplication?.server.pid).toBe(pid);
});

test('the same sent past the preview ends nothing either, and nothing of it is kept', async ({
  desk,
  ownApplication,
}) => {
  test.setTimeout(180_000);
  const pid = ownApplication?.server.pid;
  const cookie = await cookieOf(desk.reviewer);
  const before = memory(pid);
  const texts = [
    filled('a\n\n'),
    `a${filled('\u0301\u0323')}`,
    filled('<br>'),
    filled('👩\u200d'),
    filled('\n'),
  ];
  const statuses: number[] = [];
  const { most, told } = await during(pid, async () => {
    for (const text of texts) {
      const answer = await sendCommand('import-article', cookie, { text, headline: 'A headline' });
      statuses.push(answer.status);
    }
  });
  console.log(`hostile texts to store: ${before} MB before, ${most} MB at most; told others ${told}`);
  // Too many paragraphs, thirty marks on one letter, one long line, a row of joined faces, and nothing at all.
  expect(statuses).toEqual([422, 200, 200, 200, 422]);
  expect(told).toBeGreaterThan(texts.length);
  expect(most).toBeLessThan(bound);
  expect(memory(pid) - before).toBeLessThan(kept);
  expect(ownApplication?.server.pid).toBe(pid);
});
