import type { Screen } from './screen.ts';

/** The dashboard as each of its addresses shows it. */
export const dashboardScreens: Screen[] = [
  { name: 'dashboard', who: 'editor', path: () => '/dashboard' },
  {
    name: 'dashboard with a story',
    who: 'editor',
    path: ({ articleId }) => `/dashboard?story=${articleId}#story`,
    prepare: (page) => page.getByRole('group', { name: 'What the claims stand on' }).waitFor(),
  },
  { name: 'dashboard empty', who: 'newcomer', path: () => '/dashboard' },
];
