import type { ReactNode } from 'react';

/**
 * What React makes of `node`, as HTML that stands by itself: on the server alone, and without what is around it on the
 * page, so that it has to bring its contexts. Throws when a component does.
 */
export async function staticMarkup(node: ReactNode): Promise<string> {
  // Said so that the build leaves out of the browser what draws pages.
  if (typeof window === 'undefined') {
    // Next’s own: any other copy of React’s knows nothing of the hooks that components call in a page of Next’s.
    const { renderToReadableStream } =
      await import('next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server.js');
    const problems: unknown[] = [];
    const stream = await renderToReadableStream(node, { onError: (error) => void problems.push(error) });
    await stream.allReady;
    if (problems.length > 0)
      throw new Error('What was to stand could not be written.', { cause: problems[0] });
    // Between two pieces of a text, where React would take them up again: nowhere else, because it escapes what it is given.
    return (await new Response(stream).text()).replaceAll('<!-- -->', '');
  }
  throw new Error('Only the server writes markup.');
}
