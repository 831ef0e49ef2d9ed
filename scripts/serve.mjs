import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The server's process: Next's own server, which ends when the process that started it is gone. Plain
 * JavaScript, because the compiler that takes types out would stay in its memory (18 MB).
 */
const grace = 12_000;
const serverFile = join(import.meta.dirname, '..', '.next', 'standalone', 'server.js');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    setTimeout(() => process.exit(0), grace).unref();
  });
}
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});

await import(pathToFileURL(serverFile).href);
