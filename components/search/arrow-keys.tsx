'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** The arrows go from the field to what was found and over it, and Escape goes back to the field. */
export function ArrowKeys({ children }: { children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const found = frame.current;
    if (!found) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
      const stops = [...found.querySelectorAll<HTMLElement>('input[type="search"], [data-row-link]')];
      const at = stops.findIndex((stop) => stop === event.target);
      const to = { ArrowDown: at + 1, ArrowUp: at - 1, Escape: 0 }[event.key];
      const stop = at === -1 || to === undefined || to === at ? undefined : stops[to];
      if (!stop) return;
      event.preventDefault();
      stop.focus();
    };
    found.addEventListener('keydown', press);
    return () => found.removeEventListener('keydown', press);
  }, []);

  return <div ref={frame}>{children}</div>;
}
