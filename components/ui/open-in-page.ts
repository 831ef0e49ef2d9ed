import type { MouseEvent } from 'react';

/**
 * Opens the pressed link as a component of its own would, by `go` and so within this page; not where another window or a
 * place on this page is asked for. For many links that the server wrote and that are no components.
 */
export function openInPage(event: MouseEvent, go: (href: string, link: Element) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const href = link?.getAttribute('href') ?? null;
  const elsewhere = event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || href === null || href.startsWith('#') || elsewhere || event.defaultPrevented) return;
  event.preventDefault();
  go(href, link);
}
