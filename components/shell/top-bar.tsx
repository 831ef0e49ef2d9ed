import Link from 'next/link';
import type { ReactNode } from 'react';
import { SearchBox } from './search-box.tsx';

interface Crumb {
  label: string;
  href?: string;
}

interface TopBarProps {
  /** The way here; the last is this page. */
  crumbs?: readonly Crumb[];
  /** Shows a search box, which opens the palette. */
  search?: boolean;
  /** Actions, on the right. */
  children?: ReactNode;
}

export function TopBar({ crumbs = [], search = false, children }: TopBarProps) {
  return (
    <div className="sticky top-0 print:hidden z-20 flex h-(--top-bar) shrink-0 items-center gap-3 border-b border-rule bg-paper px-4 md:px-5">
      {crumbs.length > 0 && (
        <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
          <ol className="flex min-w-0 items-center gap-2">
            {crumbs.map((crumb, at) => {
              const last = at === crumbs.length - 1;
              return (
                <li
                  key={crumb.label}
                  className={
                    last
                      ? 'min-w-0 truncate'
                      : 'flex max-w-1/2 shrink-0 items-center gap-2 text-ink-3 max-sm:hidden'
                  }
                >
                  {crumb.href && !last ? (
                    <Link
                      href={crumb.href}
                      prefetch={false}
                      className="min-w-0 truncate rounded-sm hover:text-ink"
                    >
                      <bdi>{crumb.label}</bdi>
                    </Link>
                  ) : (
                    <span
                      aria-current={last ? 'page' : undefined}
                      className={last ? 'font-semibold' : undefined}
                    >
                      <bdi>{crumb.label}</bdi>
                    </span>
                  )}
                  {!last && <span aria-hidden="true">/</span>}
                </li>
              );
            })}
          </ol>
        </nav>
      )}
      {search && <SearchBox />}
      {search && crumbs.length === 0 && <span className="flex-1" />}
      {children && <div className="flex shrink-0 items-center gap-2">{children}</div>}
    </div>
  );
}
