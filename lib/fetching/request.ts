import { z } from 'zod';
import { fetchProblemSchema } from '#lib/domain/fetching/fetch-problem.ts';

/** What is sent to the process that fetches; the lists as their settings have them. */
export const fetchRequestSchema = z.strictObject({
  address: z.string(),
  allow: z.array(z.string()),
  deny: z.array(z.string()),
});
export type FetchRequest = z.infer<typeof fetchRequestSchema>;

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

const fetchedPageSchema = z.object({
  /** Where it was found, behind all that led there. */
  address: z.string(),
  /** As the site names it, with its character set where it names one. */
  mediaType: z.string(),
  /** Unpacked. */
  bytes,
});
/** A page as its site sent it. */
export type FetchedPage = z.infer<typeof fetchedPageSchema>;

export const fetchAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), page: fetchedPageSchema }),
  z.object({ ok: z.literal(false), problem: fetchProblemSchema }),
]);
export type FetchAnswer = z.infer<typeof fetchAnswerSchema>;
