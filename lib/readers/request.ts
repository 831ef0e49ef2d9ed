import { z } from 'zod';

/** What is sent to a reader's process. */
export const readingRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article-text'), input: z.string() }),
  z.object({ kind: z.literal('storable-text'), input: z.string() }),
  z.object({
    kind: z.literal('article-file'),
    input: z.object({
      bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
      fileName: z.string().optional(),
      mediaType: z.string().optional(),
    }),
  }),
]);
export type ReadingRequest = z.infer<typeof readingRequestSchema>;
