'use client';

import { LogOut, Monitor, Moon, Settings, Sun, Trash2, UserRound } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Menu,
  MenuItem,
  MenuLink,
  MenuRadioGroup,
  MenuSeparator,
  MenuText,
} from '#components/ui/overlay/menu.tsx';
import type { Theme } from '#lib/web/theme.ts';
import type { ShellNav } from './navigation.ts';
import type { ShellUser } from './shell-props.ts';

const themeChoices = [
  { value: 'system', label: 'System', icon: <Monitor aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden="true" /> },
] as const;

interface AccountMenuProps {
  trigger: ReactElement;
  user: ShellUser;
  role: string;
  nav: ShellNav;
  theme: Theme;
  onTheme: (theme: Theme) => void;
  signOut: () => void;
  /** What else a person can change from here. */
  children?: ReactNode;
}

/** Who is signed in, and what concerns only them. */
export function AccountMenu(props: AccountMenuProps) {
  const { trigger, user, role, nav, theme, onTheme, signOut, children } = props;
  return (
    <Menu trigger={trigger} side="top">
      <MenuText>
        <span className="block truncate font-medium text-ink">
          <bdi>{user.name}</bdi>
        </span>
        <span className="block max-w-56 truncate">{user.email}</span>
        <span className="block">{role}</span>
      </MenuText>
      <MenuSeparator />
      <MenuLink href={nav.account} icon={<UserRound aria-hidden="true" />}>
        Account
      </MenuLink>
      {nav.bin && (
        <MenuLink href={nav.bin} icon={<Trash2 aria-hidden="true" />}>
          Bin
        </MenuLink>
      )}
      {nav.settings && (
        <MenuLink href={nav.settings} icon={<Settings aria-hidden="true" />}>
          Settings
        </MenuLink>
      )}
      {children}
      <MenuSeparator />
      <MenuRadioGroup legend="Theme" value={theme} onValueChange={onTheme} options={themeChoices} />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={signOut}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
