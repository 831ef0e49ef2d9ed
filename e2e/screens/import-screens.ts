import type { Screen } from './screen.ts';

const pasted =
  'Heron lands on pier\n\nBy Ada Berg\n\nA heron landed on the pier at noon.\n\nIt flew off again.';

const table = 'claim;quote;status\nPutin wrote.;Putin;Disputed\nNobody said it.;zebra;False';

/** Where articles and claims come in. */
export const importScreens: Screen[] = [
  { name: 'import', who: 'reviewer', path: () => '/articles/import' },
  {
    name: 'import preview',
    who: 'reviewer',
    path: () => '/articles/import',
    prepare: async (page) => {
      await page.getByLabel('Paste the article').fill(pasted);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('form', { name: 'Preview of the import' }).waitFor();
    },
  },
  {
    name: 'import claims',
    who: 'reviewer',
    path: ({ articleId }) => `/articles/${articleId}/import-claims`,
  },
  {
    name: 'import claims preview',
    who: 'reviewer',
    path: ({ articleId }) => `/articles/${articleId}/import-claims`,
    prepare: async (page) => {
      await page.getByLabel('Or paste them').fill(table);
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('list', { name: 'Refused' }).waitFor();
      await page.getByRole('checkbox', { name: /^Take over/ }).check();
    },
  },
  { name: 'versions', who: 'editor', path: ({ articleId }) => `/articles/${articleId}/versions` },
  { name: 'new version', who: 'editor', path: ({ articleId }) => `/articles/${articleId}/new-version` },
  {
    name: 'new version checked',
    who: 'editor',
    path: ({ articleId }) => `/articles/${articleId}/new-version`,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Take out paragraph 1', exact: true }).click();
      await page.getByRole('button', { name: 'See what it does to the claims' }).click();
      await page.getByRole('form', { name: 'Check of version 2' }).waitFor();
    },
  },
];
