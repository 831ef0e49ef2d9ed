import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { attachment } from './attachment.ts';

describe('the header a file is saved under', () => {
  test.each([
    ['call.mp3', `attachment; filename="call.mp3"; filename*=UTF-8''call.mp3`],
    ['편지.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%ED%8E%B8%EC%A7%80.pdf`],
    [
      'a"b\r\nSet-Cookie: x.html',
      `attachment; filename="a_bSet-Cookie: x.html"; filename*=UTF-8''a%22bSet-Cookie%3A%20x.html`,
    ],
    ['../../etc/passwd', `attachment; filename="....etcpasswd"; filename*=UTF-8''....etcpasswd`],
    ['invoice\u202Efdp.exe', `attachment; filename="invoicefdp.exe"; filename*=UTF-8''invoicefdp.exe`],
    ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['', `attachment; filename="evidence"; filename*=UTF-8''evidence`],
  ])('%j', (name, header) => {
    expect(attachment(name)).toBe(header);
  });

  it('is one a browser takes, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = attachment(name);
        expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''[\w.!~%-]+$/);
        expect(header.split('"')).toHaveLength(3);
        expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header);
      }),
    );
  });
});
