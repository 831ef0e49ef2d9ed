import { pathToFileURL } from 'node:url';
import { serverFile } from './build.ts';

/** The server's process: Next's own server, which ends when the process that started it is gone. */
const grace = 12_000;

function endWithin(milliseconds: number): void {
  setTimeout(() => process.exit(0), milliseconds).unref();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endWithin(grace);
  });
}
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});

await import(pathToFileURL(serverFile).href);
