import { createRequire } from 'node:module';

/** The development server's process, which ends when the process that started it is gone. */
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
});
process.argv.push('dev', '--hostname', process.env.HOST ?? '127.0.0.1', '--port', process.env.PORT ?? '3000');
createRequire(import.meta.url)('next/dist/bin/next');
