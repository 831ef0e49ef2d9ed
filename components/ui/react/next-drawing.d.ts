/** Next says nothing of what this holds: what it draws pages with. */
declare module 'next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server.js' {
  import type * as server from 'react-dom/server';

  export const renderToReadableStream: typeof server.renderToReadableStream;
}
