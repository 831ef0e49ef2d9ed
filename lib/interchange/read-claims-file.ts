import {
  claimFromElsewhere,
  mostImported,
  type SaidOfClaim,
} from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { findingsProblem, sourcesProblem } from '#lib/domain/interchange/findings-rules.ts';
import { findingLimits } from '#lib/domain/interchange/findings-elsewhere.ts';
import { indexText } from '#lib/domain/text/code-points.ts';
import { decodeFile } from '#lib/import/decode.ts';
import type { ClaimsFileProblem, ClaimsFileResult, ReadClaims } from './claims-file.ts';
import { suggestedMapping, type ColumnMapping } from './columns.ts';
import { readAnnotations } from './read-annotations.ts';
import { readClaimsExport, type ClaimsExportRead } from './read-claims-export.ts';
import { readClaimReviews } from './read-claim-reviews.ts';
import { oneLine } from './said-of-claim.ts';
import { readTable, saidInTable } from './read-table.ts';

/** A file of claims, and the text of the article they are imported into. */
export interface ClaimsFile {
  bytes: Uint8Array;
  articleText: string;
  /** Which column of a table says what; `null` to go by the names of the columns. */
  mapping: ColumnMapping | null;
}

type Found = Pick<ReadClaims, 'format' | 'table' | 'morePages'> & {
  said: SaidOfClaim[];
  exported?: ClaimsExportRead;
};

const no = (problem: ClaimsFileProblem) => ({ ok: false, problem }) as const;

function decoded(bytes: Uint8Array): { ok: true; text: string } | { ok: false; problem: ClaimsFileProblem } {
  // Whatever it is called, it is read as plain text, by its byte order mark or its letters.
  const file = decodeFile({ bytes, fileName: 'claims.txt' });
  if (file.ok) return { ok: true, text: file.value.text };
  const { problem } = file;
  switch (problem.code) {
    case 'empty':
    case 'binary':
    case 'wrong-encoding':
      return no({ code: problem.code });
    case 'other-format':
      return no(problem);
    default:
      return no({ code: 'too-large' });
  }
}

function problemOfExport({
  sources,
  unreadable,
  links,
  findings,
}: ClaimsExportRead): ClaimsFileProblem | null {
  const items = findings.reduce((sum, one) => sum + (one.ok ? one.findings.evidence.length : 0), 0);
  const most = findingLimits;
  if (sources.size > most.sources || items > most.evidence || links.length > most.links)
    return { code: 'too-much-found' };
  const why = unreadable ?? sourcesProblem([...sources.values()], new Date());
  return why === null ? null : { code: 'broken-sources', why };
}

/** A claim on its passage with what was found on it; refused where that can’t be recorded here. */
function withFindings(
  placed: ReturnType<typeof claimFromElsewhere>,
  { findings, sources }: ClaimsExportRead,
): ReturnType<typeof claimFromElsewhere> {
  if (!placed.ok) return placed;
  const { claim } = placed;
  const read = findings[claim.row - 1];
  if (!read) return placed;
  const why = read.ok ? findingsProblem(read.findings, sources, new Date()) : read.why;
  if (!read.ok || why !== null)
    return { ok: false, refused: { row: claim.row, what: claim.statement.slice(0, 80), why: why ?? '' } };
  const remarks = [...claim.remarks, ...read.remarks];
  return { ok: true, claim: { ...claim, findings: read.findings, remarks } };
}

function inJson(text: string): { ok: true; found: Found } | { ok: false; problem: ClaimsFileProblem } {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return no({ code: 'broken-json' });
  }
  const exported = readClaimsExport(document);
  if (exported === 'newer') return no({ code: 'newer-export' });
  if (exported) {
    const { said } = exported;
    const problem = problemOfExport(exported);
    if (problem) return no(problem);
    return { ok: true, found: { format: 'claims-export', table: null, morePages: false, said, exported } };
  }
  const annotations = readAnnotations(document);
  if (annotations) return { ok: true, found: { format: 'web-annotation', table: null, ...annotations } };
  const reviews = readClaimReviews(document);
  if (!reviews) return no({ code: 'unknown-json' });
  return { ok: true, found: { format: 'claim-review', table: null, morePages: false, said: reviews } };
}

const sampleRows = 3;
const longestSample = 120;

function inTable(
  text: string,
  chosen: ColumnMapping | null,
): { ok: true; found: Found } | { ok: false; problem: ClaimsFileProblem } {
  const read = readTable(text);
  if (!read.ok) return no({ code: 'broken-table', line: read.line });
  const { columns, rows } = read.table;
  if (rows.length === 0) return no({ code: 'no-rows' });
  const mapping = chosen ?? suggestedMapping(columns);
  const sample = rows
    .slice(0, sampleRows)
    .map(({ cells }) => columns.map((_, at) => oneLine(cells[at]).slice(0, longestSample)));
  // Without a statement there is nothing to place yet: a person chooses its column first.
  const said = mapping.statement === undefined ? [] : saidInTable(read.table, mapping);
  const table = { columns, sample, mapping };
  if (rows.length > mostImported) return no({ code: 'too-many' });
  return { ok: true, found: { format: 'table', table, morePages: false, said } };
}

/**
 * Reads the claims of a file, Web Annotations, ClaimReview or a table, and puts each on its passage of the article; what
 * it is is told by its content. Every claim is in the answer once, to be imported or refused with a sentence.
 */
export function readClaimsFile({ bytes, articleText, mapping }: ClaimsFile): ClaimsFileResult {
  const file = decoded(bytes);
  if (!file.ok) return file;
  const text = file.text.replace(/^\uFEFF/u, '');
  if (text.trim() === '') return no({ code: 'empty' });
  const read = /^\s*[[{]/u.test(text) ? inJson(text) : inTable(text, mapping);
  if (!read.ok) return read;
  const { said, exported, ...found } = read.found;
  if (said.length > mostImported) return no({ code: 'too-many' });
  if (said.length === 0 && found.table === null) return no({ code: 'no-claims' });
  const article = indexText(articleText);
  const each = said.map((one) => {
    const placed = claimFromElsewhere(article, one);
    return exported ? withFindings(placed, exported) : placed;
  });
  return {
    ok: true,
    value: {
      ...found,
      claims: each.flatMap((one) => (one.ok ? [one.claim] : [])),
      refused: each.flatMap((one) => (one.ok ? [] : [one.refused])),
      sources: [...(exported?.sources.values() ?? [])],
      links: exported?.links ?? [],
    },
  };
}
