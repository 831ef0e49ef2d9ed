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
  /** By its name among the icons that are on every page. */
  icon: string;
}

/** The places of the rail, in its order, with the keys that go there. */
export function placesOf(nav: ShellNav): Place[] {
  return [
    { label: 'Articles', href: nav.articles, keys: 'g a', icon: 'articles' },
    { label: 'Claims', href: nav.claims, keys: 'g c', icon: 'claims' },
    { label: 'Sources', href: nav.sources, keys: 'g s', icon: 'sources' },
    { label: 'Dashboard', href: nav.dashboard, keys: 'g d', icon: 'dashboard' },
    { label: 'Reports', href: nav.reports, keys: 'g r', icon: 'reports' },
  ];
}

/** The place of what was deleted, beside the others, for those who may go there. */
export function binOf({ bin }: ShellNav): Place | null {
  return bin === undefined ? null : { label: 'Bin', href: bin, keys: 'g b', icon: 'bin' };
}

/** True when `pathname` is the place itself or a page within it. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
