'use client';

import {
  createContext,
  use,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import type { ReactNode } from 'react';
import { HotkeyStore } from './hotkey-store.ts';
import type { HotkeyMap, HotkeySet } from './hotkey-store.ts';

const StoreContext = createContext<HotkeyStore | null>(null);
const LayerContext = createContext('page');

// Keys are bound in layout effects: what is seen can be pressed, with no moment between the two.

export function HotkeyProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => new HotkeyStore());
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => store.handle(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [store]);
  return <StoreContext value={store}>{children}</StoreContext>;
}

/**
 * While this is on screen, and `active`, only keys registered inside it fire: put around what a dialog shows.
 */
export function HotkeyLayer({ active = true, children }: { active?: boolean; children: ReactNode }) {
  const store = use(StoreContext);
  const layer = useId();
  useLayoutEffect(() => (active ? store?.pushLayer(layer) : undefined), [store, layer, active]);
  return <LayerContext value={layer}>{children}</LayerContext>;
}

interface HotkeyOptions {
  /** The heading these keys stand under in the list of all keys. */
  group?: string;
  enabled?: boolean;
}

/**
 * Binds keys while the component is on screen: `{ j: { description, run }, 'g d': { … } }`. Keys never fire while
 * a person types, with a modifier held, or under an open dialog. The newest binding of a key wins.
 */
export function useHotkeys(
  map: HotkeyMap,
  { group = 'This page', enabled = true }: HotkeyOptions = {},
): void {
  const store = use(StoreContext);
  const layer = use(LayerContext);
  const id = useId();
  const run = useEffectEvent((keys: string) => map[keys]?.run());
  const listed = Object.entries(map)
    .map(([keys, { description }]) => `${keys}\t${description}`)
    .join('\n');

  useLayoutEffect(() => {
    if (!store || !enabled || listed === '') return;
    const described = listed.split('\n').map((line) => {
      const [keys = '', description = ''] = line.split('\t');
      return { keys, description };
    });
    return store.register({ id, layer, group, described, run: (keys) => run(keys) });
  }, [store, enabled, id, layer, group, listed]);
}

const none: readonly HotkeySet[] = [];

/** All keys that are bound now, in the order they were bound. */
export function useHotkeySets(): readonly HotkeySet[] {
  const store = use(StoreContext);
  return useSyncExternalStore(
    store?.subscribe ?? (() => () => undefined),
    store?.snapshot ?? (() => none),
    () => none,
  );
}
