import { z } from 'zod';
import { ageBucketSchema } from './age-buckets.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { dueFilters } from './due.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { publicationStateSchema } from './publication.ts';
import { stageSchema } from './stage.ts';
import { waitSchema } from './waiting.ts';

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

/** In which order a list stands, where it is not the newest first; by relevance only what is searched for. */
export const claimOrders = ['oldest', 'due', 'importance', 'relevance'] as const;

const longestText = 200;
const longestSearch = 501;

// PostgreSQL can't hold NUL in a text, so it could match nothing.
const words = z
  .string()
  .trim()
  .min(1)
  .max(longestText)
  .refine((text) => !text.includes('\0'));

// In UTC, of years that the database has too, and no longer than one of nanoseconds: PostgreSQL reads not all it is given.
const moment = z.iso.datetime().max(30).regex(/^[12]/);

const one = {
  settled: z.enum(['yes', 'no']),
  article: z.uuid(),
  source: z.uuid(),
  assignee: z.union([z.literal('me'), z.literal('nobody'), z.uuid()]),
  due: dueFilterSchema,
  needs: needsFilterSchema,
  publication: publicationStateSchema,
  /** Who recorded it. */
  recorder: z.union([z.literal('me'), z.uuid()]),
  /** Recorded at this moment or later; moments, and not days, so that an address shows everybody the same claims. */
  from: moment,
  /** Recorded before this moment. */
  until: moment,
  /** Signed off, and still so, at this moment or later. */
  signedFrom: moment,
  /** Signed off before this moment. */
  signedUntil: moment,
  /** Words of the statement. */
  q: words,
  /** Words of the passage, in whichever version of the article. */
  passage: words,
  /** What is searched for everywhere in a claim; see `parseSearch`. */
  search: z
    .string()
    .min(1)
    .max(longestSearch)
    .refine((text) => !text.includes('\0')),
  sort: z.enum(claimOrders),
};
const many = {
  status: confirmationSchema,
  stage: stageSchema,
  importance: importanceSchema,
  /** How long a claim has been unverified, so it holds unverified claims only. */
  age: ageBucketSchema,
  /** What it waits for that is not its assignee's to do. */
  waits: waitSchema,
  /** A tag as it is written on the claim. */
  tag: words,
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
  waits: z.array(many.waits).default([]),
  article: oneOf(one.article),
  source: oneOf(one.source),
  publication: oneOf(one.publication),
  needs: oneOf(one.needs),
  recorder: oneOf(one.recorder),
  from: oneOf(one.from),
  until: oneOf(one.until),
  signedFrom: oneOf(one.signedFrom),
  signedUntil: oneOf(one.signedUntil),
  tag: z.array(many.tag).default([]),
  q: oneOf(one.q),
  passage: oneOf(one.passage),
  search: oneOf(one.search),
  /** The order of the list; `null` is the newest first. */
  sort: oneOf(one.sort),
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
  const named = <Who extends string | null>(who: Who) => (who === 'me' ? userId : who);
  return { ...filters, assignee: named(filters.assignee), recorder: named(filters.recorder) };
}

/** A filter of the address that could not be read: what it would have shown nobody knows. */
export interface UnreadFilter {
  name: string;
  value: string;
}

/** Words of an address in their canonical order and without doubles, so that one view has one address. */
function inOrder<T extends string>(schema: z.ZodEnum<{ [K in T]: K }>, found: readonly T[]): T[] {
  return schema.options.filter((option) => found.includes(option));
}

const filterNames: ReadonlySet<string> = new Set(Object.keys(claimFiltersSchema.shape));

/** What else stands in addresses of the list and its exports: the page, the columns, and what mails and campaigns add. */
const beside = /^(?:after|columns|utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|_rsc)$/;

/**
 * The filters an address holds. Values that mean nothing, and names that no filter has, are left out and told of in
 * `unread`: whoever shows or exports by these filters alone would show more than was asked for. Empty values count as
 * absent.
 */
export function parseClaimFilters(params: URLSearchParams): {
  filters: ClaimFilters;
  unread: UnreadFilter[];
} {
  const unread: UnreadFilter[] = [...params]
    .filter(([name, value]) => value.trim() !== '' && !filterNames.has(name) && !beside.test(name))
    .map(([name, value]) => ({ name, value }));
  function values<T>(name: string, schema: z.ZodType<T>): T[] {
    const given = params.getAll(name).filter((value) => value.trim() !== '');
    return given.flatMap((value) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return [parsed.data];
      unread.push({ name, value });
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
    waits: inOrder(many.waits, values('waits', many.waits)),
    article: single('article', one.article),
    source: single('source', one.source),
    publication: single('publication', one.publication),
    needs: single('needs', one.needs),
    recorder: single('recorder', one.recorder),
    from: single('from', one.from),
    until: single('until', one.until),
    signedFrom: single('signedFrom', one.signedFrom),
    signedUntil: single('signedUntil', one.signedUntil),
    tag: [...new Set(values('tag', many.tag))].sort(),
    q: single('q', one.q),
    passage: single('passage', one.passage),
    search: single('search', one.search),
    sort: single('sort', one.sort),
  };
  return { filters, unread };
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

/** True when the filters narrow nothing, in whatever order. */
export function isUnfiltered(filters: ClaimFilters): boolean {
  return claimFilterParams({ ...filters, sort: null }).size === 0;
}

/**
 * The filters as the log may keep them for good: what was typed may be a name, so words and tags stay out of it, and
 * that there were some is told.
 */
export function filtersInLog(filters: ClaimFilters): { filters: string; searchedText?: true } {
  const told = { ...filters, q: null, passage: null, search: null, tag: [] };
  const isSearched =
    filters.q !== null || filters.passage !== null || filters.search !== null || filters.tag.length > 0;
  return { filters: claimFilterParams(told).toString(), ...(isSearched && { searchedText: true }) };
}
