import { createServer, request as ask } from 'node:http';
import { z } from 'zod';

const bound = z.object({ port: z.int() });

/** When the connection is cut: before the server has got what is sent, or after it has answered. */
export type Cut = 'before' | 'after';

export interface CuttingProxy {
  /** What a browser is told to go through. */
  server: string;
  /** From here on, cuts connections that post to addresses that end so; `null` for none. */
  cut: (ending: string | null, when?: Cut) => void;
  /** How many it cut. */
  cuts: () => number;
  stop: () => Promise<void>;
}

/** A proxy between a browser and the product, which breaks connections as a bad network does. */
export async function startCuttingProxy(): Promise<CuttingProxy> {
  let cutting: { ending: string; when: Cut } | null = null;
  let cuts = 0;
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '', 'http://127.0.0.1');
    const meant = request.method === 'POST' && cutting !== null && address.pathname.endsWith(cutting.ending);
    const when = meant ? (cutting?.when ?? null) : null;
    const breakOff = () => {
      cuts += 1;
      request.socket.destroy();
    };
    if (when === 'before') {
      breakOff();
      return;
    }
    const { method, headers } = request;
    const passed = ask(address, { method, headers }, (answer) => {
      if (when === 'after') {
        answer.resume();
        answer.on('end', breakOff);
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = bound.parse(server.address());
  return {
    server: `http://127.0.0.1:${port}`,
    cut(ending, when = 'after') {
      cutting = ending === null ? null : { ending, when };
    },
    cuts: () => cuts,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
