/** Every address of the application, from one place. */
export const paths = {
  signIn: (callback?: string) =>
    callback ? `/sign-in?callbackUrl=${encodeURIComponent(callback)}` : '/sign-in',
  articles: () => '/articles',
  importArticle: () => '/articles/import',
  article: (articleId: string, claimId?: string) =>
    claimId ? `/articles/${articleId}?claim=${claimId}` : `/articles/${articleId}`,
  articleExport: (articleId: string, format: 'csv' | 'json') => `/articles/${articleId}/export.${format}`,
  claims: (filters?: URLSearchParams | Record<string, string>) => {
    const search = new URLSearchParams(filters).toString();
    return search ? `/claims?${search}` : '/claims';
  },
  claim: (claimId: string) => `/claims/${claimId}`,
  claimsExport: (format: 'csv' | 'json', filters?: URLSearchParams | Record<string, string>) => {
    const search = new URLSearchParams(filters).toString();
    return `/claims/export.${format}${search ? `?${search}` : ''}`;
  },
  sources: () => '/sources',
  source: (sourceId: string) => `/sources/${sourceId}`,
  dashboard: () => '/dashboard',
  settings: () => '/settings',
  members: () => '/settings/members',
  account: () => '/account',
  invitation: (workspaceId: string, token: string) => `/invitation/${workspaceId}.${token}`,
  evidenceFile: (evidenceId: string) => `/evidence/${evidenceId}/file`,
  api: {
    health: () => '/api/health',
    command: (name: string) => `/api/commands/${name}`,
    storeFile: () => '/api/files',
    importPreview: () => '/api/import-preview',
    sourceSearch: (query: string) => `/api/sources?q=${encodeURIComponent(query)}`,
    claimHistory: (claimId: string) => `/api/claims/${claimId}/history`,
    claim: (claimId: string) => `/api/claims/${claimId}`,
  },
} as const;
