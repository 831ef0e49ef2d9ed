import { z } from 'zod';

/**
 * The kinds of report there are, what each is of, and the formats it is made in. A new kind gets a line here; the
 * compiler then asks for who makes it (`lib/making/makers.ts`) and what it is called (`kindWords`).
 */
export const reportKinds = {
  'checked-copy': { of: 'article', formats: ['pdf', 'docx', 'html', 'md'] },
  'claim-list': { of: 'list', formats: ['pdf', 'docx', 'html', 'md'] },
  'article-claims': { of: 'article', formats: ['xlsx', 'csv-plain', 'csv', 'json'] },
  claims: { of: 'list', formats: ['xlsx', 'csv-plain', 'csv', 'json'] },
  'status-summary': { of: 'workspace', formats: ['pdf', 'docx', 'html', 'md'] },
} as const satisfies Record<string, { of: 'article' | 'list' | 'workspace'; formats: readonly string[] }>;

export type ReportKind = keyof typeof reportKinds;
export type ReportFormat = (typeof reportKinds)[ReportKind]['formats'][number];

function isKind(text: string): text is ReportKind {
  return Object.hasOwn(reportKinds, text);
}

const names = Object.keys(reportKinds).filter(isKind);

export const reportKindSchema = z.enum(names, { error: 'Choose one of the kinds of report.' });

const allFormats = [...new Set(names.flatMap((kind) => [...reportKinds[kind].formats]))];

export const reportFormatSchema = z.enum(allFormats, { error: 'Choose one of the formats.' });

/** What a kind is called where people choose it. */
export const kindWords: Record<ReportKind, string> = {
  'checked-copy': 'Checked copy',
  'claim-list': 'Claim list',
  'article-claims': 'Claims of an article as data',
  claims: 'Claims as data',
  'status-summary': 'Status summary',
};

/** What a format is called, and its media type. */
export const reportFormats: Record<ReportFormat, { name: string; type: string }> = {
  pdf: { name: 'PDF', type: 'application/pdf' },
  docx: {
    name: 'Word',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  html: { name: 'Web page', type: 'text/html; charset=utf-8' },
  md: { name: 'Markdown', type: 'text/markdown; charset=utf-8' },
  xlsx: {
    name: 'Workbook (XLSX)',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  'csv-plain': { name: 'Plain table (CSV)', type: 'text/csv; charset=utf-8' },
  csv: { name: 'CSV', type: 'text/csv; charset=utf-8' },
  json: { name: 'JSON', type: 'application/json; charset=utf-8' },
};

/** A report somebody asks for. */
export interface AskedReport {
  kind: ReportKind;
  format: ReportFormat;
  /** The article it is of, for kinds that are of one. */
  articleId: string | null;
}

/** Whether a kind of report is made in a format. */
export function isMadeAs(kind: ReportKind, format: ReportFormat): boolean {
  return reportKinds[kind].formats.some((one) => one === format);
}

/** What is wrong with what was asked for, or `null`: a kind is of an article or of a list, and made in some formats only. */
export function wrongWith({
  kind,
  format,
  articleId,
}: AskedReport): { path: string; message: string } | null {
  const { of } = reportKinds[kind];
  if (!isMadeAs(kind, format))
    return { path: 'format', message: `${kindWords[kind]} is not made as ${reportFormats[format].name}.` };
  if (of === 'article' && articleId === null) return { path: 'articleId', message: 'Choose an article.' };
  if (of !== 'article' && articleId !== null)
    return { path: 'articleId', message: `${kindWords[kind]} is of no single article.` };
  return null;
}
