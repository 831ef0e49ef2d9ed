import { z } from 'zod';

/** A passage in some of the text around it; `start` and `end` are code points of that, end exclusive. */
export const passageAroundSchema = z.object({ text: z.string(), start: z.int(), end: z.int() });
export type PassageAround = z.infer<typeof passageAroundSchema>;
