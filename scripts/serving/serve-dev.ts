import { createRequire } from 'node:module';
import { root } from '#scripts/running/run.ts';
import { serveUntilStopped } from './serve-until-stopped.mjs';

/** The development server's process, which ends when the process that started it is gone. */
await serveUntilStopped(createRequire(import.meta.url)('next'), { dev: true, dir: root });
