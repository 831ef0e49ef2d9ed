import { recordExport } from '#lib/commands/workspace/record-export.ts';
import { isLarge } from '#lib/domain/making/large-report.ts';
import { attachment, exportFileName } from '#lib/export/export-file-name.ts';
import { claimsOfArticle } from '#lib/queries/articles/checked-copy.ts';
import { writeReport } from '#lib/report/write-report.ts';
import { fileResponse, refusalOfExport, type AskedExport } from './begin-export.ts';
import { readReport } from './read-report.ts';
import { refusalResponse } from './refusal-response.ts';
import { inTurn } from './reports-in-turn.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const;

type Format = keyof typeof types;

const busy = { code: 'reports-wait', retryAfterSeconds: 10 } as const;
const tooLarge = { code: 'report-too-large' } as const;

/** Without an article it is the status summary of the workspace. */
interface ReportRequest extends AskedExport {
  format: Format;
}

async function made(asked: ReportRequest): Promise<Response> {
  const { actor, requestId, articleId, format, request } = asked;
  const no = await refusalOfExport(asked);
  if (no) return refusalResponse(no, requestId);
  const claims = articleId === undefined ? 0 : await claimsOfArticle(actor, articleId);
  if (isLarge(format, claims)) return refusalResponse({ code: 'report-large', claims }, requestId);
  const report = await readReport(actor, articleId);
  if (!report) return refusalResponse({ code: 'not-found' }, requestId);
  request.signal.throwIfAborted();
  const file = await writeReport(report, { who: actor.userId, format, signal: request.signal });
  // Nobody gets it any more, so it did not leave the house.
  request.signal.throwIfAborted();
  if (!file.ok) return refusalResponse(file.why === 'busy' ? busy : tooLarge, requestId);
  // Only now: the log says what left the house, and what could not be made did not.
  const what = articleId === undefined ? { articleId: null, report: 'status-summary' } : { articleId };
  const left = await recordExport.execute(actor, { format, ...what });
  if (!left.ok) return refusalResponse(left.refusal, requestId);
  const { article, exportedAt } = left.value;
  const kind = articleId === undefined ? 'status-summary' : 'report';
  const name = exportFileName(kind, article?.headline ?? null, exportedAt, format);
  return fileResponse(file.bytes, types[format], attachment(name));
}

/** Answers with a report as a download, once the log says that it was made. */
export async function reportResponse(asked: ReportRequest): Promise<Response> {
  const { actor, request, requestId } = asked;
  return (await inTurn(actor.userId, () => made(asked), request.signal)) ?? refusalResponse(busy, requestId);
}
