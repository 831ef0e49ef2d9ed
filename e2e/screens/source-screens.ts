import type { Screen } from './screen.ts';
import { pickSource } from './workspace.ts';

/** The register and its sources, with each of their dialogs. */
export const sourceScreens: Screen[] = [
  { name: 'sources', who: 'reviewer', path: () => '/sources' },
  { name: 'sources empty', who: 'newcomer', path: () => '/sources' },
  {
    name: 'sources new',
    who: 'reviewer',
    path: () => '/sources',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'New source' }).click();
      await page.getByRole('dialog', { name: 'New source' }).waitFor();
    },
  },
  { name: 'source', who: 'reviewer', path: ({ sourceId }) => `/sources/${sourceId}` },
  {
    name: 'source control as a list',
    who: 'viewer',
    path: ({ sourceId }) => `/sources/${sourceId}`,
    prepare: async (page) => {
      await page.getByRole('radio', { name: 'List' }).check({ force: true });
      await page.getByRole('list', { name: /^Who controls or speaks for whom/ }).waitFor();
    },
  },
  {
    name: 'source who controls it',
    who: 'reviewer',
    path: ({ sourceId }) => `/sources/${sourceId}`,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Change/ }).click();
      await page.getByRole('dialog', { name: 'Who controls KCNA' }).waitFor();
    },
  },
  {
    name: 'source edit',
    who: 'reviewer',
    path: ({ sourceId }) => `/sources/${sourceId}`,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Edit/ }).click();
      await page.getByRole('dialog', { name: 'Edit source' }).waitFor();
    },
  },
  {
    name: 'source merge',
    who: 'reviewer',
    path: ({ sourceId }) => `/sources/${sourceId}`,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Merge into…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Merge into another source' });
      await pickSource(dialog.getByRole('combobox', { name: 'Merge into' }), 'Vladimir Putin');
      await dialog.getByText('A merge can’t be undone.').waitFor();
    },
  },
  {
    name: 'source discredit',
    who: 'editor',
    path: ({ sourceId }) => `/sources/${sourceId}`,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Discredit/ }).click();
      await page.getByRole('region', { name: 'What rests on it' }).waitFor();
    },
  },
];
