import { z } from 'zod';
import { evidenceRoleSchema, stanceSchema } from '#lib/domain/evidence.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import {
  defaultRule,
  type CorroborationInput,
  type EvidenceItem,
  type Party,
} from '#lib/domain/corroboration/input.ts';
import { excerptPrint, printsOf, storyPrint } from '#lib/domain/corroboration/copies/story-print.ts';
import { verdictSchema } from '#lib/domain/values/verdict.ts';

// Short ways to write down a claim's evidence in tests.

export type Parts = Partial<Omit<EvidenceItem, 'id' | 'print' | 'filePrint' | 'excerptPrint'>> & {
  text?: string | undefined;
  /** What its file says. */
  fileText?: string | undefined;
  excerpt?: string;
};

export function item(id: string, { text, fileText, excerpt = '', ...parts }: Parts = {}): EvidenceItem {
  return {
    id,
    title: id,
    address: '',
    publisherId: null,
    stance: 'SUPPORTS',
    role: 'SECONDARY',
    firstHand: false,
    citedSourceIds: [],
    citedEvidenceIds: [],
    interested: false,
    withdrawn: false,
    publishedOn: null,
    fileId: null,
    ...parts,
    print: text === undefined ? null : storyPrint(text),
    filePrint: fileText === undefined ? null : storyPrint(fileText),
    excerptPrint: text === undefined ? excerptPrint(excerpt) : null,
  };
}

/** An item whose publisher knows first hand. */
export function firstHand(id: string, publisherId: string, parts: Parts = {}): EvidenceItem {
  return item(id, { firstHand: true, publisherId, ...parts });
}

/** An item of a publisher that cites sources, written `kcna`, or evidence, written `#e1`. */
export function cites(
  id: string,
  publisherId: string,
  cited: readonly string[],
  parts: Parts = {},
): EvidenceItem {
  return item(id, {
    publisherId,
    citedSourceIds: cited.filter((each) => !each.startsWith('#')),
    citedEvidenceIds: cited.filter((each) => each.startsWith('#')).map((each) => each.slice(1)),
    ...parts,
  });
}

export function party(id: string, parts: Partial<Omit<Party, 'id'>> = {}): Party {
  return {
    id,
    name: id,
    kind: 'ORGANISATION',
    controlledById: null,
    discredited: false,
    discreditedFrom: null,
    ...parts,
  };
}

export function parties(all: readonly Party[]): Map<string, Party> {
  return new Map(all.map((each) => [each.id, each]));
}

export const world = parties([
  ...['dprk', 'kremlin', 'reuters', 'ap', 'yonhap', 'un'].map((id) => party(id)),
  party('kcna', { controlledById: 'dprk' }),
  party('rodong', { controlledById: 'dprk' }),
  party('tass', { controlledById: 'kremlin' }),
  ...['anon1', 'anon2', 'anon3'].map((id) => party(id, { kind: 'ANONYMOUS' })),
]);

export function given(
  evidence: readonly EvidenceItem[],
  more: Partial<CorroborationInput> = {},
): CorroborationInput {
  return {
    evidence,
    parties: world,
    distinctPairs: [],
    copyPairs: [],
    peopleApart: [],
    articles: [],
    rule: defaultRule,
    ...more,
  };
}

const pairs = z.array(z.tuple([z.string(), z.string()])).default([]);

const caseSchema = z.strictObject({
  name: z.string(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      publisher: z.string().nullable().default(null),
      stance: stanceSchema.default('SUPPORTS'),
      role: evidenceRoleSchema.default('SECONDARY'),
      firstHand: z.boolean().default(false),
      cites: z.array(z.string()).default([]),
      text: z.string().optional(),
      excerpt: z.string().default(''),
      interested: z.boolean().default(false),
      withdrawn: z.boolean().default(false),
      isArticle: z.boolean().default(false),
      address: z.string().default(''),
      publishedOn: z.iso.date().nullable().default(null),
      fileId: z.string().nullable().default(null),
    }),
  ),
  parties: z.record(
    z.string(),
    z.strictObject({
      controlledBy: z.string().nullable().default(null),
      kind: sourceKindSchema.default('ORGANISATION'),
      discredited: z.boolean().default(false),
      discreditedFrom: z.iso.date().nullable().default(null),
    }),
  ),
  apart: pairs,
  copies: pairs,
  anonymousApart: pairs,
  articleText: z.string().optional(),
  rule: z
    .strictObject({ originsNeeded: z.int().optional(), primarySuffices: z.boolean().optional() })
    .default({}),
  expected: z.strictObject({ supports: z.int(), refutes: z.int(), verdict: verdictSchema }),
});
export type WorkedCase = z.output<typeof caseSchema>;

/** Worked cases as a file holds them. */
export function workedCases(file: unknown): WorkedCase[] {
  return z.object({ cases: z.array(caseSchema) }).parse(file).cases;
}

export const articleAddress = 'https://paper.example/story';

/** A worked case as the rules take it; a party that is not listed stands alone. */
export function inputOf(one: WorkedCase): CorroborationInput {
  const evidence = one.items.map(({ id, publisher, cites: cited, isArticle, address, text, ...parts }) =>
    cites(id, publisher ?? '', cited, {
      ...parts,
      publisherId: publisher,
      address: isArticle ? articleAddress : address,
      ...(text === undefined ? {} : { text }),
    }),
  );
  const listed = Object.entries(one.parties).map(([id, { controlledBy, ...parts }]) =>
    party(id, { ...parts, controlledById: controlledBy }),
  );
  const named = [
    ...evidence.flatMap(({ publisherId, citedSourceIds }) => [publisherId, ...citedSourceIds]),
    ...listed.map(({ controlledById }) => controlledById),
  ];
  const alone = named.flatMap((id) => (id === null || id in one.parties ? [] : [party(id)]));
  return given(evidence, {
    parties: parties([...alone, ...listed]),
    distinctPairs: one.apart.map((evidenceIds) => ({ evidenceIds, reason: 'Told apart.' })),
    copyPairs: one.copies.map((evidenceIds) => ({ evidenceIds, reason: 'Marked by hand.' })),
    peopleApart: one.anonymousApart.map((sourceIds) => ({ sourceIds, reason: 'Different people.' })),
    articles: [
      { address: articleAddress, prints: one.articleText === undefined ? [] : printsOf(one.articleText) },
    ],
    rule: {
      originsNeeded: one.rule.originsNeeded ?? defaultRule.originsNeeded,
      primarySuffices: one.rule.primarySuffices ?? defaultRule.primarySuffices,
    },
  });
}
