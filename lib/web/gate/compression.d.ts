// Its published types are those of Express, which is not used; this much of it is.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  import type { BrotliOptions, ZlibOptions } from 'node:zlib';

  interface Options extends ZlibOptions {
    brotli?: BrotliOptions;
    filter?: (request: IncomingMessage, response: ServerResponse) => boolean;
  }
  interface Compression {
    (options: Options): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
    /** Whether what is answered is of a type that gets smaller. */
    filter: (request: IncomingMessage, response: ServerResponse) => boolean;
  }
  const compression: Compression;
  export default compression;
}
