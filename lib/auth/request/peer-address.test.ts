import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { namePeers, peerHeader } from './peer-address.ts';

test('a server knows who is connected, whatever the sender claims', async () => {
  namePeers();
  const server = createServer((request, response) => response.end(String(request.headers[peerHeader()])));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  try {
    const claim = { 'x-forwarded-for': '198.51.100.1', [peerHeader()]: '198.51.100.1' };
    const answer = await fetch(`http://127.0.0.1:${port}/`, { headers: claim });
    expect(await answer.text()).toBe('127.0.0.1');
  } finally {
    server.close();
  }
});
