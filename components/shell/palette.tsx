'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command, defaultFilter } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { backdropLook } from '#components/ui/overlay/dialog.tsx';
import { HotkeyLayer } from '#components/ui/keys/hotkeys.tsx';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { usePalette } from './actions.tsx';
import type { Action } from './actions.tsx';

interface PaletteProps {
  /** What is always offered: the places and the shell's own actions. */
  actions: readonly Action[];
  searchHref?: string | undefined;
}

const item =
  'flex min-h-9 cursor-default items-center gap-2.5 rounded-md px-2.5 text-base text-ink data-[selected=true]:bg-hover [&_svg]:text-ink-3';

/** How well an action answers what is typed, 0 to 1; letters that merely occur somewhere in it are no answer. */
function scoreOf(value: string, typed: string, keywords?: string[]): number {
  const score = defaultFilter(value, typed, keywords);
  return score < 0.01 ? 0 : score;
}

/** ⌘K or Ctrl K, from anywhere, typing or not: go somewhere, or do what the page offers. */
export function Palette({ actions, searchHref }: PaletteProps) {
  const { isOpen, setOpen, registered } = usePalette();
  const router = useRouter();
  const [query, setQuery] = useState('');

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.metaKey || event.ctrlKey) ||
        event.altKey ||
        event.shiftKey
      )
        return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [setOpen]);

  function close() {
    setOpen(false);
    setQuery('');
  }

  function choose(action: Action) {
    close();
    if (action.href) router.push(action.href);
    else action.run?.();
  }

  const groups = Map.groupBy([...registered, ...actions], (action) => action.group ?? 'This page');
  const text = query.trim();

  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => (open ? setOpen(true) : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup className="pop-in fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-xl border border-rule bg-sheet shadow-pop outline-none">
          <HotkeyLayer>
            <Dialog.Title className="sr-only">Commands</Dialog.Title>
            <Command label="Commands" loop filter={scoreOf}>
              <div className="flex items-center gap-2.5 border-b border-rule px-4">
                <Search aria-hidden="true" className="text-ink-3" />
                <Command.Input
                  value={query}
                  onValueChange={setQuery}
                  placeholder="Go to, search or do"
                  className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none"
                />
                <Dialog.Close aria-label="Esc: close" className="rounded-sm">
                  <Kbd keys="esc" />
                </Dialog.Close>
              </div>
              <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5 scroll-quiet">
                <Command.Empty className="px-3 py-6 text-center text-ink-3">
                  Nothing by that name
                </Command.Empty>
                {[...groups].map(([group, listed]) => (
                  <Command.Group
                    key={group}
                    heading={group}
                    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-3"
                  >
                    {listed.map((action) => (
                      <Command.Item
                        key={action.id}
                        value={`${action.label} ${action.id}`}
                        keywords={[...(action.keywords ?? [])]}
                        onSelect={() => choose(action)}
                        className={item}
                      >
                        {action.icon}
                        <span className="min-w-0 flex-1 truncate">{action.label}</span>
                        {action.keys && <Kbd keys={action.keys} />}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
                {searchHref && text !== '' && (
                  <Command.Item
                    forceMount
                    value={`search ${text}`}
                    onSelect={() =>
                      choose({ id: 'search', label: text, href: searchHref + encodeURIComponent(text) })
                    }
                    className={item}
                  >
                    <Search aria-hidden="true" />
                    <span className="min-w-0 flex-1 truncate">
                      Search everything for “<bdi>{text}</bdi>”
                    </span>
                  </Command.Item>
                )}
              </Command.List>
            </Command>
          </HotkeyLayer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
