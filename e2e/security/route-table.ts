import type { Role } from '#lib/domain/access/role.ts';
import type { Ask } from '#testing/end-to-end/http.ts';
import { storySite } from '#testing/end-to-end/story-site.ts';
import type { Targets } from './command-targets.ts';
import { versionRoutes } from './version-routes.ts';

/** A route as the matrix tries it. */
export interface RouteCase {
  /** Who may at the least; for `anyone` there is nothing to keep from anybody. */
  least: Role | 'anyone';
  kind: 'page' | 'data';
  address: (targets: Targets) => string;
  request?: Ask;
  /** True when the answer must hold the desk's word, which proves that the right person is shown it. */
  shows: boolean;
  /** It names a thing of the workspace, so strangers get exactly what they get for a thing that is not. */
  names: boolean;
}

function exportOf(format: string, shows: boolean): RouteCase {
  const address: RouteCase['address'] = ({ article }) => `/articles/${article.id}/export.${format}`;
  return { least: 'VIEWER', kind: 'data', address, shows, names: true };
}

function claimsExport(format: string, shows: boolean): RouteCase {
  return { least: 'VIEWER', kind: 'data', address: () => `/claims/export.${format}`, shows, names: false };
}

const statusSummary = (format: string): RouteCase => ({
  least: 'VIEWER',
  kind: 'data',
  address: () => `/dashboard/export.${format}`,
  shows: false,
  names: false,
});

const storyAsked = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ address: `${storySite()}/story` }),
};

/** Every route but those tried in a file of their own, which are named below. */
export const routeTable: Record<string, RouteCase> = {
  ...versionRoutes,
  '/account': { least: 'VIEWER', kind: 'page', address: () => '/account', shows: false, names: false },
  '/articles': { least: 'VIEWER', kind: 'page', address: () => '/articles', shows: true, names: false },
  '/articles/import': {
    least: 'REVIEWER',
    kind: 'page',
    address: () => '/articles/import',
    shows: false,
    names: false,
  },
  '/articles/[articleId]': {
    least: 'VIEWER',
    kind: 'page',
    address: ({ article }) => `/articles/${article.id}`,
    shows: true,
    names: true,
  },
  '/articles/[articleId]/import-claims': {
    least: 'REVIEWER',
    kind: 'page',
    address: ({ article }) => `/articles/${article.id}/import-claims`,
    shows: true,
    names: true,
  },
  '/articles/[articleId]/export.csv': exportOf('csv', true),
  '/articles/[articleId]/export.json': exportOf('json', true),
  '/articles/[articleId]/export.xlsx': exportOf('xlsx', false),
  '/articles/[articleId]/export.pdf': exportOf('pdf', false),
  '/articles/[articleId]/export.docx': exportOf('docx', false),
  '/articles/[articleId]/export.html': exportOf('html', true),
  '/articles/[articleId]/export.md': exportOf('md', true),
  '/articles/[articleId]/export.annotations.jsonld': exportOf('annotations.jsonld', true),
  '/articles/[articleId]/export.claimreview.jsonld': exportOf('claimreview.jsonld', true),
  '/reports': { least: 'VIEWER', kind: 'page', address: () => '/reports', shows: true, names: false },
  '/reports/[reportId]': {
    least: 'VIEWER',
    kind: 'page',
    address: ({ madeReport }) => `/reports/${madeReport.id}`,
    shows: false,
    names: true,
  },
  '/reports/[reportId]/file': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ madeReport }) => `/reports/${madeReport.id}/file`,
    shows: true,
    names: true,
  },
  '/bin': { least: 'REVIEWER', kind: 'page', address: () => '/bin', shows: false, names: false },
  '/claims': { least: 'VIEWER', kind: 'page', address: () => '/claims', shows: true, names: false },
  '/claims/[claimId]': {
    least: 'VIEWER',
    kind: 'page',
    address: ({ found }) => `/claims/${found.id}`,
    shows: true,
    names: true,
  },
  '/claims/export.csv': claimsExport('csv', true),
  '/claims/export.json': claimsExport('json', true),
  '/claims/export.pdf': claimsExport('pdf', false),
  '/claims/export.xlsx': claimsExport('xlsx', false),
  '/dashboard': { least: 'VIEWER', kind: 'page', address: () => '/dashboard', shows: true, names: false },
  '/dashboard/export.pdf': statusSummary('pdf'),
  '/dashboard/export.docx': statusSummary('docx'),
  '/dashboard/export.html': statusSummary('html'),
  '/dashboard/export.md': statusSummary('md'),
  '/settings': { least: 'ADMIN', kind: 'page', address: () => '/settings', shows: false, names: false },
  '/settings/members': {
    least: 'ADMIN',
    kind: 'page',
    address: () => '/settings/members',
    shows: true,
    names: false,
  },
  '/settings/access': {
    least: 'ADMIN',
    kind: 'page',
    address: () => '/settings/access',
    shows: false,
    names: false,
  },
  '/settings/mail': {
    least: 'ADMIN',
    kind: 'page',
    address: () => '/settings/mail',
    shows: false,
    names: false,
  },
  '/settings/ratings': {
    least: 'ADMIN',
    kind: 'page',
    address: () => '/settings/ratings',
    shows: false,
    names: false,
  },
  '/settings/rules': {
    least: 'ADMIN',
    kind: 'page',
    address: () => '/settings/rules',
    shows: false,
    names: false,
  },
  '/sources': { least: 'VIEWER', kind: 'page', address: () => '/sources', shows: true, names: false },
  '/sources/[sourceId]': {
    least: 'VIEWER',
    kind: 'page',
    address: ({ source }) => `/sources/${source.id}`,
    shows: true,
    names: true,
  },
  '/evidence/[evidenceId]/file': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ fileEvidence }) => `/evidence/${fileEvidence.id}/file`,
    shows: true,
    names: true,
  },
  '/api/commands/[name]/answer': {
    least: 'REVIEWER',
    kind: 'data',
    address: () => '/api/commands/record-claim/answer',
    request: { method: 'POST', headers: { 'idempotency-key': '"nothing was sent by it"' } },
    shows: false,
    names: false,
  },
  '/api/claims/[claimId]': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ found }) => `/api/claims/${found.id}`,
    shows: true,
    names: true,
  },
  '/api/claims/[claimId]/neighbours': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ found }) => `/api/claims/${found.id}/neighbours`,
    shows: false,
    names: true,
  },
  '/api/claims/[claimId]/history': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ found }) => `/api/claims/${found.id}/history`,
    shows: true,
    names: true,
  },
  '/api/evidence/[evidenceId]/captures/[captureId]': {
    least: 'REVIEWER',
    kind: 'data',
    address: ({ capturedEvidence, capture }) => `/api/evidence/${capturedEvidence.id}/captures/${capture.id}`,
    shows: true,
    names: true,
  },
  '/api/evidence/[evidenceId]/named-origins': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ capturedEvidence }) => `/api/evidence/${capturedEvidence.id}/named-origins`,
    shows: true,
    names: true,
  },
  '/api/sources': {
    least: 'VIEWER',
    kind: 'data',
    address: () => '/api/sources?q=Kestrel',
    shows: true,
    names: false,
  },
  '/api/rule-preview': {
    least: 'ADMIN',
    kind: 'data',
    address: () => '/api/rule-preview?origins=9&primary=no',
    shows: false,
    names: false,
  },
  '/api/sources/[sourceId]/control-preview': {
    least: 'REVIEWER',
    kind: 'data',
    address: ({ source }) => `/api/sources/${source.id}/control-preview`,
    shows: false,
    names: true,
  },
  '/api/sources/[sourceId]/merge-preview': {
    least: 'REVIEWER',
    kind: 'data',
    address: ({ source, markedSource }) => `/api/sources/${source.id}/merge-preview?into=${markedSource.id}`,
    shows: false,
    names: true,
  },
  '/api/sources/[sourceId]/history': {
    least: 'REVIEWER',
    kind: 'data',
    address: ({ source }) => `/api/sources/${source.id}/history`,
    shows: false,
    names: true,
  },
  '/api/sources/[sourceId]/blast-radius': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ source }) => `/api/sources/${source.id}/blast-radius`,
    shows: true,
    names: true,
  },
  '/api/recurring': {
    least: 'VIEWER',
    kind: 'data',
    address: () => '/api/recurring?statement=A%20heron%20landed%20on%20the%20pier&language=en',
    shows: false,
    names: false,
  },
  '/api/files': {
    least: 'REVIEWER',
    kind: 'data',
    address: () => '/api/files',
    request: { method: 'POST', body: 'a scan', headers: { 'x-file-name': 'scan.txt' } },
    shows: false,
    names: false,
  },
  '/api/articles/[articleId]/claims-preview': {
    least: 'REVIEWER',
    kind: 'data',
    address: ({ article }) => `/api/articles/${article.id}/claims-preview`,
    request: { method: 'POST', body: 'statement;quote\nA heron was seen.;heron' },
    shows: false,
    names: true,
  },
  '/api/fetched-evidence': {
    least: 'REVIEWER',
    kind: 'data',
    address: () => '/api/fetched-evidence',
    request: storyAsked,
    shows: false,
    names: false,
  },
  '/api/address-preview': {
    least: 'REVIEWER',
    kind: 'data',
    address: () => '/api/address-preview',
    request: storyAsked,
    shows: false,
    names: false,
  },
  '/api/import-preview': {
    least: 'REVIEWER',
    kind: 'data',
    address: () => '/api/import-preview',
    request: { method: 'POST', body: 'A heron landed on the pier at noon.' },
    shows: false,
    names: false,
  },
};
