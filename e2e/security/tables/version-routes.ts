import type { RouteCase } from './route-case.ts';

/** The routes about versions of an article, as the matrix tries them. */
export const versionRoutes: Record<string, RouteCase> = {
  '/articles/[articleId]/new-version': {
    least: 'REVIEWER',
    kind: 'page',
    address: ({ article }) => `/articles/${article.id}/new-version`,
    shows: true,
    names: true,
  },
  '/articles/[articleId]/versions': {
    least: 'VIEWER',
    kind: 'page',
    address: ({ article }) => `/articles/${article.id}/versions`,
    shows: true,
    names: true,
  },
  '/api/versions/[versionId]/recurring': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ version }) => `/api/versions/${version.id}/recurring?at=0-40`,
    shows: false,
    names: true,
  },
  '/api/claims/[claimId]/passages': {
    least: 'VIEWER',
    kind: 'data',
    address: ({ open }) => `/api/claims/${open.id}/passages`,
    shows: true,
    names: true,
  },
  '/api/articles/[articleId]/version-preview': {
    least: 'REVIEWER',
    kind: 'data',
    address: ({ article }) => `/api/articles/${article.id}/version-preview`,
    request: {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'Another heron landed on the pier at one.' }),
    },
    shows: false,
    names: true,
  },
};
