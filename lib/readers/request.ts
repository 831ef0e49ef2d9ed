import { z } from 'zod';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { textToCarrySchema } from '#lib/domain/versions/carried-anchor.ts';
import { columnMappingSchema } from '#lib/interchange/columns.ts';

const markedText = z.object({ text: z.string(), kinds: z.array(blockKindSchema) });
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What is sent to a reader's process. */
export const readingRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article-text'), input: z.string() }),
  z.object({ kind: z.literal('article-paste'), input: z.string() }),
  z.object({ kind: z.literal('storable-text'), input: z.string() }),
  z.object({
    kind: z.literal('article-file'),
    input: z.object({
      bytes,
      fileName: z.string().optional(),
      mediaType: z.string().optional(),
    }),
  }),
  z.object({ kind: z.literal('stored-file'), input: bytes }),
  z.object({
    kind: z.literal('fetched-page'),
    input: z.object({ bytes, mediaType: z.string(), address: z.string() }),
  }),
  z.object({
    kind: z.literal('carry-over'),
    input: z.object({
      texts: z.array(textToCarrySchema),
      after: markedText,
      language: z.string().nullable(),
    }),
  }),
  z.object({
    kind: z.literal('sentences'),
    input: z.object({ text: markedText, before: markedText.nullable(), language: z.string().nullable() }),
  }),
  z.object({
    kind: z.literal('claims-file'),
    input: z.object({ bytes, articleText: z.string(), mapping: columnMappingSchema.nullable() }),
  }),
]);
export type ReadingRequest = z.infer<typeof readingRequestSchema>;
