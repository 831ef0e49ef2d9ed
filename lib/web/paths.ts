import { addressPages } from '#lib/mail/address-links.ts';

type Search = URLSearchParams | Record<string, string> | [string, string][];

function withSearch(path: string, search?: Search): string {
  const text = new URLSearchParams(search).toString();
  return text ? `${path}?${text}` : path;
}

/** Every address of the application, from one place. */
export const paths = {
  signIn: (callback?: string) =>
    callback ? `/sign-in?callbackUrl=${encodeURIComponent(callback)}` : '/sign-in',
  forgotPassword: () => '/forgot-password',
  resetPassword: () => addressPages.reset,
  confirmAddress: () => addressPages.confirmation,
  articles: (search?: Search) => withSearch('/articles', search),
  importArticle: () => '/articles/import',
  /** With the claim that is open, and the list that it was opened from. */
  article: (articleId: string, claimId?: string, list?: Search | string) =>
    withSearch(`/articles/${articleId}`, {
      ...(claimId && { claim: claimId }),
      ...(list && { list: new URLSearchParams(list).toString() }),
    }),
  articleExport: (
    articleId: string,
    format: 'csv' | 'json' | 'xlsx' | 'pdf' | 'docx' | 'html' | 'md',
    search?: Search,
  ) => withSearch(`/articles/${articleId}/export.${format}`, search),
  /** Where it is asked whether a new version is a correction. */
  askCorrection: (articleId: string) => `/articles/${articleId}?ask=correction`,
  articleVersions: (articleId: string, compared?: { before: number; after: number }) =>
    withSearch(
      `/articles/${articleId}/versions`,
      compared && { before: String(compared.before), after: String(compared.after) },
    ),
  newVersion: (articleId: string) => `/articles/${articleId}/new-version`,
  importClaims: (articleId: string) => `/articles/${articleId}/import-claims`,
  annotations: (articleId: string, page?: number) =>
    withSearch(
      `/articles/${articleId}/export.annotations.jsonld`,
      page === undefined ? {} : { page: String(page) },
    ),
  claimReviews: (articleId: string) => `/articles/${articleId}/export.claimreview.jsonld`,
  claims: (filters?: Search) => withSearch('/claims', filters),
  claim: (claimId: string) => `/claims/${claimId}`,
  claimsExport: (format: 'csv' | 'json' | 'xlsx' | 'pdf', filters?: Search) =>
    withSearch(`/claims/export.${format}`, filters),
  reports: (search?: Search) => withSearch('/reports', search),
  report: (reportId: string) => `/reports/${reportId}`,
  reportFile: (reportId: string) => `/reports/${reportId}/file`,
  sources: (search?: Search) => withSearch('/sources', search),
  source: (sourceId: string) => `/sources/${sourceId}`,
  search: (search?: Search) => withSearch('/search', search),
  dashboard: (search?: Search) => withSearch('/dashboard', search),
  dashboardExport: (format: 'pdf' | 'docx' | 'html' | 'md') => `/dashboard/export.${format}`,
  bin: (search?: Search) => withSearch('/bin', search),
  settings: () => '/settings',
  members: () => '/settings/members',
  rules: () => '/settings/rules',
  ratings: () => '/settings/ratings',
  mail: () => '/settings/mail',
  access: (search?: Search) => withSearch('/settings/access', search),
  account: () => '/account',
  /** Behind the # of a link stands its secret, which a browser sends to nobody. */
  invitation: (link?: { workspaceId: string; token: string }) =>
    link ? `/invitation#${link.workspaceId}.${link.token}` : '/invitation',
  evidenceFile: (evidenceId: string) => `/evidence/${evidenceId}/file`,
  api: {
    health: () => '/api/health',
    auth: {
      csrf: () => '/api/auth/csrf',
      signIn: () => '/api/auth/callback/password',
      signOut: () => '/api/auth/signout',
      person: (name: string) => `/api/auth/person/${name}`,
      /** Of what is done in another workspace than the session's, with that. */
      personAnswer: (name: string, workspaceId?: string) =>
        withSearch(
          `/api/auth/person/${name}/answer`,
          workspaceId === undefined ? {} : { workspace: workspaceId },
        ),
      session: () => '/api/auth/session',
      invitation: () => '/api/auth/invitation',
      acceptInvitation: () => '/api/auth/accept-invitation',
      askReset: () => '/api/auth/ask-reset',
      resetPassword: () => '/api/auth/reset-password',
      confirmAddress: () => '/api/auth/confirm-address',
    },
    command: (name: string) => `/api/commands/${name}`,
    commandAnswer: (name: string) => `/api/commands/${name}/answer`,
    blockedContent: () => '/api/csp-report',
    storeFile: () => '/api/files',
    importPreview: () => '/api/import-preview',
    fetchedEvidence: () => '/api/fetched-evidence',
    addressPreview: () => '/api/address-preview',
    claimsPreview: (articleId: string, mapping: object | null) =>
      withSearch(
        `/api/articles/${articleId}/claims-preview`,
        mapping === null ? {} : { mapping: JSON.stringify(mapping) },
      ),
    versionPreview: (articleId: string) => `/api/articles/${articleId}/version-preview`,
    search: (query: string) => `/api/search?q=${encodeURIComponent(query)}`,
    filterChoices: (kind: string) => `/api/filter-choices/${kind}`,
    sourceSearch: (query: string) => `/api/sources?q=${encodeURIComponent(query)}`,
    blastRadius: (sourceId: string) => `/api/sources/${sourceId}/blast-radius`,
    capturedText: (evidenceId: string, captureId: string) =>
      `/api/evidence/${evidenceId}/captures/${captureId}`,
    controlPreview: (
      sourceId: string,
      { controllerId, kind }: { controllerId: string | null; kind?: string },
    ) =>
      withSearch(`/api/sources/${sourceId}/control-preview`, {
        ...(controllerId !== null && { controller: controllerId }),
        ...(kind !== undefined && { kind }),
      }),
    mergePreview: (sourceId: string, intoId: string) =>
      `/api/sources/${sourceId}/merge-preview?into=${intoId}`,
    sourceHistory: (sourceId: string) => `/api/sources/${sourceId}/history`,
    rulePreview: (originsNeeded: number, primarySuffices: boolean) =>
      `/api/rule-preview?origins=${originsNeeded}&primary=${primarySuffices ? 'yes' : 'no'}`,
    storedOrigins: (evidenceId: string) => `/api/evidence/${evidenceId}/named-origins`,
    recurring: (search: Search) => withSearch('/api/recurring', search),
    recurringSentences: (versionId: string, sentences: readonly { start: number; end: number }[]) =>
      withSearch(
        `/api/versions/${versionId}/recurring`,
        sentences.map(({ start, end }): [string, string] => ['at', `${start}-${end}`]),
      ),
    claimNeighbours: (claimId: string, filters: Search) =>
      withSearch(`/api/claims/${claimId}/neighbours`, filters),
    claimPassages: (claimId: string) => `/api/claims/${claimId}/passages`,
    claimHistory: (claimId: string) => `/api/claims/${claimId}/history`,
    claim: (claimId: string) => `/api/claims/${claimId}`,
  },
} as const;
