'use client';

import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';

/** Lets J and K move the focus over the rows' links, so that Enter opens the one in focus. */
export function RowKeys({ what = 'claim', children }: { what?: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  function move(by: 1 | -1) {
    const links = [
      ...(frame.current?.querySelectorAll<HTMLElement>('[data-claim-link], [data-row-link]') ?? []),
    ];
    const at = links.findIndex((link) => link === document.activeElement);
    const next = at === -1 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next]?.focus();
  }
  useHotkeys({
    j: { description: `Next ${what}`, run: () => move(1) },
    k: { description: `Previous ${what}`, run: () => move(-1) },
  });
  return <div ref={frame}>{children}</div>;
}
