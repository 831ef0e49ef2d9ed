'use client';

import { BadgeCheck } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Avatar } from '#components/ui/avatar.tsx';
import { cx } from '#components/ui/cx.ts';
import { Icon } from '#components/ui/icon.tsx';
import { AccountMenu } from './account-menu.tsx';
import { binOf, isWithin, placesOf } from './navigation.ts';
import type { ShellProps } from './shell-props.ts';
import type { useTheme } from './use-theme.ts';
import { WorkspaceSwitcher } from './workspace-switcher.tsx';

const entry =
  'flex items-center gap-2.5 rounded-md px-2 py-1.5 font-medium text-ink-2 hover:text-ink md:max-xl:justify-center md:max-xl:px-0';

interface RailLinkProps {
  href: string;
  icon: string;
  label: string;
}

function RailLink({ href, icon, label }: RailLinkProps) {
  const here = isWithin(usePathname(), href);
  return (
    <Link
      href={href}
      // Pages are private and made for each request, so there is nothing to fetch ahead.
      prefetch={false}
      title={label}
      aria-current={here ? 'page' : undefined}
      className={cx(entry, here ? 'bg-sheet text-ink shadow-card' : 'hover:bg-hover')}
    >
      <Icon name={icon} />
      <span className="md:max-xl:sr-only">{label}</span>
    </Link>
  );
}

interface RailProps extends Omit<ShellProps, 'theme'> {
  theming: ReturnType<typeof useTheme>;
}

/** The left side: all words from 1280 px, icons only from 768 px, gone below. */
export function Rail({
  user,
  workspace,
  workspaces,
  role,
  nav,
  theming,
  signOut,
  switchWorkspace,
}: RailProps) {
  const [theme, setTheme] = theming;
  const bin = binOf(nav);
  return (
    <header className="sticky top-0 flex h-dvh flex-col gap-0.5 overflow-y-auto border-r border-rule bg-well px-2.5 py-3.5 max-md:hidden print:hidden">
      <Link
        href={nav.articles}
        prefetch={false}
        aria-label="Corroborate, to the articles"
        className="mb-2.5 flex items-center gap-2 rounded-md px-2 py-1 font-serif text-[1.0625rem] font-semibold md:max-xl:justify-center md:max-xl:px-0"
      >
        <BadgeCheck aria-hidden="true" />
        <span className="md:max-xl:hidden">Corroborate</span>
      </Link>
      <nav aria-label="Main" className="flex flex-1 flex-col gap-0.5">
        {placesOf(nav).map(({ label, href, icon }) => (
          <RailLink key={href} href={href} label={label} icon={icon} />
        ))}
        <div className="mt-auto flex flex-col gap-0.5 pt-4">
          {bin && <RailLink href={bin.href} label={bin.label} icon={bin.icon} />}
          {nav.settings && <RailLink href={nav.settings} label="Settings" icon="settings" />}
        </div>
      </nav>
      {workspaces.length > 1 && (
        <WorkspaceSwitcher
          current={workspace}
          workspaces={workspaces}
          home={nav.articles}
          switchWorkspace={switchWorkspace}
        />
      )}
      <AccountMenu
        user={user}
        role={role}
        nav={nav}
        theme={theme}
        onTheme={setTheme}
        signOut={signOut}
        trigger={
          <button type="button" className={cx(entry, 'w-full text-left hover:bg-hover')}>
            <Avatar id={user.id} name={user.name} decorative />
            <span className="min-w-0 flex-1 truncate md:max-xl:sr-only">
              <bdi>{user.name}</bdi>
              <span className="sr-only">, account</span>
            </span>
          </button>
        }
      />
    </header>
  );
}
