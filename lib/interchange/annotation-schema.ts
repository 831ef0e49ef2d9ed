import { z } from 'zod';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { stageSchema } from '#lib/domain/stage.ts';

// What we write, to the letter. What others write is read with more patience (see read-annotations.ts).

const moment = z.iso.datetime();
const text = z.string().min(1);

/** Terms of our own stand under one prefix, so that no program takes them for the W3C's. */
export const annotationContext = [
  'http://www.w3.org/ns/anno.jsonld',
  { corroborate: 'urn:corroborate:' },
] as const;
const context = z.tuple([
  z.literal(annotationContext[0]),
  z.strictObject({ corroborate: z.literal(annotationContext[1].corroborate) }),
]);

const body = z.strictObject({
  type: z.literal('TextualBody'),
  /** The claim as one statement, its status, the reason of the status, a tag. */
  purpose: z.enum(['describing', 'classifying', 'commenting', 'tagging']),
  value: text,
  format: z.literal('text/plain'),
});

const position = z.strictObject({
  type: z.literal('TextPositionSelector'),
  /** Unicode code points from the start of the text; end exclusive. */
  start: z.int().min(0),
  end: z.int().min(1),
});
const quote = z.strictObject({
  type: z.literal('TextQuoteSelector'),
  exact: text,
  prefix: z.string(),
  suffix: z.string(),
});

const person = z.strictObject({ type: z.literal('Person'), name: z.string() });

const annotation = z.strictObject({
  id: z.url(),
  type: z.literal('Annotation'),
  motivation: z.literal('describing'),
  created: moment,
  modified: moment,
  creator: person,
  body: z.array(body).min(2),
  target: z.strictObject({
    type: z.literal('SpecificResource'),
    source: z.url(),
    selector: z.tuple([position, quote]),
  }),
  'corroborate:importance': importanceSchema,
  'corroborate:confirmation': confirmationSchema,
  'corroborate:confidence': confidenceSchema.optional(),
  'corroborate:stage': stageSchema,
  /** Why the status goes against the evidence, by an editor's decision. */
  'corroborate:overrideNote': text.optional(),
});
export type Annotation = z.infer<typeof annotation>;

const pageParts = {
  id: z.url(),
  type: z.literal('AnnotationPage'),
  startIndex: z.int().min(0),
  next: z.url().optional(),
  prev: z.url().optional(),
  items: z.array(annotation),
};

/** What the collection says of itself, on each page that is sent alone too. */
const about = {
  label: text,
  generated: moment,
  creator: person,
  generator: z.strictObject({ type: z.literal('Software'), name: z.literal('Corroborate') }),
  total: z.int().min(0),
  /** Which text the positions count in. */
  'corroborate:text': z.strictObject({
    'corroborate:version': z.int().min(1),
    'corroborate:sha256': z.string().regex(/^[0-9a-f]{64}$/),
  }),
  'corroborate:log': z.strictObject({
    'corroborate:sequence': z.int().min(1),
    'corroborate:hash': z.string().regex(/^[0-9a-f]{64}$/),
  }),
};

/** A page by itself. */
export const annotationPageSchema = z.strictObject({
  '@context': context,
  ...pageParts,
  partOf: z.strictObject({ id: z.url(), type: z.literal('AnnotationCollection'), ...about }),
});

/** The claims of an article, with the first page of them in it. */
export const annotationCollectionSchema = z.strictObject({
  '@context': context,
  id: z.url(),
  type: z.literal('AnnotationCollection'),
  ...about,
  first: z.strictObject({ ...pageParts, partOf: z.url() }).optional(),
  last: z.url().optional(),
});

/** What is sent: the collection, or one of its further pages. The schema that is published. */
export const annotationsSchema = z.discriminatedUnion('type', [
  annotationCollectionSchema,
  annotationPageSchema,
]);
