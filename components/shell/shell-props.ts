import type { Sent } from '#components/sending/send-command.ts';
import type { Theme } from '#lib/web/theme.ts';
import type { ShellNav } from './navigation.ts';

export interface ShellUser {
  id: string;
  name: string;
  email: string;
}

export interface ShellWorkspace {
  id: string;
  name: string;
}

/** What the shell shows and does; plain data and server actions, so that a layout can hand it over. */
export interface ShellProps {
  user: ShellUser;
  workspace: ShellWorkspace & { slug: string };
  /** All the workspaces this person belongs to; with one there is no switcher. */
  workspaces: readonly ShellWorkspace[];
  /** The role in words, such as “Reviewer”. */
  role: string;
  nav: ShellNav;
  theme: Theme;
  signOut: () => void;
  switchWorkspace: (workspaceId: string) => Promise<Sent<unknown>>;
}
