import { STATUS_CODES, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { securityHeaders } from '../security-headers.ts';
import { headerFacts } from './response-headers.ts';

function statusOf(code: string): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** The whole answer to bytes that are no request, or that never became one: Node's own would lack our headers. */
export function answerToMalformed(code: string): string {
  const status = statusOf(code);
  const words = refusalWords(status === 408 ? { code: 'body-too-slow' } : { code: 'bad-request' });
  const headers: [string, string | number][] = [
    ...securityHeaders(headerFacts('/')),
    ['content-type', 'text/plain; charset=utf-8'],
    ['content-length', Buffer.byteLength(words)],
    ['connection', 'close'],
  ];
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${head}\r\n${words}`;
}

/** Answers them and ends their connection, after an answer that is still under way there. */
export function endMalformed(error: Error, socket: Duplex, before: ServerResponse | null): void {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else if (before) before.once('finish', () => socket.end());
  else socket.end(answerToMalformed(code), () => socket.destroy());
}
