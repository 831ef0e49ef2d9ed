import { recordExport } from '#lib/commands/workspace/record-export.ts';
import { siteBase } from '#lib/config/auth-settings.ts';
import { claimFilterParams, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { claimsCsv } from '#lib/export/claims-csv.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { claimsJson } from '#lib/export/claims-json.ts';
import { attachment, exportFileName } from '#lib/export/export-file-name.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { fileResponse, refusalOfExport, type AskedExport } from './begin-export.ts';
import { paths } from './paths.ts';
import { refusalResponse } from './refusal-response.ts';

const formats = {
  csv: { write: claimsCsv, type: 'text/csv; charset=utf-8' },
  json: { write: claimsJson, type: 'application/json; charset=utf-8' },
} as const;

interface ExportRequest extends AskedExport {
  format: keyof typeof formats;
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

/** Answers with an export as a download, after writing into the log that it was made; of the list with its filters. */
export async function exportResponse(request: ExportRequest): Promise<Response> {
  const { actor, requestId, format, articleId } = request;
  const no = await refusalOfExport(request);
  if (no) return refusalResponse(no, requestId);
  const asked = parseClaimFilters(new URL(request.request.url).searchParams).filters;
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
  const name = exportFileName('claims', article?.headline ?? null, exportedAt, format);
  return fileResponse(streamed(formats[format].write(head, claims)), formats[format].type, attachment(name));
}
