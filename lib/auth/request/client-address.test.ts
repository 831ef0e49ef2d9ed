import { describe, expect, test } from 'vitest';
import { addressBucket, clientAddress, networkAround, networkFarAround } from './client-address.ts';

describe('where a request came from', () => {
  test.each([
    ['the peer, when no proxy is trusted', '203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
    [
      'the peer, when it is not a trusted proxy',
      '203.0.113.9',
      '198.51.100.1',
      ['10.0.0.0/8'],
      '203.0.113.9',
    ],
    ['what the trusted proxy wrote', '10.0.0.2', '198.51.100.1', ['10.0.0.0/8'], '198.51.100.1'],
    [
      'the last entry, not what the sender put before it',
      '10.0.0.2',
      '1.2.3.4, 198.51.100.1',
      ['10.0.0.2'],
      '198.51.100.1',
    ],
    [
      'the one before a chain of trusted proxies',
      '10.0.0.2',
      '1.2.3.4, 198.51.100.1, 10.0.0.7',
      ['10.0.0.0/8'],
      '198.51.100.1',
    ],
    ['the proxy, when it wrote nothing', '10.0.0.2', null, ['10.0.0.0/8'], '10.0.0.2'],
    ['the proxy, when it wrote nonsense', '10.0.0.2', '<script>', ['10.0.0.0/8'], '10.0.0.2'],
    ['an IPv4 address in IPv6 clothes, as itself', '::ffff:203.0.113.9', null, [], '203.0.113.9'],
    ['an IPv4 address in hexadecimal clothes, as itself', '::ffff:cb00:7109', null, [], '203.0.113.9'],
    ['a forwarded address with its port', '::1', '[2001:db8::7]:4711', ['::1'], '2001:db8::7'],
    ['a forwarded IPv4 address with its port', '::1', '198.51.100.1:4711', ['::1'], '198.51.100.1'],
    ['nobody, when the peer is not known', null, '198.51.100.1', ['10.0.0.0/8'], null],
  ] as const)('is %s', (_, peer, forwarded, trusted, address) => {
    expect(clientAddress(peer, forwarded, trusted)).toBe(address);
  });

  test('a range that is none is refused by name', () => {
    expect(() => clientAddress('10.0.0.1', null, ['ten'])).toThrow('TRUSTED_PROXIES holds ten');
  });
});

describe('what tries are counted by', () => {
  test.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [null, 'unknown'],
  ])('%s counts as %s', (address, bucket) => {
    expect(addressBucket(address)).toBe(bucket);
  });
});

describe('the network around', () => {
  test.each([
    ['203.0.113.9', '203.0.113.0/24', '203.0.0.0/16'],
    ['2001:db8:1:2::/64', '2001:db8:1::/48', '2001:db8::/32'],
    ['unknown', 'unknown', 'unknown'],
  ])('%s lies in %s, and that in %s', (bucket, around, farAround) => {
    expect(networkAround(bucket)).toBe(around);
    expect(networkFarAround(bucket)).toBe(farAround);
  });
});
