import { siteBase } from '#lib/config/auth-settings.ts';
import { recordExport } from '#lib/commands/workspace/record-export.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import {
  claimFilterParams,
  parseClaimFilters,
  withoutMe,
  type ClaimFilters,
} from '#lib/domain/claim-filters.ts';
import { isLarge, type ReportSize } from '#lib/domain/making/large-report.ts';
import { refusalOfUnread } from '#lib/domain/words/filter-words.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { attachment, exportFileName } from '#lib/export/export-file-name.ts';
import { checkedCopyOf, sizeOfArticle } from '#lib/queries/articles/checked-copy.ts';
import { claimListOf, sizeOfList } from '#lib/queries/claims/claim-list-report.ts';
import { statusSummaryOf } from '#lib/queries/dashboard/status-summary.ts';
import { writeReport } from '#lib/report/write-report.ts';
import { fileResponse, refusalOfExport, type AskedExport } from './begin-export.ts';
import { paths } from './paths.ts';
import { refusalResponse } from './refusal-response.ts';
import { inTurn, reportsWait } from './reports-in-turn.ts';

function address(path: string): string {
  return new URL(path, siteBase()).href;
}

const claim = (id: string) => address(paths.claim(id));

/**
 * A report with links to this site, as it may leave the house: the checked copy of an article, or without one the status
 * summary of the workspace. `null` when the article is not there for `actor`.
 */
async function readReport(actor: Actor, articleId?: string): Promise<Report | null> {
  const article = (id: string) => address(paths.article(id));
  if (articleId !== undefined) return checkedCopyOf(actor, articleId, { article: article(articleId), claim });
  return statusSummaryOf(actor, {
    dashboard: address(paths.dashboard()),
    everybody: address(paths.dashboard({ people: 'all' })),
    claims: (filters) => address(paths.claims(claimFilterParams(filters))),
    article,
    claim,
  });
}

/** The claims that filters show, as a list to print with links to this site, as it may leave the house. */
function readClaimList(actor: Actor, filters: ClaimFilters): Promise<Report> {
  return claimListOf(actor, filters, {
    list: (told) => address(paths.claims(claimFilterParams(told))),
    claim,
  });
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const;

type Format = keyof typeof types;

const tooLarge = { code: 'report-too-large' } as const;

interface ReportRequest extends AskedExport {
  format: Format;
}

/** What is to be made, and what the log says left the house. */
interface Kind {
  size: () => Promise<ReportSize>;
  read: () => Promise<Report | null>;
  left: { articleId: string | null; report?: 'status-summary'; filters?: string };
  called: Parameters<typeof exportFileName>[0];
}

async function made(
  asked: ReportRequest,
  { size: sizeOf, read, left: what, called }: Kind,
): Promise<Response> {
  const { actor, requestId, format, request } = asked;
  const no = await refusalOfExport(asked);
  if (no) return refusalResponse(no, requestId);
  const size = await sizeOf();
  if (isLarge(format, size)) return refusalResponse({ code: 'report-large', ...size }, requestId);
  const report = await read();
  if (!report) return refusalResponse({ code: 'not-found' }, requestId);
  request.signal.throwIfAborted();
  const file = await writeReport(report, { who: actor.userId, format, signal: request.signal });
  // Nobody gets it any more, so it did not leave the house.
  request.signal.throwIfAborted();
  if (!file.ok) return refusalResponse(file.why === 'busy' ? reportsWait : tooLarge, requestId);
  // Only now: the log says what left the house, and what could not be made did not.
  const left = await recordExport.execute(actor, { format, ...what });
  if (!left.ok) return refusalResponse(left.refusal, requestId);
  const { article, exportedAt } = left.value;
  const name = exportFileName(called, article?.headline ?? null, exportedAt, format);
  return fileResponse(file.bytes, types[format], attachment(name));
}

async function madeInTurn(asked: ReportRequest, kind: Kind): Promise<Response> {
  const { actor, request, requestId } = asked;
  return (
    (await inTurn(actor.userId, () => made(asked, kind), request.signal)) ??
    refusalResponse(reportsWait, requestId)
  );
}

const unbounded = () => Promise.resolve({ claims: 0, characters: 0 });

/** Answers with a report as a download, once the log says that it was made: without an article, the status summary. */
export function reportResponse(asked: ReportRequest): Promise<Response> {
  const { actor, articleId } = asked;
  const read = () => readReport(actor, articleId);
  return madeInTurn(
    asked,
    articleId === undefined
      ? {
          size: unbounded,
          read,
          left: { articleId: null, report: 'status-summary' },
          called: 'status-summary',
        }
      : { size: () => sizeOfArticle(actor, articleId), read, left: { articleId }, called: 'report' },
  );
}

/** Answers with the claims that the filters of the address show, as a list to print; it ends by itself where that is long. */
export function claimListResponse(asked: ReportRequest): Promise<Response> {
  const { actor, request, requestId } = asked;
  const { filters: given, unread } = parseClaimFilters(new URL(request.url).searchParams);
  const unreadable = refusalOfUnread(unread);
  if (unreadable) return Promise.resolve(refusalResponse(unreadable, requestId));
  const filters = withoutMe(given, actor.userId);
  return madeInTurn(asked, {
    size: () => sizeOfList(actor, filters),
    read: () => readClaimList(actor, filters),
    left: { articleId: null, filters: claimFilterParams(filters).toString() },
    called: 'claim-list',
  });
}
