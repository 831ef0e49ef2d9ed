import type { Page } from '@playwright/test';
import type { Screen } from './screen.ts';
import { dashboardScreens } from './dashboard-screens.ts';
import { importScreens } from './import-screens.ts';
import { sourceScreens } from './source-screens.ts';
import { chooseStatus, outline, panel, sayTheSame } from './workspace.ts';

async function open(page: Page, key: string, form: string): Promise<void> {
  await panel(page).getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press(key);
  await panel(page).getByRole('form', { name: form }).waitFor();
}

/** Every screen there is. */
export const screens: Screen[] = [
  { name: 'sign-in', who: 'anyone', path: () => '/sign-in' },
  {
    name: 'sign-in refused',
    who: 'anyone',
    path: () => '/sign-in',
    prepare: async (page) => {
      await page.getByLabel('E-mail').fill('nobody@desk.example');
      await page.getByRole('textbox', { name: 'Password' }).fill('not the right words');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('That e-mail address and password').waitFor();
    },
  },
  { name: 'forgot password, mail off', who: 'anyone', path: () => '/forgot-password' },
  { name: 'reset password', who: 'anyone', path: () => '/reset-password' },
  {
    name: 'reset password without its link',
    who: 'anyone',
    path: () => '/reset-password',
    prepare: async (page) => {
      await page.getByRole('textbox', { name: 'New password' }).fill('eleven brass anchors');
      await page.getByRole('button', { name: 'Set the password' }).click();
      await page.getByText('This page has no link with it').waitFor();
    },
  },
  { name: 'confirm address', who: 'anyone', path: () => '/confirm-address' },
  { name: 'mail off', who: 'admin', path: () => '/settings/mail' },
  { name: 'invitation', who: 'anyone', path: ({ invitation }) => invitation },
  { name: 'invitation over', who: 'anyone', path: () => '/invitation#none' },
  { name: 'invitation without its link', who: 'anyone', path: () => '/invitation' },
  { name: 'reports empty', who: 'newcomer', path: () => '/reports' },
  {
    name: 'reports, with the form of a schedule',
    who: 'editor',
    path: ({ articleId }) => `/reports?make=checked-copy&of=${articleId}`,
    prepare: async (page) => {
      await page.getByText('Each week').click();
      await page.getByRole('button', { name: 'Schedule it' }).click();
      await page.getByText('Give the schedule a name.').waitFor();
    },
  },
  { name: 'bin', who: 'reviewer', path: () => '/bin' },
  { name: 'bin empty', who: 'newcomer', path: () => '/bin' },
  { name: 'search', who: 'editor', path: () => '/search?q=the' },
  { name: 'search for nothing', who: 'viewer', path: () => '/search' },
  { name: 'articles', who: 'editor', path: () => '/articles' },
  { name: 'articles empty', who: 'newcomer', path: () => '/articles' },
  ...importScreens,
  {
    name: 'workspace',
    who: 'editor',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
  },
  { name: 'workspace empty', who: 'reviewer', path: ({ emptyArticleId }) => `/articles/${emptyArticleId}` },
  {
    name: 'workspace who says so',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: (page) => open(page, 'w', 'Who says so'),
  },
  {
    name: 'workspace evidence',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: (page) => open(page, 'e', 'Add evidence'),
  },
  {
    name: 'workspace evidence with suggested origins',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      await open(page, 'e', 'Add evidence');
      const form = panel(page).getByRole('form', { name: 'Add evidence' });
      await form.getByLabel('Captured text').fill('Seoul (AP): it was so, according to KCNA.');
      await form.getByRole('button', { name: 'Cites KCNA' }).click();
      await form.getByRole('button', { name: 'Add AP and cite it' }).scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'workspace new source',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      await open(page, 'e', 'Add evidence');
      await panel(page).getByRole('combobox', { name: 'Publisher' }).fill('Nobody knows it');
      await page.getByRole('option', { name: /as a source$/ }).click();
      await page.getByRole('dialog', { name: 'New source' }).waitFor();
    },
  },
  {
    name: 'workspace where it comes from',
    who: 'editor',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      await panel(page).getByRole('button', { name: 'Where it comes from' }).click();
      await page
        .getByRole('dialog')
        .getByRole('img', { name: /^The ways from what happened/ })
        .waitFor();
    },
  },
  {
    name: 'workspace where it comes from as a list',
    who: 'editor',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      await panel(page).getByRole('button', { name: 'Where it comes from' }).click();
      await page.getByRole('dialog').getByRole('radio', { name: 'List' }).check({ force: true });
      await page.getByRole('list', { name: 'Where the evidence comes from' }).waitFor();
    },
  },
  {
    name: 'workspace status',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: (page) => open(page, 's', 'Set status'),
  },
  {
    name: 'workspace override',
    who: 'editor',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      const status = panel(page).getByRole('region', { name: 'Status' });
      await chooseStatus(status, 'False');
      await status.getByLabel('Reason').fill('Nobody else has seen it.');
      await status.getByRole('button', { name: 'Save status' }).click();
      await status.getByText('Say why you set it against the evidence.').waitFor();
    },
  },
  {
    name: 'workspace override refused',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      await chooseStatus(panel(page).getByRole('region', { name: 'Status' }), 'False');
      await panel(page).getByText('This goes against the evidence').waitFor();
    },
  },
  {
    name: 'workspace ask',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: (page) => open(page, 'p', 'Ask for a response'),
  },
  {
    name: 'workspace answer',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      await panel(page).getByRole('button', { name: 'Record answer' }).click();
      await panel(page)
        .getByRole('form', { name: /^Answer of/ })
        .waitFor();
    },
  },
  {
    name: 'workspace known',
    who: 'reviewer',
    path: ({ articleId }) => `/articles/${articleId}`,
    prepare: async (page) => {
      await panel(page).getByRole('heading', { level: 2 }).waitFor();
      await page.keyboard.press('n');
      await page.getByRole('dialog', { name: 'What we know, what we don’t know' }).waitFor();
    },
  },
  {
    name: 'workspace recurring',
    who: 'reviewer',
    path: ({ articleId, claimId }) => `/articles/${articleId}?claim=${claimId}`,
    prepare: async (page) => {
      await panel(page).getByRole('heading', { level: 2 }).waitFor();
      await page.keyboard.press('m');
      await sayTheSame(page)
        .getByRole('button', { name: /^Same claim/ })
        .first()
        .waitFor();
    },
  },
  {
    name: 'claim with a link',
    who: 'reviewer',
    path: ({ twinId }) => `/claims/${twinId}`,
    prepare: (page) => page.getByText('Updates', { exact: true }).waitFor(),
  },
  {
    name: 'workspace new claim said before',
    who: 'reviewer',
    path: ({ articleId }) => `/articles/${articleId}`,
    prepare: async (page) => {
      await outline(page).getByRole('button', { name: 'Record claim' }).click();
      await page.getByLabel('Words of the passage').fill('hospital');
      await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
      await panel(page).getByLabel('Statement').fill('Putin wrote to Kim, urging stronger relations.');
      await sayTheSame(page)
        .getByRole('button', { name: /^Same claim/ })
        .first()
        .click();
    },
  },
  {
    name: 'workspace new claim',
    who: 'reviewer',
    path: ({ articleId }) => `/articles/${articleId}`,
    prepare: async (page) => {
      await outline(page).getByRole('button', { name: 'Record claim' }).click();
      await page.getByLabel('Words of the passage').fill('hospital');
      await page.getByRole('dialog').getByRole('listitem').first().getByRole('button').click();
      await panel(page).getByLabel('Statement').waitFor();
    },
  },
  { name: 'claim', who: 'editor', path: ({ claimId }) => `/claims/${claimId}` },
  { name: 'claims', who: 'editor', path: () => '/claims' },
  { name: 'claims filtered away', who: 'editor', path: () => '/claims?status=RETRACTED&q=nothing' },
  { name: 'claims of an address that can’t be read', who: 'viewer', path: () => '/claims?status=MAYBE' },
  {
    name: 'claims with more filters',
    who: 'editor',
    path: () => '/claims?sort=importance&recorder=me',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^More/ }).click();
      await page.getByLabel('Words of the passage').waitFor();
    },
  },
  { name: 'claims empty', who: 'newcomer', path: () => '/claims' },
  ...sourceScreens,
  ...dashboardScreens,
  { name: 'members', who: 'admin', path: () => '/settings/members' },
  { name: 'access', who: 'admin', path: () => '/settings/access' },
  {
    name: 'members invite',
    who: 'admin',
    path: () => '/settings/members',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Invite' }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'rules',
    who: 'admin',
    path: () => '/settings/rules',
    prepare: async (page) => {
      const form = page.getByRole('form', { name: 'Rules' });
      await form.getByLabel('Origins needed').fill('0');
      await form.getByRole('button', { name: 'Save' }).click();
      await form.getByText('Give a number from 1 to 9.').waitFor();
    },
  },
  {
    name: 'house ratings',
    who: 'admin',
    path: () => '/settings/ratings',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Name False' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Name').fill('Confirmed');
      await dialog.getByRole('button', { name: 'Save' }).click();
      await dialog.getByText('is another status').waitFor();
    },
  },
  { name: 'account', who: 'admin', path: () => '/account' },
  {
    name: 'keys',
    who: 'editor',
    path: () => '/dashboard',
    prepare: async (page) => {
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'command palette',
    who: 'editor',
    path: () => '/dashboard',
    prepare: async (page) => {
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'not found', who: 'editor', path: () => '/nothing-here' },
  {
    name: 'not found in the workspace',
    who: 'editor',
    path: () => '/articles/00000000-0000-7000-8000-000000000000',
  },
];
