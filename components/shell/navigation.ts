import { ChartColumn, FileText, ListChecks, Newspaper, Trash2, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';

/** Where the shell's entries lead. `bin` and `settings` are absent for those who may not open them. */
export interface ShellNav {
  articles: string;
  claims: string;
  sources: string;
  dashboard: string;
  reports: string;
  account: string;
  signIn: string;
  bin?: string | undefined;
  settings?: string | undefined;
  /** What is typed in the palette is added to this address, encoded: `/search?q=`. */
  search?: string | undefined;
}

export interface Place {
  label: string;
  href: string;
  keys: string;
  Icon: LucideIcon;
}

/** The places of the rail, in its order, with the keys that go there. */
export function placesOf(nav: ShellNav): Place[] {
  return [
    { label: 'Articles', href: nav.articles, keys: 'g a', Icon: Newspaper },
    { label: 'Claims', href: nav.claims, keys: 'g c', Icon: ListChecks },
    { label: 'Sources', href: nav.sources, keys: 'g s', Icon: Users },
    { label: 'Dashboard', href: nav.dashboard, keys: 'g d', Icon: ChartColumn },
    { label: 'Reports', href: nav.reports, keys: 'g r', Icon: FileText },
  ];
}

/** The place of what was deleted, beside the others, for those who may go there. */
export function binOf({ bin }: ShellNav): Place | null {
  return bin === undefined ? null : { label: 'Bin', href: bin, keys: 'g b', Icon: Trash2 };
}

/** True when `pathname` is the place itself or a page within it. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
