import { z } from 'zod';

/** What a column of a table may say of a claim, in the order in which a person maps them. */
export const columnFields = [
  'statement',
  'exact',
  'confirmation',
  'confidence',
  'reason',
  'overrideNote',
  'importance',
  'tags',
  'start',
  'end',
  'prefix',
  'suffix',
] as const;
export type ColumnField = (typeof columnFields)[number];

/** Which column says what, by its place from 0 on; fields that no column says are left out. */
export const columnMappingSchema = z.partialRecord(z.enum(columnFields), z.int().min(0).max(1000));
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

/** Names of columns that say what they hold: those of our own exports first, then what others call them. */
const names: Readonly<Record<ColumnField, readonly string[]>> = {
  statement: ['statement', 'claim', 'claim statement', 'claimreviewed', 'claim reviewed', 'text'],
  exact: ['quote', 'passage', 'quotation', 'exact', 'words', 'excerpt'],
  confirmation: ['confirmation', 'status', 'rating', 'verdict'],
  confidence: ['confidence'],
  reason: ['reason', 'why', 'explanation', 'note', 'notes'],
  overrideNote: ['override note'],
  importance: ['importance', 'priority'],
  tags: ['tags', 'labels', 'topics'],
  start: ['start'],
  end: ['end'],
  prefix: ['prefix'],
  suffix: ['suffix'],
};

/** The mapping that the names of the columns suggest. No column is taken twice. */
export function suggestedMapping(columns: readonly string[]): ColumnMapping {
  const plain = columns.map((name) => name.trim().toLowerCase().replaceAll('_', ' '));
  const mapping: ColumnMapping = {};
  const taken = new Set<number>();
  for (const field of columnFields) {
    const found = names[field].map((name) => plain.indexOf(name)).find((at) => at !== -1 && !taken.has(at));
    if (found === undefined) continue;
    taken.add(found);
    mapping[field] = found;
  }
  return mapping;
}
