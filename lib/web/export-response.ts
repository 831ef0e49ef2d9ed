import { siteBase } from '#lib/config/auth-settings.ts';
import { claimFilterParams, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { claimsCsv } from '#lib/export/claims-csv.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { claimsJson } from '#lib/export/claims-json.ts';
import { attachment, exportFileName } from '#lib/export/export-file-name.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { beginExport, fileResponse } from './begin-export.ts';
import { paths } from './paths.ts';

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
  const asked = parseClaimFilters(new URL(request.url).searchParams).filters;
  // The file outlives the session, and “me” with it.
  const filters = { ...asked, assignee: asked.assignee === 'me' ? actor.userId : asked.assignee };
  const query = articleId === undefined ? claimFilterParams(filters).toString() : '';
  const allowed = await beginExport({ actor, request, requestId, articleId }, { format, filters: query });
  if (!allowed.ok) return allowed.refused;

  const { exportedAt, article, sought } = allowed.made;
  const base = siteBase();
  const claims = await begun(
    exportedClaims(actor, article ? { articleId: article.id } : { filters }, {
      exportedAt: new Date(exportedAt),
      permalink: (claimId) => new URL(paths.claim(claimId), base).href,
    }),
  );
  const head = { exportedAt, article, filters: article ? null : { ...filters, ...sought } };
  const name = exportFileName('claims', article?.headline ?? null, exportedAt, format);
  return fileResponse(streamed(formats[format].write(head, claims)), formats[format].type, attachment(name));
}
