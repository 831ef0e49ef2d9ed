import { z } from 'zod';
import { ask, freshAddress, post, type Answer } from './http.ts';

const csrfSchema = z.object({ value: z.object({ csrfToken: z.string() }) });

/** A browser as the server sees it: where it comes from, and the cookies it was given, kept and sent back. */
export class CookieJar {
  private readonly cookies = new Map<string, string>();
  readonly address: string;

  constructor(address: string = freshAddress()) {
    this.address = address;
  }

  take(answer: Answer): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), value);
    }
  }

  put(name: string, value: string): void {
    this.cookies.set(name, value);
  }

  get(name: string): string | undefined {
    return this.cookies.get(name);
  }

  get from(): Record<string, string> {
    return { 'x-forwarded-for': this.address };
  }

  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

async function withToken(jar: CookieJar, path: string, fields: Record<string, unknown>): Promise<Answer> {
  const token = await ask('/api/auth/csrf', { cookie: jar.header });
  jar.take(token);
  const { csrfToken } = csrfSchema.parse(JSON.parse(token.body)).value;
  const answer = await post(path, jar.header, { json: true, ...fields, csrfToken }, jar.from);
  jar.take(answer);
  return answer;
}

/** Signs in the way the form does, and keeps the cookies that come back. */
export function signInOverHttp(
  jar: CookieJar,
  credentials: { email: string; password: string; callbackUrl?: string },
): Promise<Answer> {
  return withToken(jar, '/api/auth/callback/password', credentials);
}

/** Signs out the way the menu does. */
export function signOutOverHttp(jar: CookieJar): Promise<Answer> {
  return withToken(jar, '/api/auth/signout', {});
}
