import { claimsCsv } from './claims-csv.ts';
import { claimsCsvPlain } from './claims-csv-plain.ts';
import type { ExportedClaim, ExportHead } from './claims-export-schema.ts';
import { claimsJson } from './claims-json.ts';
import { claimsXlsx } from './claims-xlsx.ts';
import { inUtf8 } from './utf8-pieces.ts';

/** A way to write claims as data, in pieces, so that what is in memory does not grow with how many there are. */
interface ClaimsFormat {
  write: (head: ExportHead, claims: AsyncIterable<ExportedClaim[]>) => AsyncGenerator<Uint8Array>;
  type: string;
  /** What the file’s name begins and ends with. */
  kind: 'claims' | 'claims-plain';
  ending: 'csv' | 'json' | 'xlsx';
}

export const claimsFormats = {
  csv: {
    write: (head, claims) => inUtf8(claimsCsv(head, claims)),
    type: 'text/csv; charset=utf-8',
    kind: 'claims',
    ending: 'csv',
  },
  'csv-plain': {
    write: (head, claims) => inUtf8(claimsCsvPlain(head, claims)),
    type: 'text/csv; charset=utf-8',
    kind: 'claims-plain',
    ending: 'csv',
  },
  json: {
    write: (head, claims) => inUtf8(claimsJson(head, claims)),
    type: 'application/json; charset=utf-8',
    kind: 'claims',
    ending: 'json',
  },
  xlsx: {
    write: claimsXlsx,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    kind: 'claims',
    ending: 'xlsx',
  },
} as const satisfies Record<string, ClaimsFormat>;
export type ClaimsFormatName = keyof typeof claimsFormats;
