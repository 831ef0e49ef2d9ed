import { connect, createServer } from 'node:net';

/** A TCP port that nothing listens on right now, as the operating system gives it. */
export function freePort(host = '127.0.0.1'): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
        else resolve(address.port);
      });
    });
  });
}

function listening(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen(port, host, () => {
      server.close(() => {
        resolve(undefined);
      });
    });
  });
}

function somebodyAnswers(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host, timeout: 1_000 });
    const told = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', () => {
      told(true);
    });
    socket.once('timeout', () => {
      told(false);
    });
    socket.once('error', () => {
      told(false);
    });
  });
}

/**
 * The reason why nothing can listen there, as the system's error code, or undefined when it is free. It does not
 * listen there to find out: who waits for the port would be taken and cut off.
 */
export async function whyNotListen(port: number, host: string): Promise<string | undefined> {
  if (await somebodyAnswers(port, host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host)) {
    return 'EADDRINUSE';
  }
  // Whether the address is this machine's shows at any port; a port below 1024 may be forbidden.
  return listening(port < 1024 ? port : 0, host);
}
