import { z } from 'zod';
import { roleSchema } from '#lib/domain/access/role.ts';

const to = z.string();
const link = z.string();

/** A mail, as what it is about. How it reads is decided when it goes out, by `write-letter.ts`. */
export const letterSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('invitation'),
    to,
    workspace: z.string(),
    invitedBy: z.string(),
    role: roleSchema,
    link,
    days: z.number(),
  }),
  z.object({ kind: z.literal('reset'), to, name: z.string(), link, minutes: z.number() }),
  z.object({ kind: z.literal('confirmation'), to, name: z.string(), link, minutes: z.number() }),
  z.object({
    kind: z.literal('password-changed'),
    to,
    name: z.string(),
    at: z.string(),
    how: z.enum(['by-link', 'in-account', 'by-operator']),
  }),
  z.object({
    kind: z.literal('report'),
    to,
    name: z.string(),
    workspace: z.string(),
    /** What its schedule is called, as it may leave the house. */
    report: z.string(),
    /** Its kind and format in words. */
    what: z.string(),
    link,
    until: z.string(),
  }),
]);

export type Letter = z.infer<typeof letterSchema>;
