import { siteBase } from '#lib/config/auth-settings.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { Report } from '#lib/domain/report/document.ts';
import { attachment, exportFileName } from '#lib/export/export-file-name.ts';
import { checkedCopyOf } from '#lib/queries/articles/checked-copy.ts';
import { html } from '#lib/report/html.ts';
import { markdown } from '#lib/report/markdown.ts';
import { typeset } from '#lib/report/typeset.ts';
import { beginExport, fileResponse } from './begin-export.ts';
import { paths } from './paths.ts';
import { refusalResponse } from './refusal-response.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
} as const;

type Format = keyof typeof types;

interface ReportRequest {
  actor: Actor;
  request: Request;
  requestId: string;
  articleId: string;
  format: Format;
}

async function written(actor: Actor, report: Report, format: Format) {
  if (format === 'html') return { ok: true, bytes: html(report) } as const;
  if (format === 'md') return { ok: true, bytes: markdown(report) } as const;
  return typeset(actor.userId, { format, report });
}

/** Answers with the checked copy of an article as a download, after writing into the log that it was made. */
export async function reportResponse(asked: ReportRequest): Promise<Response> {
  const { actor, requestId, articleId, format } = asked;
  const begun = await beginExport(asked, { format });
  if (!begun.ok) return begun.refused;
  const base = siteBase();
  const report = await checkedCopyOf(actor, articleId, {
    article: new URL(paths.article(articleId), base).href,
    claim: (claimId) => new URL(paths.claim(claimId), base).href,
  });
  if (!report) return refusalResponse({ code: 'not-found' }, requestId);
  const file = await written(actor, report, format);
  if (!file.ok) {
    return refusalResponse({ code: 'report-not-made', why: file.why }, requestId);
  }
  const { headline } = begun.made.article ?? { headline: null };
  const name = exportFileName('report', headline, begun.made.exportedAt, format);
  return fileResponse(file.bytes, types[format], attachment(name));
}
