import type { ReactNode } from 'react';

// React's own way from components to markup, for the server alone: no browser is sent it.
let write: ((node: ReactNode) => string) | undefined;
if (typeof window === 'undefined') {
  void import('react-dom/server').then(({ renderToStaticMarkup }) => {
    write = renderToStaticMarkup;
  });
}

/**
 * Components as markup, for what is drawn the same many times: on the server alone, and `null` in the moment before React
 * can do it. Called while another component is drawn, which may call no hook afterwards.
 */
export function writeMarkup(node: ReactNode): string | null {
  return write?.(node) ?? null;
}
