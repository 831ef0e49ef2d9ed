import { moment } from '#lib/domain/report/moment.ts';
import type { ExportedClaim, ExportHead } from './claims-export-schema.ts';
import { scopeWords } from './made-words.ts';
import { claimColumns } from './xlsx-claim-columns.ts';
import { evidenceColumns, evidenceRows, sourceColumns, SourcesSeen } from './xlsx-evidence-columns.ts';
import { Workbook, type SheetColumn } from './xlsx/workbook.ts';

interface Said {
  name: string;
  value: string | number;
}

const aboutColumns: readonly SheetColumn<Said>[] = [
  { name: 'About this file', kind: 'text', width: 22, of: ({ name }) => name },
  { name: ' ', kind: 'long', width: 90, of: ({ value }) => value },
];

/** What a workbook says about itself, and how much it holds. */
function about(head: ExportHead, holds: { claims: number; evidence: number; sources: number }): Said[] {
  return [
    { name: 'Holds', value: scopeWords(head) },
    { name: 'As of', value: moment(head.exportedAt) },
    { name: 'Made by', value: head.exportedBy.name },
    { name: 'Log entry', value: head.log.sequence },
    { name: 'Head of the log', value: head.log.hash },
    { name: 'Where to look', value: head.address },
    { name: 'Claims', value: holds.claims },
    { name: 'Items of evidence', value: holds.evidence },
    { name: 'Sources', value: holds.sources },
    {
      name: 'To be read so',
      value:
        'Times are UTC. Evidence names its claim by the number on the sheet of claims. Who must not be named outside is not named here.',
    },
  ];
}

interface Options {
  /** For tests: when a sheet is full. */
  rowsPerSheet?: number;
}

/**
 * An export as a workbook (XLSX) in pieces: claims, evidence and sources on a sheet each, with dates and numbers as
 * such, a head that stays in view and filters, and a sheet that says what it is. No cell is a formula. While it is
 * written it keeps the evidence, compressed, and what the sources are called.
 */
export async function* claimsXlsx(
  head: ExportHead,
  claims: AsyncIterable<ExportedClaim[]>,
  options: Options = {},
): AsyncGenerator<Uint8Array> {
  const book = new Workbook({ at: head.exportedAt, ...options });
  try {
    const claimSheet = book.sheet({ name: 'Claims', columns: claimColumns }, true);
    const evidenceSheet = book.sheet({ name: 'Evidence', columns: evidenceColumns }, false);
    const sources = new SourcesSeen();
    const holds = { claims: 0, evidence: 0, sources: 0 };
    for await (const batch of claims) {
      const rows = batch.map((claim, index) => ({ claim, number: holds.claims + index + 1 }));
      const items = rows.flatMap(evidenceRows);
      for (const claim of batch) sources.see(claim);
      await Promise.all([claimSheet.add(rows), evidenceSheet.add(items)]);
      holds.claims += rows.length;
      holds.evidence += items.length;
      yield* book.taken();
    }
    await claimSheet.end();
    await evidenceSheet.end();
    const seen = sources.rows();
    const sourceSheet = book.sheet({ name: 'Sources', columns: sourceColumns }, false);
    await sourceSheet.add(seen);
    await sourceSheet.end();
    const aboutSheet = book.sheet({ name: 'About', columns: aboutColumns }, false);
    await aboutSheet.add(about(head, { ...holds, sources: seen.length }));
    await aboutSheet.end();
    await book.end({ title: scopeWords(head), by: head.exportedBy.name });
    yield* book.taken();
  } finally {
    book.close();
  }
}
