import pino from 'pino';
import { readSettings } from '#lib/config/env.ts';

/** Structured log on standard output. Never given passwords, tokens or article text. */
export const logger = pino({
  level: readSettings(process.env).logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
