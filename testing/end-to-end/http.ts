import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '#lib/domain/access/policy.ts';
import { createSession, sessionCookie } from './people.ts';
import { product } from './product.ts';

/** An address nobody else in these tests comes from. */
export function freshAddress(): string {
  const [a = 0, b = 0, c = 0] = randomBytes(3);
  return `10.${a}.${b}.${c}`;
}

/** What the server answered, read to its end. */
export interface Answer {
  status: number;
  headers: Headers;
  body: string;
}

export interface Ask {
  method?: string;
  /** The `Cookie` header; nobody is signed in without one. */
  cookie?: string | null;
  headers?: Record<string, string>;
  body?: string | Uint8Array<ArrayBuffer> | null;
}

/** Sends one request as it is, and follows nothing. */
export async function ask(
  path: string,
  { method = 'GET', cookie, headers = {}, body }: Ask = {},
): Promise<Answer> {
  const response = await fetch(`${product.url}${path}`, {
    method,
    redirect: 'manual',
    headers: { ...(cookie ? { cookie } : {}), ...headers },
    body: body ?? null,
  });
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/**
 * The same as Next's own pages ask for data: their address holds a hash of how they ask, and without it Next leads to where
 * it has one and answers with nothing else.
 */
export async function askAsPages(path: string, how: Ask = {}): Promise<Answer> {
  const answer = await ask(path, how);
  const there = answer.headers.get('location');
  return answer.status === 307 && there?.includes('_rsc') === true ? ask(there, how) : answer;
}

/** The `Cookie` header of a new session of a person. */
export async function cookieOf(person: Actor): Promise<string> {
  return cookieOfSession(await createSession(person));
}

export async function cookieOfSession(sessionId: string): Promise<string> {
  const { name, value } = await sessionCookie(sessionId);
  return `${name}=${value}`;
}

/** Posts JSON from a page of this site. */
export function post(
  path: string,
  cookie: string | null,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return ask(path, {
    method: 'POST',
    cookie,
    headers: { origin: product.url, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  });
}

/** Sends a command of a workspace. */
export function sendCommand(
  name: string,
  cookie: string | null,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return post(`/api/commands/${name}`, cookie, input, headers);
}

const refusal = z.object({ refusal: z.object({ code: z.string() }), requestId: z.uuid() });

/** The code of a refusal, or what was answered instead. */
export function refusalCode(answer: Answer): string {
  try {
    return refusal.parse(JSON.parse(answer.body)).refusal.code;
  } catch {
    return `no refusal: ${answer.status} ${answer.body.slice(0, 300)}`;
  }
}

/**
 * A body without what differs from one request to the next by design: its references, its nonces, and the
 * order and numbers of the rows that React streams as they are ready.
 */
export function bare(body: string): string {
  const plain = body
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/nonce=\\?"[^"]*"|"nonce\\?":\\?"[^"]*"/g, 'NONCE')
    .replaceAll(/\$L?[0-9a-f]+\b/g, '$');
  const rows = plain.split('\\n').map((row) => row.replace(/^[0-9a-f]+:/, ''));
  return rows.sort().join('\n');
}
