'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Palette, type FoundInPalette } from './palette.tsx';
import { ActionProvider } from './actions.tsx';
import { KeyList } from './key-list.tsx';
import { binOf, placesOf } from './navigation.ts';
import { Rail } from './rail.tsx';
import type { ShellProps } from './shell-props.ts';
import { shellActions } from './shell-actions.tsx';
import { TabBar } from './tab-bar.tsx';
import { useTheme } from './use-theme.ts';

/**
 * Going back or forward in the browser's history shows a page as it was first sent, without what was saved since. It
 * is shown at once, where the reader left it, and asked for again.
 */
function FreshOnReturn(): null {
  const router = useRouter();
  const refresh = useEffectEvent(() => router.refresh());
  useEffect(() => {
    // Once the router, which listens as well, has gone to the page.
    const returned = () => setTimeout(refresh);
    window.addEventListener('popstate', returned);
    return () => window.removeEventListener('popstate', returned);
  }, []);
  return null;
}

/** The frame around every page for people who are signed in. It holds the one `<main>`. */
export function AppShell({
  theme,
  children,
  Found,
  ...props
}: ShellProps & { children: ReactNode; Found: FoundInPalette }) {
  const router = useRouter();
  const theming = useTheme(theme);
  const [, setTheme] = theming;
  const places = [...placesOf(props.nav), ...[binOf(props.nav) ?? []].flat()];
  useHotkeys(
    Object.fromEntries(
      places.map(({ keys, label, href }) => [
        keys,
        { description: `Go to ${label.toLowerCase()}`, run: () => router.push(href) },
      ]),
    ),
    { group: 'Everywhere' },
  );

  return (
    <ActionProvider>
      <a
        href="#main"
        className="fixed top-2 left-2 z-70 -translate-y-16 rounded-md bg-invert px-3 py-2 font-medium text-invert-ink focus:translate-y-0 print:hidden"
      >
        Skip to the content
      </a>
      <div className="min-h-dvh print:block! md:grid md:grid-cols-[56px_minmax(0,1fr)] xl:grid-cols-[208px_minmax(0,1fr)]">
        <Rail {...props} theming={theming} />
        <main id="main" tabIndex={-1} className="flex min-h-dvh min-w-0 flex-col outline-none pb-(--tab-bar)">
          {children}
        </main>
      </div>
      <TabBar {...props} theming={theming} />
      <Palette actions={shellActions(props.nav, setTheme)} searchHref={props.nav.search} Found={Found} />
      <KeyList />
      <FreshOnReturn />
    </ActionProvider>
  );
}
