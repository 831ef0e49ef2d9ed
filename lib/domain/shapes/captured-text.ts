import { z } from 'zod';

/** A text captured or pasted from an item of evidence, as it was. `at` is ISO 8601 in UTC. */
export const capturedTextSchema = z.object({
  id: z.uuid(),
  text: z.string(),
  sha256: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});
export type CapturedText = z.infer<typeof capturedTextSchema>;
