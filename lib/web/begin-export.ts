import { z } from 'zod';
import { recordExport } from '#lib/commands/workspace/record-export.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refusalOfRate } from './rates.ts';
import { refusalToExport } from './same-origin.ts';

/** What is asked for; without an article it is the claims list. */
export interface AskedExport {
  actor: Actor;
  request: Request;
  requestId: string;
  articleId?: string | undefined;
}

/** Why nothing can be exported to this person now, before anything is read. Counts it as one more. */
export async function refusalOfExport({ actor, request, articleId }: AskedExport): Promise<Refusal | null> {
  const no = refusalToExport(request);
  if (no) return no;
  if (articleId !== undefined && !z.uuid().safeParse(articleId).success) return { code: 'not-found' };
  return (await recordExport.refusalOfRole(actor)) ?? (await refusalOfRate('exports', actor));
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
