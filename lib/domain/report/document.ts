import { z } from 'zod';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { blockKindSchema } from '#lib/domain/text/blocks.ts';
import { wayPictureSchema } from './picture.ts';

/**
 * A report as a tree that says everything once, so that every format says the same. A writer decides how it looks and
 * adds no words but what its format needs.
 */

const direction = z.enum(['ltr', 'rtl']);

/** A stretch of a line. `to` is a web address, or `#` and the id of a claim of this report. */
export const runSchema = z.object({
  text: z.string(),
  look: z.enum(['plain', 'strong', 'quiet', 'code']),
  to: z.string().nullable(),
});
export type Run = z.infer<typeof runSchema>;

export const lineSchema = z.object({ dir: direction, runs: z.array(runSchema) });
export type Line = z.infer<typeof lineSchema>;

const heading = z.object({
  kind: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3)]),
  text: z.string(),
});
const paragraph = lineSchema.extend({
  kind: z.literal('paragraph'),
  /** `quote`: somebody's words; `small`: said in passing. */
  look: z.enum(['plain', 'quote', 'small']),
});
const list = z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(lineSchema) });
/** What is said of one thing, a name and a line each. */
const facts = z.object({ kind: z.literal('facts'), rows: z.array(lineSchema.extend({ term: z.string() })) });
/** Things of one kind, a row each, with a line for each column. `share`: of the width, beside those of the others. */
const table = z.object({
  kind: z.literal('table'),
  columns: z.array(z.object({ title: z.string(), share: z.number() })),
  rows: z.array(z.array(lineSchema)),
});
/** What a reader must not overlook. */
const note = lineSchema.extend({ kind: z.literal('note'), title: z.string() });
/** A picture, with what it says in words for those who don't see it. What it shows is in a list beside it. */
const figure = z.object({ kind: z.literal('figure'), name: z.string(), picture: wayPictureSchema });

/** A claim's number in the text: where it leads, and what the claim's status is. */
const numberSchema = z.object({ number: z.int(), to: z.string(), confirmation: confirmationSchema });
export type ClaimNumber = z.infer<typeof numberSchema>;
/** A block of the article's text, as what it is. A stretch that claims stand on is marked; their numbers follow where they end. */
const passage = z.object({
  kind: z.literal('passage'),
  block: blockKindSchema,
  dir: direction,
  /** A BCP 47 tag, or empty. */
  language: z.string(),
  stretches: z.array(z.object({ text: z.string(), marked: z.boolean(), ends: z.array(numberSchema) })),
  /** The claims that begin in this paragraph, for the margin. */
  begins: z.array(numberSchema),
});

const part = z.discriminatedUnion('kind', [heading, paragraph, list, facts, table, note, figure, passage]);
export type Part = z.infer<typeof part>;

const claim = z.object({
  kind: z.literal('claim'),
  /** What links within the report lead to. */
  id: z.string(),
  number: z.int(),
  statement: z.string(),
  dir: direction,
  confirmation: confirmationSchema,
  status: z.string(),
  /** What of it must not be overlooked, which is in the parts too: a format with comments has these as such. */
  remarks: z.array(lineSchema),
  parts: z.array(part),
});
export type ClaimBlock = z.infer<typeof claim>;

/** Two parts that are read side by side where there is room. */
const beside = z.object({ kind: z.literal('beside'), columns: z.array(z.array(part)) });

const block = z.discriminatedUnion('kind', [...part.options, claim, beside]);
export type Block = z.infer<typeof block>;

export const reportSchema = z.object({
  title: z.string(),
  dir: direction,
  /** What kind of report it is, and for whom. */
  kind: z.string(),
  caution: z.string(),
  /** The one moment it shows, ISO 8601 in UTC. */
  madeAt: z.iso.datetime(),
  /** In one line, on every page. */
  foot: z.string(),
  blocks: z.array(block),
});
export type Report = z.infer<typeof reportSchema>;
