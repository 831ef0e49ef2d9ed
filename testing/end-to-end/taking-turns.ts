import { createServer, request as ask } from 'node:http';

/** What stands before several web processes and gives each request to the next of them, whoever asks. */
export interface TakingTurns {
  /** How many requests each of them got. */
  counts: () => number[];
  stop: () => Promise<void>;
}

/** Listens on a port and passes requests on to these, in turn, under the host they were sent to. */
export async function takeTurns(port: number, ports: readonly number[]): Promise<TakingTurns> {
  const counts = ports.map(() => 0);
  let turn = 0;
  const server = createServer((request, response) => {
    const at = turn % ports.length;
    turn += 1;
    counts[at] = (counts[at] ?? 0) + 1;
    const { method, headers, url } = request;
    const passed = ask({ host: '127.0.0.1', port: ports[at], method, headers, path: url }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    counts: () => [...counts],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
