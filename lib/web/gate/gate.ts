import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressBucket, clientAddress } from '#lib/auth/request/client-address.ts';
import { withOwnWrites } from '../own-writes.ts';
import { withPatience } from '#lib/db/connection/patience.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { isAddress, isData, pathOf } from './address.ts';
import { ArrivingBodies } from './arriving.ts';
import { bodyRule, type BodyRule } from './body-rules.ts';
import { compress } from './compress.ts';
import { withPassingDown } from '../passing-down/with-passing-down.ts';
import { prepareHeaders } from './response-headers.ts';
import { cleanRouterHeaders } from './router-headers.ts';
import { sayUnavailable } from './unavailable.ts';
import { refusalStatus } from '#lib/domain/refusals/refusal-status.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';

const hostName = String.raw`[A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_.])?`;
const oneHost = new RegExp(String.raw`^(?:${hostName}|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$`);

/**
 * Whether a request says once, and readably, which host it is for. Of two hosts each server on the way may believe
 * another, so that none may be believed; only HTTP/1.0 may leave it out. Source: RFC 9112, 3.2.
 */
function saysOneHost({ headersDistinct, httpVersion }: IncomingMessage): boolean {
  const [host, ...more] = headersDistinct['host'] ?? [];
  if (host === undefined) return httpVersion === '1.0';
  return more.length === 0 && oneHost.test(host);
}

function page(words: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Corroborate</title><p>${words}</p><p><a href="/">Go to the first page</a></p></html>`;
}

/** A refusal as bytes and their type: as every route words it where data was asked for, else as a page. */
function ownAnswer(refusal: Refusal, target: string): { type: string; body: string } {
  const message = refusalWords(refusal);
  if (!isData(target)) return { type: 'text/html; charset=utf-8', body: page(message) };
  const body = JSON.stringify({ refusal, message, requestId: crypto.randomUUID() });
  return { type: 'application/json', body };
}

/** Answers with a refusal, before Next or any route has seen the request. What was sent is not repeated in it. */
function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { type, body } = ownAnswer(refusal, request.url ?? '');
  response.statusCode = refusalStatus(refusal);
  response.setHeader('content-type', type);
  if (refusal.code === 'wrong-method') response.setHeader('allow', refusal.allowed);
  if ('retryAfterSeconds' in refusal) response.setHeader('retry-after', refusal.retryAfterSeconds);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** How long the rest of a body that nobody wants is thrown away, so that its sender reads why, in milliseconds. */
const restPatienceMs = 10_000;

/**
 * A request that was answered before its body was here keeps its connection no longer than it takes the sender to
 * read the answer: to cut it at once would take the answer away with it.
 */
function letGoOfRest(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.complete || request.destroyed) return;
    request.resume();
    const cut = setTimeout(() => request.socket.destroy(), restPatienceMs);
    request.once('close', () => clearTimeout(cut));
    request.once('end', () => clearTimeout(cut));
  });
}

/**
 * An answer that is given up half-way resets its connection. To close it would say to who speaks HTTP/1.0, as some
 * proxies do, that the answer ends there and is whole.
 */
function breakOffLoudly({ socket }: IncomingMessage, response: ServerResponse): void {
  const destroy = response.destroy.bind(response);
  response.destroy = (error) => {
    if (response.headersSent && !response.writableFinished) socket.resetAndDestroy();
    return destroy(error);
  };
}

/** What answers a request once the gate let it in. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const looking = new Set(['GET', 'HEAD']);
// An export is recorded, so it is made for who takes it, and for nobody who only looks.
const exported = /\/export\.[a-z]+$/;
// The development server's own tools post to it.
const tools = /^\/(_next|__nextjs)/;

function takesPost(target: string): boolean {
  return isData(target) || (process.env.NODE_ENV === 'development' && tools.test(target));
}

function refusalOfMethod(method: string, target: string): Refusal | null {
  if (exported.test(pathOf(target)))
    return method === 'GET' ? null : { code: 'wrong-method', allowed: 'GET' };
  if (looking.has(method) || (method === 'POST' && takesPost(target))) return null;
  return { code: 'wrong-method', allowed: takesPost(target) ? 'GET, HEAD, POST' : 'GET, HEAD' };
}

/** The length a request announces; `null` when it comes in pieces, as long as it may be. */
function announced({ headers }: IncomingMessage): number | null {
  return headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : null;
}

function refusalOfBody(request: IncomingMessage, rule: BodyRule): Refusal | null {
  const length = announced(request);
  if (length === 0) return null;
  if (looking.has(request.method ?? '')) return { code: 'bad-request' };
  const pieces = request.headers['transfer-encoding'];
  if (pieces !== undefined && pieces.toLowerCase() !== 'chunked') return { code: 'bad-request' };
  if (length !== null && length > rule.mostBytes)
    return { code: 'body-too-large', limitBytes: rule.mostBytes };
  return request.headers['content-encoding'] === undefined ? null : { code: 'body-compressed' };
}

function refusalOf(request: IncomingMessage): Refusal | null {
  const { method = '', url = '', headers } = request;
  if (!saysOneHost(request)) return { code: 'bad-request' };
  if (!isAddress(url)) return { code: 'bad-address' };
  if (!cleanRouterHeaders(headers)) return { code: 'bad-request' };
  return refusalOfMethod(method, url) ?? refusalOfBody(request, bodyRule(pathOf(url)));
}

/**
 * What every request passes before Next or a route sees it: it gets the headers of its answer, is refused when its
 * method, address, router headers or body can't be taken, and its body is watched while it arrives. Nothing of a
 * body is read or kept here.
 */
export class Gate {
  readonly #handle: Handle;
  readonly #trusted: readonly string[];
  readonly #compresses: boolean;
  readonly #arriving = new ArrivingBodies();

  /** `compresses` tells whether answers are compressed here, and not by a proxy before it. */
  constructor(handle: Handle, trusted: readonly string[], compresses: boolean) {
    this.#handle = handle;
    this.#trusted = trusted;
    this.#compresses = compresses;
  }

  /** Answers a request; `goOn` tells a sender that waits for leave to send its body. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    goOn = (): void => undefined,
  ): Promise<void> {
    prepareHeaders(request, response);
    letGoOfRest(request, response);
    breakOffLoudly(request, response);
    const refusal = refusalOf(request);
    if (refusal) {
      refuse(request, response, refusal);
      return;
    }
    if (announced(request) !== 0) this.#watch(request, response);
    if (this.#compresses) compress(request, response, exported.test(pathOf(request.url ?? '')));
    goOn();
    await withPatience((patience) => {
      sayUnavailable(request, response, patience);
      return withOwnWrites(request, () => withPassingDown(request, () => this.#handle(request, response)));
    });
  }

  #watch(request: IncomingMessage, response: ServerResponse): void {
    const from = addressBucket(
      clientAddress(
        request.socket.remoteAddress ?? null,
        [request.headers['x-forwarded-for'] ?? []].flat().join(','),
        this.#trusted,
      ),
    );
    this.#arriving.watch(request, from, bodyRule(pathOf(request.url ?? '')), () => {
      if (response.headersSent) {
        request.destroy();
        return;
      }
      response.setHeader('connection', 'close');
      refuse(request, response, { code: 'body-too-slow' });
    });
  }
}
