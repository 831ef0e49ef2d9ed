'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Avatar } from '#components/ui/avatar.tsx';
import { cx } from '#components/ui/cx.ts';
import { Icon } from '#components/ui/icon.tsx';
import { MenuSeparator } from '#components/ui/overlay/menu.tsx';
import { AccountMenu } from './account-menu.tsx';
import { isWithin, placesOf } from './navigation.ts';
import type { ShellProps } from './shell-props.ts';
import type { useTheme } from './use-theme.ts';
import { WorkspaceChoice } from './workspace-switcher.tsx';

const tab =
  'flex h-14 min-w-0 flex-1 flex-col items-center justify-center gap-0.5 text-2xs font-medium text-ink-2';

interface TabBarProps extends Omit<ShellProps, 'theme'> {
  theming: ReturnType<typeof useTheme>;
}

/** The rail of a phone: the places along the bottom, within reach of a thumb, and the account beside them. */
export function TabBar(props: TabBarProps) {
  const { user, role, nav, theming, signOut, workspace, workspaces, switchWorkspace } = props;
  const pathname = usePathname();
  const [theme, setTheme] = theming;
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-rule bg-well pb-[env(safe-area-inset-bottom)] md:hidden print:hidden"
    >
      <div className="flex min-w-0 flex-4">
        {placesOf(nav).map(({ label, href, icon }) => {
          const here = isWithin(pathname, href);
          return (
            <Link
              key={href}
              href={href}
              prefetch={false}
              aria-current={here ? 'page' : undefined}
              className={cx(tab, 'focus-visible:-outline-offset-2', here && 'text-ink')}
            >
              <span
                className={cx(
                  'grid h-6 w-12 place-items-center rounded-full',
                  here && 'bg-sheet shadow-card',
                )}
              >
                <Icon name={icon} className="size-5" />
              </span>
              {label}
            </Link>
          );
        })}
      </div>
      <AccountMenu
        user={user}
        role={role}
        nav={nav}
        theme={theme}
        onTheme={setTheme}
        signOut={signOut}
        trigger={
          <button type="button" className={cx(tab, 'focus-visible:-outline-offset-2')}>
            <span className="grid h-6 place-items-center">
              <Avatar id={user.id} name={user.name} decorative />
            </span>
            Account
          </button>
        }
      >
        {workspaces.length > 1 && (
          <>
            <MenuSeparator />
            <WorkspaceChoice
              current={workspace}
              workspaces={workspaces}
              home={nav.articles}
              switchWorkspace={switchWorkspace}
            />
          </>
        )}
      </AccountMenu>
    </nav>
  );
}
