import {
  claimFilterParams,
  noFilters,
  parseClaimFilters,
  withoutMe,
  type ClaimFilters,
} from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { ReportFormat, ReportKind } from '#lib/domain/making/report-kind.ts';
import type { ReportProblem } from '#lib/domain/making/report-problem.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { mostListed } from '#lib/domain/report/claim-list.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { claimsFormats, type ClaimsFormatName } from '#lib/export/claims-formats.ts';
import { exportHeadOf } from '#lib/export/export-head.ts';
import { exportFileName } from '#lib/export/export-file-name.ts';
import { checkedCopyOf } from '#lib/queries/articles/checked-copy.ts';
import { claimListOf } from '#lib/queries/claims/claim-list-report.ts';
import { begunExport, exportBatch, type ExportScope } from '#lib/queries/claims/export-claims.ts';
import { exportHead } from '#lib/queries/claims/export-head.ts';
import { statusSummaryOf } from '#lib/queries/dashboard/status-summary.ts';
import { writeReport, type Write, type WrittenAs } from '#lib/report/write-report.ts';

/** Absolute addresses, for what a report links to. */
export interface ReportLinks {
  article: (articleId: string) => string;
  claim: (claimId: string) => string;
  claims: (filters: URLSearchParams) => string;
  dashboard: (search?: Record<string, string>) => string;
  report: (reportId: string) => string;
}

/** What is to be made, and for whom. */
export interface Making {
  actor: Actor;
  format: ReportFormat;
  articleId: string | null;
  filters: string;
  links: ReportLinks;
  /** Aborted when this process is to stop. */
  signal: AbortSignal;
  /** Notes how far it has come; throws when it is not wanted any more. `claims` is `null` when they are not counted. */
  progress: (claims: number | null, claimsDone: number) => Promise<void>;
}

/** The file of a report, on its way to the disk. */
export type Made =
  { ok: true; fileName: string; content: AsyncIterable<Uint8Array> } | { ok: false; problem: ReportProblem };

type Maker = (making: Making) => Promise<Made>;

const gone = { ok: false, problem: 'not-found' } as const;

function isWritten(format: ReportFormat): format is WrittenAs {
  return ['pdf', 'docx', 'html', 'md'].includes(format);
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function written(report: Report, fileName: string, how: Write): Promise<Made> {
  const file = await writeReport(report, { ...how, patience: 'beside' });
  if (!file.ok) return { ok: false, problem: file.why === 'busy' ? 'busy' : 'report-too-large' };
  return { ok: true, fileName, content: whole(file.bytes) };
}

const checkedCopy: Maker = async ({ actor, format, articleId, links, signal, progress }) => {
  if (articleId === null || !isWritten(format)) throw new Error(`No checked copy is made as ${format}.`);
  const now = await exportHead(actor, { articleId });
  if (!now) return gone;
  const claims = now.claims ?? 0;
  await progress(claims, 0);
  const report = await checkedCopyOf(actor, articleId, {
    article: links.article(articleId),
    claim: links.claim,
  });
  if (!report) return gone;
  await progress(claims, claims);
  const { facts, exportedAt } = now;
  const fileName = exportFileName(
    'report',
    facts.article?.headline ?? null,
    exportedAt.toISOString(),
    format,
  );
  return written(report, fileName, { who: actor.userId, format, signal });
};

const unreadFilters = { ok: false, problem: 'filters-unread' } as const;

/** The filters of the list as `query` has them, with nobody called “me” in them; `null` where they can't be read. */
function filtersIn(query: string, userId: string): ClaimFilters | null {
  const { filters, unread } = parseClaimFilters(new URLSearchParams(query));
  return unread.length > 0 ? null : withoutMe(filters, userId);
}

const claimsToRead: Maker = async ({ actor, format, filters: query, links, signal, progress }) => {
  if (!isWritten(format)) throw new Error(`No list of claims is written as ${format}.`);
  const filters = filtersIn(query, actor.userId);
  if (filters === null) return unreadFilters;
  const now = await exportHead(actor, { filters });
  if (!now) return gone;
  const claims = now.claims === null ? mostListed : Math.min(now.claims, mostListed);
  await progress(claims, 0);
  const report = await claimListOf(actor, filters, {
    list: (told) => links.claims(claimFilterParams(told)),
    claim: links.claim,
  });
  await progress(claims, claims);
  const fileName = exportFileName('claim-list', null, now.exportedAt.toISOString(), format);
  return written(report, fileName, { who: actor.userId, format, signal });
};

const statusSummary: Maker = async ({ actor, format, links, signal, progress }) => {
  if (!isWritten(format)) throw new Error(`No status summary is made as ${format}.`);
  const now = await exportHead(actor, { filters: noFilters });
  if (!now) return gone;
  await progress(now.claims, 0);
  const report = await statusSummaryOf(actor, {
    dashboard: links.dashboard(),
    everybody: links.dashboard({ people: 'all' }),
    claims: (filters) => links.claims(claimFilterParams(filters)),
    article: links.article,
    claim: links.claim,
  });
  await progress(now.claims, now.claims ?? 0);
  const fileName = exportFileName('status-summary', null, now.exportedAt.toISOString(), format);
  return written(report, fileName, { who: actor.userId, format, signal });
};

function isRows(format: ReportFormat): format is ClaimsFormatName {
  return Object.hasOwn(claimsFormats, format);
}

const claimRows: Maker = async ({ actor, format, articleId, filters: query, links, progress }) => {
  if (!isRows(format)) throw new Error(`No claims are written as ${format}.`);
  const { write, kind, ending } = claimsFormats[format];
  const filters = filtersIn(query, actor.userId);
  if (filters === null) return unreadFilters;
  const scope: ExportScope = articleId === null ? { filters } : { articleId };
  const now = await exportHead(actor, scope);
  if (!now) return gone;
  const { facts, exportedAt, claims } = now;
  await progress(claims, 0);

  const begun = await begunExport(actor, scope, { exportedAt, permalink: links.claim, held: true });
  async function* counted(): AsyncGenerator<ExportedClaim[]> {
    let [done, told] = [0, 0];
    for await (const batch of begun.claims) {
      yield batch;
      done += batch.length;
      if (done - told < exportBatch) continue;
      told = done;
      await progress(claims, done);
    }
    if (done > told) await progress(claims, done);
  }
  const head = exportHeadOf(begun.moment.facts ?? facts, {
    exportedAt: begun.moment.at.toISOString(),
    wholeAtOnce: begun.moment.whole,
    filters,
    addresses: { article: links.article, list: (told) => links.claims(claimFilterParams(told)) },
  });
  const fileName = exportFileName(kind, head.article?.headline ?? null, head.exportedAt, ending);
  return { ok: true, fileName, content: write(head, counted()) };
};

/** Who makes each kind of report. */
export const makers: Record<ReportKind, Maker> = {
  'checked-copy': checkedCopy,
  'claim-list': claimsToRead,
  'article-claims': claimRows,
  claims: claimRows,
  'status-summary': statusSummary,
};
