import type { ImportableClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import type { ClaimsPreview } from '#lib/interchange/claims-file.ts';
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

/** What came of an import; `unverified` are those whose status only an editor could have taken over. */
export interface Imported {
  recorded: number;
  here: number;
  unverified: number;
}

/** What came of an import. */
export function importedWords({ recorded, here, unverified }: Imported): string {
  const already = here === 0 ? '' : ` ${claimCount(here)} ${here === 1 ? 'was' : 'were'} here already.`;
  const open =
    unverified === 0
      ? ''
      : ` ${claimCount(unverified)} ${unverified === 1 ? 'stays' : 'stay'} unverified: the evidence does not suffice here, and only an editor can go against it.`;
  return `${recorded === 0 ? 'No claim is new.' : `${claimCount(recorded)} imported.`}${already}${open}`;
}

function counted(count: number, one: string, more: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
}

/** What comes with a claim: “2 in its chain, 3 items of evidence”; `null` where nothing does. */
export function findingsWords(findings: ImportableClaim['findings']): string | null {
  if (findings === null) return null;
  const { hops, evidence, responses } = findings;
  const parts = [
    ...counted(hops.length, 'in its chain', 'in its chain'),
    ...counted(evidence.length, 'item of evidence', 'items of evidence'),
    ...counted(responses.length, 'response', 'responses'),
  ];
  return parts.length === 0 ? null : `With ${parts.join(', ')}`;
}

/** Where a claim stands in its file: a row of a table, or the how manieth. */
export function placeWords(format: ClaimsPreview['format'], row: number): string {
  return `${format === 'table' ? 'Row' : 'Claim'} ${row.toLocaleString('en')}`;
}
