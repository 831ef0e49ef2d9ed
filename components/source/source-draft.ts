import { z } from 'zod';
import type { ComparedField } from '#components/sending/compared-fields.ts';
import { sourceRefSchema, type SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import { reliabilitySchema, sourceKindSchema } from '#lib/domain/source.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { reliabilityWord } from './reliability-words.ts';
import { sourceKindWord } from './source-kind-words.ts';

/** A source as its form holds it. */
export const sourceDraftSchema = z.object({
  name: z.string(),
  kind: sourceKindSchema,
  /** One to a line. */
  aliases: z.string(),
  /** Its name takes a plural verb. */
  plural: z.boolean(),
  /** Asked for a new source only: who controls a known one is said apart, with since when and who says so. */
  controlledBy: sourceRefSchema.pick({ id: true, name: true }).nullable(),
  notes: z.string(),
  wikidataId: z.string(),
  address: z.string(),
  reliability: reliabilitySchema.nullable(),
  /** Why it is another party than the one it looks like. */
  whyAnother: z.string().default(''),
  /** Of a new source only: a known one is marked apart, with a reason. */
  confidential: z.boolean().default(false),
});
export type SourceDraft = z.infer<typeof sourceDraftSchema>;

export const emptySource: SourceDraft = {
  name: '',
  kind: 'PERSON',
  aliases: '',
  plural: false,
  controlledBy: null,
  notes: '',
  wikidataId: '',
  address: '',
  reliability: null,
  whyAnother: '',
  confidential: false,
};

/** A source of the register as its form holds it. */
export function draftOf(source: SourceDetail): SourceDraft {
  const { name, kind, aliases, plural, controlledBy, notes, wikidataId, address, reliability } = source;
  return {
    name,
    kind,
    aliases: aliases.join('\n'),
    plural,
    controlledBy,
    notes,
    wikidataId,
    address,
    reliability,
    whyAnother: '',
    confidential: source.confidential,
  };
}

/** The id of a Wikidata item, also from its pasted address. */
export function wikidataIdOf(typed: string): string {
  const words = typed.trim();
  const pasted = /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)/i.exec(words)?.[1];
  return (pasted ?? words).replace(/^q(?=\d)/, 'Q');
}

/** What both commands take. */
export function inputOf({ aliases, controlledBy, wikidataId, address, ...draft }: SourceDraft) {
  const { name, kind, plural, notes, reliability, whyAnother } = draft;
  const lines = aliases.split('\n').map((line) => line.trim());
  return {
    name,
    kind,
    plural,
    notes,
    reliability,
    whyAnother,
    aliases: lines.filter(Boolean),
    controlledById: controlledBy?.id ?? null,
    wikidataId: wikidataIdOf(wikidataId),
    address: address.trim(),
  };
}

/** What the command takes that makes a source. */
export function newSourceInput(draft: SourceDraft) {
  return { ...inputOf(draft), confidential: draft.confidential };
}

/** A controller as pickers take it; what a form keeps of one has no kind. */
export function controllerRef(controlledBy: SourceDraft['controlledBy']): SourceRef | null {
  return controlledBy && { ...controlledBy, kind: 'ORGANISATION', controlledBy: null };
}

/** What the form of a source writes; one of the register has no controller there. */
export const sourceFields: readonly ComparedField<SourceDraft>[] = [
  { label: 'Name', writes: ['name'], words: ({ name }) => name },
  { label: 'Kind', writes: ['kind'], words: ({ kind }) => sourceKindWord[kind] },
  { label: 'Other names', writes: ['aliases'], words: ({ aliases }) => aliases },
  { label: 'Verb', writes: ['plural'], words: ({ plural }) => (plural ? 'plural' : 'singular') },
  { label: 'Notes', writes: ['notes'], words: ({ notes }) => notes },
  { label: 'Wikidata', writes: ['wikidataId'], words: ({ wikidataId }) => wikidataIdOf(wikidataId) },
  { label: 'Address', writes: ['address'], words: ({ address }) => address },
  {
    label: 'Reliability',
    writes: ['reliability'],
    words: ({ reliability }) => (reliability === null ? '' : reliabilityWord[reliability]),
  },
];
