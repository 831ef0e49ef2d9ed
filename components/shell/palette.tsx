'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command, defaultFilter } from 'cmdk';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState, type ComponentType } from 'react';
import { backdropLook } from '#components/ui/overlay/dialog.tsx';
import { HotkeyLayer } from '#components/ui/keys/hotkeys.tsx';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { usePalette, type Action } from './actions.tsx';
import { paletteGroup, paletteItem } from './palette-look.ts';

/** What shows the things that are found by what is typed, as items of the palette. */
export type FoundInPalette = ComponentType<{ typed: string; onChoose: (href: string) => void }>;

interface PaletteProps {
  /** What is always offered: the places and the shell's own actions. */
  actions: readonly Action[];
  searchHref?: string | undefined;
  Found: FoundInPalette;
}

/** How well an action answers what is typed, 0 to 1; letters that merely occur somewhere in it are no answer. */
function scoreOf({ label, id, keywords }: Action, typed: string): number {
  const score = defaultFilter(`${label} ${id}`, typed, [...(keywords ?? [])]);
  return score < 0.01 ? 0 : score;
}

/** What answers what is typed, the best first; all in their order where nothing is. */
function answering(actions: readonly Action[], typed: string): readonly Action[] {
  if (typed === '') return actions;
  return actions
    .map((action) => ({ action, score: scoreOf(action, typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ action }) => action);
}

/** ⌘K or Ctrl K, from anywhere, typing or not: go somewhere, or do what the page offers. */
export function Palette({ actions, searchHref, Found }: PaletteProps) {
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

  function goTo(href: string) {
    close();
    router.push(href);
  }

  function choose(action: Action) {
    if (action.href) {
      goTo(action.href);
      return;
    }
    close();
    action.run?.();
  }

  const text = query.trim();
  const groups = Map.groupBy(
    answering([...registered, ...actions], text),
    (action) => action.group ?? 'This page',
  );

  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => (open ? setOpen(true) : close())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropLook} />
        <Dialog.Popup className="pop-in fixed inset-x-4 top-[12dvh] z-50 mx-auto max-w-xl overflow-hidden rounded-xl border border-rule bg-sheet shadow-pop outline-none">
          <HotkeyLayer>
            <Dialog.Title className="sr-only">Commands</Dialog.Title>
            <Command label="Commands" loop shouldFilter={false}>
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
                {[...groups].map(([group, listed]) => (
                  <Command.Group key={group} heading={group} className={paletteGroup}>
                    {listed.map((action) => (
                      <Command.Item
                        key={action.id}
                        value={action.id}
                        onSelect={() => choose(action)}
                        className={paletteItem}
                      >
                        {action.icon}
                        <span className="min-w-0 flex-1 truncate">{action.label}</span>
                        {action.keys && <Kbd keys={action.keys} />}
                      </Command.Item>
                    ))}
                  </Command.Group>
                ))}
                {searchHref && text !== '' && (
                  <>
                    <Command.Item
                      value={`search ${text}`}
                      onSelect={() => goTo(searchHref + encodeURIComponent(text))}
                      className={paletteItem}
                    >
                      <Search aria-hidden="true" />
                      <span className="min-w-0 flex-1 truncate">
                        Search everything for “<bdi>{text}</bdi>”
                      </span>
                    </Command.Item>
                    <Found typed={query.trimStart()} onChoose={goTo} />
                  </>
                )}
              </Command.List>
            </Command>
          </HotkeyLayer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
