import { z } from 'zod';
import { sourceRefSchema } from './claim-detail.ts';

/** What was read of a page that may become an item of evidence. */
export const fetchedEvidenceSchema = z.object({
  /** Where it was found, behind all that led there. */
  address: z.string(),
  title: z.string().nullable(),
  /** As the page names it; `source` where the register has just one of that name. */
  publisher: z.object({ name: z.string(), source: sourceRefSchema.nullable() }).nullable(),
  publishedOn: z.string().nullable(),
  text: z.string(),
  /** Its bytes as they were sent, kept as a file. */
  file: z.object({ fileId: z.string(), sha256: z.string(), bytes: z.number(), name: z.string() }),
});
export type FetchedEvidence = z.infer<typeof fetchedEvidenceSchema>;
