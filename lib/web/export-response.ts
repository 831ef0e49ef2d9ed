import { z } from 'zod';
import { recordExport } from '#lib/commands/workspace/record-export.ts';
import { siteBase } from '#lib/config/auth-settings.ts';
import { claimFilterParams, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { claimsCsv } from '#lib/export/claims-csv.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { claimsJson } from '#lib/export/claims-json.ts';
import { attachment, exportFileName } from '#lib/export/export-file-name.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { paths } from './paths.ts';
import { refusalOfRate } from './rates.ts';
import { refusalResponse } from './refusal-response.ts';
import { refusalToExport } from './same-origin.ts';

const formats = {
  csv: { write: claimsCsv, type: 'text/csv; charset=utf-8' },
  json: { write: claimsJson, type: 'application/json; charset=utf-8' },
} as const;

interface ExportRequest {
  actor: Actor;
  request: Request;
  requestId: string;
  format: keyof typeof formats;
  /** An article's export; without it the claims list's, with the filters of the address. */
  articleId?: string | undefined;
}

/** Reads the first batch before the first byte is sent, so that a failure until then is a clean refusal. */
async function begun(batches: AsyncGenerator<ExportedClaim[]>): Promise<AsyncGenerator<ExportedClaim[]>> {
  const first = await batches.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* batches;
  })();
}

/** Sends pieces as the reader takes them; when it goes away, reading stops too. */
function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** Answers with an export as a download, after writing into the log that it was made. */
export async function exportResponse({
  actor,
  request,
  requestId,
  format,
  articleId,
}: ExportRequest): Promise<Response> {
  const no = refusalToExport(request) ?? (await refusalOfRate('exports', actor));
  if (no) return refusalResponse(no, requestId);
  if (articleId !== undefined && !z.uuid().safeParse(articleId).success) {
    return refusalResponse({ code: 'not-found' }, requestId);
  }
  const asked = parseClaimFilters(new URL(request.url).searchParams).filters;
  // The file outlives the session, and “me” with it.
  const filters = { ...asked, assignee: asked.assignee === 'me' ? actor.userId : asked.assignee };
  const query = articleId === undefined ? claimFilterParams(filters).toString() : '';
  const made = await recordExport.execute(actor, { format, articleId: articleId ?? null, filters: query });
  if (!made.ok) return refusalResponse(made.refusal, requestId);

  const { exportedAt, article, sought } = made.value;
  const base = siteBase();
  const claims = await begun(
    exportedClaims(actor, article ? { articleId: article.id } : { filters }, {
      exportedAt: new Date(exportedAt),
      permalink: (claimId) => new URL(paths.claim(claimId), base).href,
    }),
  );
  const head = { exportedAt, article, filters: article ? null : { ...filters, ...sought } };
  return new Response(streamed(formats[format].write(head, claims)), {
    headers: {
      'content-type': formats[format].type,
      'content-disposition': attachment(exportFileName(article?.headline ?? null, exportedAt, format)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
