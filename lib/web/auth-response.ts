import { z } from 'zod';
import type { Result } from '#lib/domain/result.ts';
import { refusalResponse } from './refusal-response.ts';

const csrfToken = z.object({ csrfToken: z.string() });

/**
 * What next-auth answered, as the rest of this site answers: its cookies are kept, its redirects and pages
 * are not, since the browser goes on by itself.
 */
export async function authResponse(answer: Result<Response>, requestId: string): Promise<Response> {
  if (!answer.ok) return refusalResponse(answer.refusal, requestId);
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const cookie of answer.value.headers.getSetCookie()) headers.append('set-cookie', cookie);
  const token = csrfToken.safeParse(await answer.value.json().catch(() => null));
  return Response.json({ value: token.data ?? {} }, { headers });
}
