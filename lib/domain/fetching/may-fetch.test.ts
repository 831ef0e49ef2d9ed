import fc from 'fast-check';
import { BlockList } from 'node:net';
import { describe, expect, it } from 'vitest';
import { refusedAddresses } from '#testing/fetching/fetch-payloads.ts';
import { parseListEntry } from './fetch-list.ts';
import { fetchProblemWords } from './fetch-problem.ts';
import { parseIp } from './ip.ts';
import { problemOfIp, targetOf, type FetchRules } from './may-fetch.ts';

function rules(allow: string, deny = ''): FetchRules {
  const entries = (list: string) =>
    list
      .split(',')
      .filter((text) => text !== '')
      .map((text) => {
        const entry = parseListEntry(text);
        if (!entry) throw new Error(`${text} is no entry`);
        return entry;
      });
  return { allow: entries(allow), deny: entries(deny) };
}

const open = rules('*');
const codeOf = (address: string, under = open) => {
  const result = targetOf(address, under);
  return result.ok ? null : result.problem.code;
};
const codeOfIp = (host: string, ip: string, under = open, port = 443) => {
  const parsed = parseIp(ip);
  if (!parsed) throw new Error(`${ip} is no address`);
  return problemOfIp({ host, port }, parsed, under)?.code ?? null;
};

describe('which addresses may be fetched', () => {
  it.each(refusedAddresses)('%j is refused as %s', (address, code) => {
    const result = targetOf(address, open);
    expect(result).toMatchObject({ ok: false, problem: { code } });
    if (!result.ok) expect(fetchProblemWords(result.problem)).toMatch(/^[A-Z].*\.$/u);
  });

  it.each([
    ['https://news.example.org/a?b=c#d', 'https://news.example.org/a?b=c'],
    ['  http://news.example.org  ', 'http://news.example.org/'],
    ['HTTPS://News.Example.ORG./a', 'https://news.example.org/a'],
    ['https://bücher.de/x', 'https://xn--bcher-kva.de/x'],
    ['https://8.8.8.8/', 'https://8.8.8.8/'],
    ['http://134744072/', 'http://8.8.8.8/'],
    ['https://[2606:4700::1111]:443/', 'https://[2606:4700::1111]/'],
    ['http://[64:ff9b::8.8.8.8]/', 'http://[64:ff9b::808:808]/'],
    ['http://172.15.255.255/', 'http://172.15.255.255/'],
    ['http://172.32.0.1/', 'http://172.32.0.1/'],
    ['https://localhost.example.org/', 'https://localhost.example.org/'],
  ])('%s is asked for as %s', (address, asked) => {
    const result = targetOf(address, open);
    expect(result.ok && result.target.url.href).toBe(asked);
  });

  it.each([
    ['127.0.0.1', 'not-public'],
    ['10.1.2.3', 'not-public'],
    ['::1', 'not-public'],
    ['::ffff:10.0.0.1', 'not-public'],
    ['64:ff9b::c0a8:1', 'not-public'],
    ['93.184.216.34', null],
    ['2606:2800:220:1::1', null],
  ] as const)('a public name that leads to %s is answered with %s', (ip, code) => {
    expect(codeOfIp('news.example.org', ip)).toBe(code);
  });

  const intranet = rules('*,10.2.0.0/16,archive.lan');
  const chosen = rules('example.org,[fd00:1::]/32,127.0.0.1:8080');
  it.each([
    ['what is denied with all below it', 'https://www.example.org/', rules('*', 'example.org'), 'denied'],
    ['what only ends alike', 'https://notexample.org/', rules('*', 'example.org'), null],
    ['a denied network', 'https://8.8.8.8/', rules('*', '8.8.0.0/16'), 'denied'],
    ['what is allowed and denied', 'https://a.example.org/', rules('example.org', 'a.example.org'), 'denied'],
    ['a denied network behind NAT64', 'https://[64:ff9b::8.8.8.8]/', rules('*', '8.8.0.0/16'), 'denied'],
    ['an opened network', 'http://10.2.3.4/', intranet, null],
    ['a network beside the opened one', 'http://10.3.3.4/', intranet, 'not-public'],
    ['a local name that is listed', 'http://archive.lan/', intranet, null],
    ['any other site beside an opened network', 'https://news.example.org/', intranet, null],
    ['a site on the list', 'https://www.example.org/', chosen, null],
    ['an opened network of IPv6', 'http://[fd00:1::7]/', chosen, null],
    ['an opened port', 'http://127.0.0.1:8080/', chosen, null],
    ['another port there', 'http://127.0.0.1:8081/', chosen, 'other-port'],
    ['the usual port where another is named', 'http://127.0.0.1/', chosen, 'other-port'],
    ['an address on no list', 'https://8.8.8.8/', chosen, 'not-allowed'],
    ['a site on no list', 'https://example.com/', rules('example.org'), 'not-allowed'],
    ['anything, where nothing is listed', 'https://example.com/', rules(''), 'not-allowed'],
    ['link-local, even opened', 'http://169.254.169.254/', rules('169.254.0.0/16'), 'not-public'],
    ['a mapped address, even opened', 'http://[::ffff:127.0.0.1]/', rules('127.0.0.0/8'), 'not-public'],
  ] as const)('%s: %s', (_, address, under, code) => {
    expect(codeOf(address, under)).toBe(code);
  });

  it('lets the addresses of a name decide where networks are listed', () => {
    expect(codeOf('https://example.com/', chosen)).toBeNull();
    expect(codeOfIp('example.com', '93.184.216.34', chosen)).toBe('not-allowed');
    expect(codeOfIp('example.com', 'fd00:1::9', chosen)).toBeNull();
  });

  it('opens no private address for a name that is listed, wherever it leads', () => {
    expect(codeOfIp('archive.lan', '10.3.0.1', intranet)).toBe('not-public');
    expect(codeOfIp('archive.lan', '10.2.0.1', intranet)).toBeNull();
    expect(codeOfIp('www.example.org', '192.168.0.1', chosen)).toBe('not-public');
    const ports = rules('*,www.example.org:81,127.0.0.1:8080');
    expect(codeOfIp('www.example.org', '93.184.216.34', ports, 81)).toBeNull();
    expect(codeOfIp('www.example.org', '127.0.0.1', ports, 81)).toBe('other-port');
    expect(codeOfIp('www.example.org', '127.0.0.1', ports, 8080)).toBeNull();
  });

  // What must not be reached, said once more in the words of Node.
  const closed = new BlockList();
  for (const [network, length] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
    ['224.0.0.0', 3],
  ] as const) {
    closed.addSubnet(network, length, 'ipv4');
  }

  it('refuses each address of a private network in whole, hexadecimal, octal and embedded spelling', () => {
    const octets = fc.tuple(
      fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 224, 255),
      fc.constantFrom(0, 16, 31, 64, 127, 168, 254),
      fc.nat(255),
      fc.nat(255),
    );
    fc.assert(
      fc.property(octets, ([a, b, c, d]) => {
        const plain = [a, b, c, d].join('.');
        fc.pre(closed.check(plain, 'ipv4'));
        const whole = ((a * 256 + b) * 256 + c) * 256 + d;
        const spelled = [
          plain,
          String(whole),
          `0x${whole.toString(16)}`,
          [a, b, c, d].map((part) => `0${part.toString(8)}`).join('.'),
          `${String(a)}.${String((b * 256 + c) * 256 + d)}`,
          `[::ffff:${plain}]`,
          `[64:ff9b::${plain}]`,
          `[2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::]`,
        ];
        for (const host of spelled) expect(codeOf(`http://${host}/`), host).toBe('not-public');
      }),
    );
  });
});

describe('an entry of a list', () => {
  it.each([
    '',
    '**',
    '*.example.org',
    'a b',
    'example.org/path',
    '10.0.0.0/33',
    'example.org:0',
    'x:y',
    'u@example.org',
    '[::1',
    'fd00::/129',
  ])('%j is none', (text) => {
    expect(parseListEntry(text)).toBeNull();
  });

  it.each([
    ['Bücher.de', { kind: 'host', host: 'xn--bcher-kva.de', port: null }],
    ['example.org.:8080', { kind: 'host', host: 'example.org', port: 8080 }],
    ['10.0.0.1:81', { kind: 'network', port: 81, network: { length: 32 } }],
    ['[fd00::1]:81', { kind: 'network', port: 81, network: { length: 128 } }],
    ['fd00::/8', { kind: 'network', port: null, network: { length: 8 } }],
  ])('%s is read', (text, entry) => {
    expect(parseListEntry(text)).toMatchObject(entry);
  });
});
