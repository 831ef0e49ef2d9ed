import type { ColumnField } from '#lib/interchange/columns.ts';

/** What a column says, as a person reads it. */
export const columnFieldWords: Readonly<Record<ColumnField, string>> = {
  statement: 'Statement',
  exact: 'Words of the article',
  confirmation: 'Status',
  confidence: 'Confidence',
  reason: 'Reason of the status',
  overrideNote: 'Why it goes against the evidence',
  importance: 'Importance',
  tags: 'Tags',
  start: 'Start, in characters',
  end: 'End, in characters',
  prefix: 'Words before',
  suffix: 'Words after',
};

/** “1 claim”, “61 claims”. */
export function claimCount(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'claim' : 'claims'}`;
}

/** What came of an import. */
export function importedWords({ recorded, here }: { recorded: number; here: number }): string {
  const already = here === 0 ? '' : ` ${claimCount(here)} ${here === 1 ? 'was' : 'were'} here already.`;
  return `${recorded === 0 ? 'No claim is new.' : `${claimCount(recorded)} imported.`}${already}`;
}

/** Where a claim stands in its file: a row of a table, or the how manieth. */
export function placeWords(format: 'web-annotation' | 'claim-review' | 'table', row: number): string {
  return `${format === 'table' ? 'Row' : 'Claim'} ${row.toLocaleString('en')}`;
}
