import pino from 'pino';

/** Structured log on standard output. Never given passwords, tokens or article text. */
export const logger = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
