import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { serveUntilStopped } from './serve-until-stopped.mjs';

/**
 * The server's process: Next behind our own gate, which ends when the process that started it is gone. Plain
 * JavaScript, because the compiler that takes types out would stay in its memory (18 MB).
 */
const dir = join(import.meta.dirname, '..', '..', '.next', 'standalone');
const { config } = JSON.parse(readFileSync(join(dir, '.next', 'required-server-files.json'), 'utf8'));
process.env.NODE_ENV = 'production';
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
// Run from its source, which is no part of the build.
const lib = join(import.meta.dirname, '..', '..', 'lib');
process.env.READER_FILE = join(lib, 'readers', 'reader.ts');
process.env.FETCHER_FILE = join(lib, 'fetching', 'fetcher.ts');
process.env.TYPESETTER_FILE = join(lib, 'report', 'typesetter.ts');
process.chdir(dir);

await serveUntilStopped(createRequire(join(dir, 'server.js'))('next'), { dev: false, dir });
