import { z } from 'zod';
import { recordExport } from '#lib/commands/workspace/record-export.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { refusalOfRate } from './rates.ts';
import { refusalResponse } from './refusal-response.ts';
import { refusalToExport } from './same-origin.ts';

interface Asked {
  actor: Actor;
  request: Request;
  requestId: string;
  /** An article's export; without it the claims list's. */
  articleId?: string | undefined;
}

type Made = Extract<Awaited<ReturnType<typeof recordExport.execute>>, { ok: true }>['value'];

/** Lets an export begin that this person may make now, and writes into the log that it was made; or refuses it. */
export async function beginExport(
  { actor, request, requestId, articleId }: Asked,
  what: { format: string; filters?: string },
): Promise<{ ok: true; made: Made } | { ok: false; refused: Response }> {
  const refused = (refusal: Parameters<typeof refusalResponse>[0]) =>
    ({ ok: false, refused: refusalResponse(refusal, requestId) }) as const;
  const no = refusalToExport(request) ?? (await refusalOfRate('exports', actor));
  if (no) return refused(no);
  if (articleId !== undefined && !z.uuid().safeParse(articleId).success)
    return refused({ code: 'not-found' });
  const made = await recordExport.execute(actor, { ...what, articleId: articleId ?? null });
  return made.ok ? { ok: true, made: made.value } : refused(made.refusal);
}

/** An export as a download. */
export function fileResponse(body: BodyInit, type: string, disposition: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': disposition,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
