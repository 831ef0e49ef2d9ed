import { z } from 'zod';
import { recurringUseSchema } from '#components/recurring/recurring-use.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';

/** A claim while it is being written. `statement` is `null` until someone changes what it starts as. */
const recordDraftSchema = z.object({
  versionId: z.uuid(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  statement: z.string().nullable(),
  importance: importanceSchema,
  /** Claims checked before that it will be linked to, or takes the findings of. */
  uses: z.array(recurringUseSchema).default([]),
});
export type RecordDraft = z.infer<typeof recordDraftSchema>;

/** The draft a kept text holds, if it is one and of this version of the article; else `null`. */
export function parseRecordDraft(text: string | null, versionId: string): RecordDraft | null {
  if (text === null) return null;
  try {
    const draft = recordDraftSchema.safeParse(JSON.parse(text));
    return draft.success && draft.data.versionId === versionId ? draft.data : null;
  } catch {
    return null;
  }
}
