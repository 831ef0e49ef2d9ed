import { z } from 'zod';
import { personSchema } from './claim-detail.ts';
import { reliabilitySchema, sourceKindSchema, standingSchema } from '#lib/domain/source.ts';

const named = z.object({ id: z.uuid(), name: z.string() });
const time = z.iso.datetime();

/** Who controlled a source from when on, and who says so; `endedAt` is null for the one that controls it now. */
export const controlDetailSchema = z.object({
  id: z.uuid(),
  controller: named,
  /** The source that says so, beside or instead of the note. */
  statedBy: named.nullable(),
  note: z.string(),
  /** The day since when, where it is known: `YYYY-MM-DD`. */
  since: z.iso.date().nullable(),
  createdAt: time,
  createdBy: personSchema,
  endedAt: time.nullable(),
  endedBy: personSchema.nullable(),
});
export type ControlDetail = z.infer<typeof controlDetailSchema>;

/** A party of the register, as screens see it. Times are ISO 8601 in UTC. */
export const sourceDetailSchema = z.object({
  id: z.uuid(),
  kind: sourceKindSchema,
  name: z.string(),
  aliases: z.array(z.string()),
  /** What it was called before, oldest first; told to whoever is told its name. */
  formerNames: z.array(z.string()),
  /** Its name takes a plural verb: "officials say". */
  plural: z.boolean(),
  notes: z.string(),
  /** Its item at Wikidata (`Q486879`), or ''. */
  wikidataId: z.string(),
  address: z.string(),
  reliability: reliabilitySchema.nullable(),
  standing: standingSchema,
  /** `from` is the first day of what no longer counts, where it is limited: `YYYY-MM-DD`. */
  discredited: z.object({ at: time, reason: z.string(), from: z.iso.date().nullable() }).nullable(),
  /** Marked so: named to reviewers and above, and to nobody outside the house. */
  confidential: z.boolean(),
  /** Named to no viewer and nobody outside: marked so, or known only from what it said on terms. */
  withheld: z.boolean(),
  controlledBy: named.nullable(),
  /** Newest first. */
  controlHistory: z.array(controlDetailSchema),
  createdAt: time,
  updatedAt: time,
  revision: z.int(),
});
export type SourceDetail = z.infer<typeof sourceDetailSchema>;
