import { parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { refusalOfUnread } from '#lib/domain/words/filter-words.ts';
import type { ClaimsFormatName } from '#lib/export/claims-formats.ts';
import { attachment } from '#lib/export/export-file-name.ts';
import { fileResponse, refusalOfExport, type AskedExport } from './begin-export.ts';
import { claimsFile } from './claims-file.ts';
import { refusalResponse } from './refusal-response.ts';
import { reportsWait, whileSent } from './reports-in-turn.ts';

interface ExportRequest extends AskedExport {
  format: 'csv' | 'json' | 'xlsx';
}

// While one piece is compressed, on a thread of its own, the next ones are made.
const madeAhead = 256 * 1024;

/** Sends pieces as the reader takes them; when it goes away, reading stops too. */
function streamed(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await pieces.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await pieces.return(undefined);
      },
    },
    { highWaterMark: madeAhead, size: (piece) => piece.byteLength },
  );
}

/** Which table is meant: `?columns=plain` is the one for people; any other word is none. */
function tableOf(format: ExportRequest['format'], columns: string): ClaimsFormatName | null {
  if (columns === '' || columns === 'all') return format;
  return format === 'csv' && columns === 'plain' ? 'csv-plain' : null;
}

async function begin(request: ExportRequest): Promise<Response> {
  const { actor, requestId, articleId } = request;
  const no = await refusalOfExport(request);
  if (no) return refusalResponse(no, requestId);
  const { searchParams } = new URL(request.request.url);
  const format = tableOf(request.format, searchParams.get('columns') ?? '');
  if (format === null) return refusalResponse({ code: 'not-found' }, requestId);
  const { filters, unread } = parseClaimFilters(searchParams);
  const unreadable = articleId === undefined ? refusalOfUnread(unread) : null;
  if (unreadable) return refusalResponse(unreadable, requestId);
  const file = await claimsFile({ actor, format, articleId, filters });
  if (!file.ok) return refusalResponse(file.refusal, requestId);
  const { name, type, pieces } = file.value;
  return fileResponse(streamed(pieces), type, attachment(name));
}

/** Answers with an export as a download, after writing into the log that it was made; of the list with its filters. */
export async function exportResponse(request: ExportRequest): Promise<Response> {
  const sent = await whileSent(request.actor.userId, () => begin(request));
  return sent ?? refusalResponse(reportsWait, request.requestId);
}
