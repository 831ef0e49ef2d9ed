'use client';

import { useSyncExternalStore } from 'react';

const keyNames: Record<string, string> = { mod: 'Ctrl', esc: 'Esc', enter: 'Enter', shift: 'Shift' };

function subscribe(): () => void {
  return () => undefined;
}

function onApple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}

function wordFor(key: string, apple: boolean): string {
  if (key === 'mod' && apple) return '⌘';
  return keyNames[key] ?? key.toUpperCase();
}

/** Keys to press: `j`, a sequence `g d`, or a chord `mod+k` (⌘K on Apple's systems, Ctrl K elsewhere). */
export function Kbd({ keys }: { keys: string }) {
  const apple = useSyncExternalStore(subscribe, onApple, () => false);
  return (
    <span className="inline-flex gap-0.5 pointer-coarse:hidden" aria-hidden="true">
      {keys.split(' ').map((part) => (
        <kbd
          key={part}
          className="rounded-sm border border-b-2 border-rule bg-sheet px-1 font-sans text-2xs leading-[1.45] font-medium text-ink-3"
        >
          {part
            .split('+')
            .map((key) => wordFor(key, apple))
            .join(apple ? '' : ' ')}
        </kbd>
      ))}
    </span>
  );
}
