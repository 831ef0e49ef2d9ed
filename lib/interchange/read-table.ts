import { CsvError, parse } from 'csv-parse/sync';
import { mostImported, type SaidOfClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { unescapeCell } from '#lib/export/csv-cell.ts';
import { listIn } from '#lib/export/csv-list.ts';
import type { ColumnField, ColumnMapping } from './columns.ts';
import { lines, nothingSaid, oneLine, wordForWord } from './said-of-claim.ts';

const separators = [',', ';', '\t'] as const;
const mostColumns = 200;
/** Rows without a word between those that have some. */
const mostBlank = 1000;

/** A table as it stands in a file: the names of its columns, and its rows with their numbers as a person counts them. */
export interface Table {
  columns: string[];
  rows: { row: number; cells: string[] }[];
}

export type TableResult = { ok: true; table: Table } | { ok: false; line: number | null };

function recordsOf(text: string, delimiter: string, to: number): string[][] {
  return parse(text, { bom: true, delimiter, relax_column_count: true, relax_quotes: true, to });
}

/** The separator that parts the first rows into most columns; a comma where none does. */
function separatorOf(text: string): string {
  const widths = separators.map((separator) => {
    try {
      const first = recordsOf(text, separator, 5).map((cells) => cells.length);
      const [head = 0] = first;
      // One that stands in sentences parts the rows unevenly.
      const even = first.every((width) => width === head);
      return head > 1 ? head + (even ? mostColumns : 0) : 0;
    } catch {
      return 0;
    }
  });
  return separators[widths.indexOf(Math.max(...widths))] ?? ',';
}

/**
 * Reads a table with a comma, a semicolon or a tab between its cells, with a byte order mark or without, and cells over
 * several lines in quotation marks. Reads more rows than may be imported, and not all. Refuses one whose quotation marks do not
 * close, and says in which line.
 */
export function readTable(text: string): TableResult {
  try {
    const [head = [], ...rest] = recordsOf(text, separatorOf(text), mostImported + mostBlank + 1);
    const rows = rest
      .map((cells, index) => ({ row: index + 2, cells }))
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { ok: true, table: { columns: head.slice(0, mostColumns).map(oneLine), rows } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = Reflect.get(error, 'lines');
    return { ok: false, line: typeof line === 'number' ? line : null };
  }
}

/** Columns that our own full export has, and hardly any other table. */
const ours = ['sha256 of text', 'anchor state', 'claim id', 'exported at'];

function whole(cell: string): number | null {
  return /^\d{1,9}$/u.test(cell.trim()) ? Number(cell) : null;
}

/** What the rows of a table say of claims, with its columns as they are mapped. */
export function saidInTable({ columns, rows }: Table, mapping: ColumnMapping): SaidOfClaim[] {
  // In a table of ours an apostrophe at the beginning keeps a cell from being a formula; elsewhere it is the text's own.
  const isOurs = ours.every((name) => columns.includes(name));
  const plain = isOurs ? unescapeCell : (cell: string) => cell;
  return rows.map(({ row, cells }) => {
    const cell = (field: ColumnField) => {
      const column = mapping[field];
      return column === undefined ? '' : plain(cells[column] ?? '');
    };
    return {
      ...nothingSaid(row),
      statement: oneLine(cell('statement')),
      exact: wordForWord(cell('exact')),
      prefix: wordForWord(cell('prefix')),
      suffix: wordForWord(cell('suffix')),
      start: whole(cell('start')),
      end: whole(cell('end')),
      importance: oneLine(cell('importance')),
      tags: listIn(wordForWord(cell('tags')), isOurs ? 'ours' : 'anybody').map(oneLine),
      confirmation: oneLine(cell('confirmation')),
      confidence: oneLine(cell('confidence')),
      reason: lines(cell('reason')),
      overrideNote: lines(cell('overrideNote')),
    };
  });
}
