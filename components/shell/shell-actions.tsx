import { Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { Icon } from '#components/ui/icon.tsx';
import type { Theme } from '#lib/web/theme.ts';
import type { Action } from './actions.tsx';
import { binOf, placesOf } from './navigation.ts';
import type { ShellNav } from './navigation.ts';

/** What the palette offers on every page. */
export function shellActions(nav: ShellNav, setTheme: (theme: Theme) => void): Action[] {
  const places = [...placesOf(nav), ...[binOf(nav) ?? []].flat()].map(({ label, href, keys, icon }) => ({
    id: `go-${href}`,
    label,
    group: 'Go to',
    keys,
    href,
    icon: <Icon name={icon} />,
  }));
  const settings: Action[] = nav.settings
    ? [
        {
          id: 'go-settings',
          label: 'Settings',
          group: 'Go to',
          href: nav.settings,
          icon: <Icon name="settings" />,
        },
      ]
    : [];
  return [
    ...places,
    ...settings,
    {
      id: 'go-account',
      label: 'Account',
      group: 'Go to',
      href: nav.account,
      icon: <UserRound aria-hidden="true" />,
    },
    {
      id: 'theme-system',
      label: 'Theme as the system',
      group: 'Theme',
      icon: <Monitor aria-hidden="true" />,
      run: () => setTheme('system'),
    },
    {
      id: 'theme-light',
      label: 'Light theme',
      group: 'Theme',
      icon: <Sun aria-hidden="true" />,
      run: () => setTheme('light'),
    },
    {
      id: 'theme-dark',
      label: 'Dark theme',
      group: 'Theme',
      icon: <Moon aria-hidden="true" />,
      run: () => setTheme('dark'),
    },
  ];
}
