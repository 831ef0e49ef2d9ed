import { z } from 'zod';

/** Why an item counts for nothing, or that it counts. Source: domain.md, "Corroboration". */
export const standings = [
  'COUNTS',
  'CONTEXT',
  /** Its publisher took it back, speaks in its own cause, or is discredited. */
  'WITHDRAWN',
  'INTERESTED',
  'DISCREDITED',
  /** It is the article under check, or a copy of it. */
  'ARTICLE',
  /** It carries the text of one who is discredited, took it back or speaks in its own cause. */
  'TEXT',
  'NO_PUBLISHER',
  /** Nobody says where its knowledge is from. */
  'UNKNOWN',
  /** What it cites leads only back to itself. */
  'CIRCULAR',
  /** All it cites counts for nothing. */
  'NOTHING_BEHIND',
] as const;
export const standingSchema = z.enum(standings);
export type Standing = z.infer<typeof standingSchema>;
