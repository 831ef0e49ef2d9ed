import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refusalStatus } from '#lib/domain/refusals/refusal-status.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { isData } from './address.ts';

function page(words: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Corroborate</title><p>${words}</p><p><a href="/">Go to the first page</a></p></html>`;
}

/** A refusal as bytes and their type: as every route words it where data was asked for, else as a page. */
export function ownAnswer(refusal: Refusal, target: string): { type: string; body: string } {
  const message = refusalWords(refusal);
  if (!isData(target)) return { type: 'text/html; charset=utf-8', body: page(message) };
  const body = JSON.stringify({ refusal, message, requestId: crypto.randomUUID() });
  return { type: 'application/json', body };
}

/** Answers with a refusal, before Next or any route has seen the request. What was sent is not repeated in it. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { type, body } = ownAnswer(refusal, request.url ?? '');
  response.statusCode = refusalStatus(refusal);
  response.setHeader('content-type', type);
  if (refusal.code === 'wrong-method') response.setHeader('allow', refusal.allowed);
  if ('retryAfterSeconds' in refusal) response.setHeader('retry-after', refusal.retryAfterSeconds);
  response.end(request.method === 'HEAD' ? undefined : body);
}
