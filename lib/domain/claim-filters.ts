import { z } from 'zod';
import { ageBucketSchema } from './age-buckets.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { dueFilters } from './due.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { publicationStateSchema } from './publication.ts';
import { stageSchema } from './stage.ts';

export const dueFilterSchema = z.enum(dueFilters);

/**
 * What asks for an editor: set against the evidence or confirmed on one origin, a response past its deadline, resting
 * on a discredited source, needing to be named before its article goes out, judged otherwise by two people, changed
 * since it was signed off, or unverified longer than the workspace allows and nobody's. Source: domain.md, "Needs an
 * editor".
 */
export const needsFilters = [
  'override',
  'response',
  'discredited',
  'naming',
  'verdicts',
  'changed',
  'unassigned',
] as const;
export const needsFilterSchema = z.enum(needsFilters);

const longestText = 200;

const one = {
  settled: z.enum(['yes', 'no']),
  article: z.uuid(),
  source: z.uuid(),
  assignee: z.union([z.literal('me'), z.literal('nobody'), z.uuid()]),
  due: dueFilterSchema,
  needs: needsFilterSchema,
  publication: publicationStateSchema,
  // PostgreSQL can't hold NUL in a text, so it could match nothing.
  q: z
    .string()
    .trim()
    .min(1)
    .max(longestText)
    .refine((text) => !text.includes('\0')),
};
const many = {
  status: confirmationSchema,
  stage: stageSchema,
  importance: importanceSchema,
  /** How long a claim has been unverified, so it holds unverified claims only. */
  age: ageBucketSchema,
};

const oneOf = <S extends z.ZodType>(schema: S) => schema.nullable().default(null);

/** Which claims a list or an export shows; what is `null` or empty does not narrow it. */
export const claimFiltersSchema = z.object({
  status: z.array(many.status).default([]),
  stage: z.array(many.stage).default([]),
  settled: oneOf(one.settled),
  importance: z.array(many.importance).default([]),
  assignee: oneOf(one.assignee),
  due: oneOf(one.due),
  age: z.array(many.age).default([]),
  article: oneOf(one.article),
  source: oneOf(one.source),
  publication: oneOf(one.publication),
  needs: oneOf(one.needs),
  q: oneOf(one.q),
});
export type ClaimFilters = z.infer<typeof claimFiltersSchema>;

/** All claims. */
export const noFilters: ClaimFilters = claimFiltersSchema.parse({});

/** Filters that differ from `noFilters` in the given ones. */
export function filtersWith(some: Partial<ClaimFilters>): ClaimFilters {
  return { ...noFilters, ...some };
}

/** The filters with “me” by name, for what outlives the session of the person they are of. */
export function withoutMe(filters: ClaimFilters, userId: string): ClaimFilters {
  return filters.assignee === 'me' ? { ...filters, assignee: userId } : filters;
}

/** A filter of the address that could not be read, and was left out. */
export interface IgnoredFilter {
  name: string;
  value: string;
}

/** Words of an address in their canonical order and without doubles, so that one view has one address. */
function inOrder<T extends string>(schema: z.ZodEnum<{ [K in T]: K }>, found: readonly T[]): T[] {
  return schema.options.filter((option) => found.includes(option));
}

/**
 * The filters an address holds. Values that mean nothing are left out and named in `ignored`; names that are no
 * filter are passed over, because addresses carry other things too. Empty values count as absent.
 */
export function parseClaimFilters(params: URLSearchParams): {
  filters: ClaimFilters;
  ignored: IgnoredFilter[];
} {
  const ignored: IgnoredFilter[] = [];
  function values<T>(name: string, schema: z.ZodType<T>): T[] {
    const given = params.getAll(name).filter((value) => value.trim() !== '');
    return given.flatMap((value) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      ignored.push({ name, value });
      return [];
    });
  }
  // The last one given wins, as it does when a form field is repeated.
  const single = <T>(name: string, schema: z.ZodType<T>): T | null => values(name, schema).at(-1) ?? null;

  const filters: ClaimFilters = {
    status: inOrder(many.status, values('status', many.status)),
    stage: inOrder(many.stage, values('stage', many.stage)),
    settled: single('settled', one.settled),
    importance: inOrder(many.importance, values('importance', many.importance)),
    assignee: single('assignee', one.assignee),
    due: single('due', one.due),
    age: inOrder(many.age, values('age', many.age)),
    article: single('article', one.article),
    source: single('source', one.source),
    publication: single('publication', one.publication),
    needs: single('needs', one.needs),
    q: single('q', one.q),
  };
  return { filters, ignored };
}

/** The address that `parseClaimFilters` reads back as the same filters, always in the same order. */
export function claimFilterParams(filters: ClaimFilters): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) {
    for (const word of Array.isArray(value) ? value : [value]) {
      if (word !== null) params.append(name, word);
    }
  }
  return params;
}

/** True when the filters narrow nothing. */
export function isUnfiltered(filters: ClaimFilters): boolean {
  return claimFilterParams(filters).size === 0;
}
