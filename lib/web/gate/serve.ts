import cluster from 'node:cluster';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import type { Duplex } from 'node:stream';
import { addressBucket } from '#lib/auth/request/client-address.ts';
import { sendAwayWaiting } from '#lib/auth/password/password-hash.ts';
import { logger } from '../logger.ts';
import { Answering } from './answering.ts';
import { Gate, type Handle } from './gate.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { securityHeaders } from '../security-headers.ts';
import { headerFacts } from './response-headers.ts';
import type { Socket } from 'node:net';

// Browsers and proxies send the next request once they have the answer to the last; Node reads as many as come.
const mostWaiting = 16;

/**
 * Has the requests of one connection answered one after the other, however many were sent at once, so that a
 * connection is never more work than one request. Where too many wait the connection is ended.
 */
class OneAtATime {
  readonly #waiting = new WeakMap<Socket, (() => void)[]>();

  /** Has `answer` called when those before it on its connection were answered, unless the connection is gone. */
  take(request: IncomingMessage, response: ServerResponse, answer: () => void): void {
    const { socket } = request;
    if (socket.destroyed) return;
    response.once('close', () => this.#next(socket));
    const waiting = this.#waiting.get(socket);
    if (!waiting) {
      this.#waiting.set(socket, []);
      answer();
    } else if (waiting.length < mostWaiting) waiting.push(answer);
    else socket.destroy();
  }

  #next(socket: Socket): void {
    const answer = this.#waiting.get(socket)?.shift();
    if (answer && !socket.destroyed) answer();
    else this.#waiting.delete(socket);
  }
}

function statusOf(code: string): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW') return 413;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
}

/** The whole answer to bytes that are no request, or that never became one: Node's own would lack our headers. */
function answerToMalformed(code: string): string {
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
function endMalformed(error: Error, socket: Duplex, before: ServerResponse | null): void {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ECONNRESET' || !socket.writable) socket.destroy();
  else if (before) before.once('finish', () => socket.end());
  else socket.end(answerToMalformed(code), () => socket.destroy());
}

/** What is served, and where. */
export interface Serving {
  handle: Handle;
  /** Takes sockets that ask to speak another protocol, in development; nothing here does otherwise. */
  upgrade: ((request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void>) | null;
  host: string;
  port: number;
  /** Addresses and ranges of proxies whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** Whether answers are compressed here. */
  compresses: boolean;
}

/** A server that listens. */
export interface Served {
  port: number;
  /** Takes no new connections, finishes what was accepted, and settles when nothing is open, or after `bound` ms. */
  stop: (bound: number) => Promise<void>;
}

const seconds = 1000;
const connections = { together: 4096, fromOne: 1024 };

// The whole of a body is timed by its route; Node's one bound for all would cut long uploads.
const timing = {
  headersTimeout: 15 * seconds,
  requestTimeout: 0,
  keepAliveTimeout: 5 * seconds,
  connectionsCheckingInterval: 2 * seconds,
};

function boundConnections(server: Server, trusted: readonly string[]): void {
  const open = new Map<string, number>();
  server.maxConnections = connections.together;
  server.on('connection', (socket) => {
    const from = addressBucket(socket.remoteAddress ?? null);
    // What comes through a proxy comes from one address, and is not one sender's.
    if (trusted.length > 0) return;
    const own = (open.get(from) ?? 0) + 1;
    open.set(from, own);
    socket.once('close', () => {
      const left = (open.get(from) ?? 1) - 1;
      if (left > 0) open.set(from, left);
      else open.delete(from);
    });
    if (own > connections.fromOne) socket.destroy();
  });
}

// Of several processes behind one port each has a line of its own where the system can do that: handed over by another
// process, a connection would hang for good when the one that was to take it died that moment.
const ownLine = cluster.isWorker && process.platform === 'linux';

function whenListening(server: Server, { host, port }: Serving): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, reusePort: ownLine }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Serves through the gate. */
export async function serve(serving: Serving): Promise<Served> {
  const gate = new Gate(serving.handle, serving.trustedProxies, serving.compresses);
  const answering = new Answering();
  const oneAtATime = new OneAtATime();
  // A request without a host is refused in the gate, with the headers that every answer has.
  const server = createServer({ ...timing, requireHostHeader: false });
  const take = (request: IncomingMessage, response: ServerResponse, goOn?: () => void): void => {
    answering.begin(request, response);
    oneAtATime.take(request, response, () => {
      gate.answer(request, response, goOn).catch((error: unknown) => {
        logger.error({ err: error }, 'request failed');
        request.socket.destroy();
      });
    });
  };
  server.on('request', (request, response) => take(request, response));
  server.on('checkContinue', (request, response) => take(request, response, () => response.writeContinue()));
  server.on('checkExpectation', (request, response) => take(request, response));
  server.on('clientError', (error, socket) => endMalformed(error, socket, answering.last(socket)));
  server.on('connect', (_request, socket) => socket.end(answerToMalformed(''), () => socket.destroy()));
  const { upgrade } = serving;
  if (upgrade) server.on('upgrade', (...args) => void upgrade(...args));
  server.timeout = 120 * seconds;
  boundConnections(server, serving.trustedProxies);
  const port = await whenListening(server, serving);
  const stop = (bound: number) => {
    // Their tries don't count, and all of them would take longer than a stop may.
    sendAwayWaiting();
    return answering.drain(server, bound);
  };
  return { port, stop };
}
