import type { ExportedClaim, ExportHead } from './claims-export-schema.ts';
import { csvRow, escapeCell } from './csv-cell.ts';

type Evidence = ExportedClaim['evidence'][number];

/** Where an item knows it from: `cites KCNA, “Dispatch”`, with the titles of what it cites of the claim's `evidence`. */
function provenanceWords(item: Evidence, evidence: readonly Evidence[]): string {
  const cited = new Set(item.citedEvidenceIds);
  const titles = evidence.filter(({ id }) => cited.has(id)).map(({ title }) => `“${title}”`);
  const names = [...item.citedSources.map(({ name }) => name), ...titles];
  const parts = [
    ...(item.firstHand ? ['first hand'] : []),
    ...(names.length > 0 ? [`cites ${names.join(', ')}`] : []),
  ];
  const fallen = [...(item.interested ? ['in its own cause'] : []), ...(item.withdrawn ? ['withdrawn'] : [])];
  return [parts.length === 0 ? 'provenance unknown' : parts.join(', and '), ...fallen].join('; ');
}

/** One item of evidence in one line: `Supports, secondary: KCNA dispatch, https://example.org (first hand)`. */
function evidenceWords(item: Evidence, evidence: readonly Evidence[]): string {
  const stance = item.stance.charAt(0) + item.stance.slice(1).toLowerCase();
  const parts = [item.title, item.publisher?.name, item.address || item.file?.name];
  const what = parts.filter((part) => part).join(', ');
  return `${stance}, ${item.role.toLowerCase()}: ${what} (${provenanceWords(item, evidence)})`;
}

function lowered(word: string): string {
  return word.replaceAll('_', ' ').toLowerCase();
}

/** One step of the chain with what settles it: `KCNA: “claims”, broadcast, verified, “Dispatch”, read on its site`. */
function stepWords(hop: ExportedClaim['hops'][number], evidence: readonly Evidence[]): string {
  const settles = evidence.find(({ id }) => id === hop.checkEvidenceId);
  const parts = [
    hop.cue && `“${hop.cue}”`,
    hop.mode === 'UNSPECIFIED' ? '' : lowered(hop.mode),
    hop.terms === 'ON_RECORD' ? '' : lowered(hop.terms),
    lowered(hop.check),
    settles && `“${settles.title}”`,
    hop.checkNote,
  ];
  return `${hop.source.name}: ${parts.filter((part) => part).join(', ')}`;
}

function primaryItems({ corroboration: { supports, refutes } }: ExportedClaim): number {
  return supports.primaryIds.length + refutes.primaryIds.length;
}

function uncounted({ corroboration: { supports, refutes } }: ExportedClaim, ...whys: string[]): number {
  return [...supports.uncounted, ...refutes.uncounted].filter(({ why }) => whys.includes(why)).length;
}

type Corroboration = ExportedClaim['corroboration'];

function originNames(side: Corroboration['supports']): string {
  return side.origins.map(({ name }) => name).join(', ');
}

/** One response in one line: `Moscow, asked 2026-03-01T12:00:00.000Z: pending, due 2026-03-02T12:00:00.000Z`. */
function responseWords(response: ExportedClaim['responses'][number]): string {
  const { party, askedAt, outcome, deadlineAt, words } = response;
  const due = outcome === 'PENDING' && deadlineAt !== null ? `, due ${deadlineAt}` : '';
  return `${party.name}, asked ${askedAt}: ${lowered(outcome)}${due}${words === '' ? '' : `, “${words}”`}`;
}

const linkVerbs = {
  SAME_AS: { TO: 'Same as', FROM: 'Same as' },
  CONTRADICTS: { TO: 'Contradicts', FROM: 'Contradicts' },
  UPDATES: { TO: 'Updates', FROM: 'Updated by' },
} as const;

function linkWords({ relation, direction, claimId, statement }: ExportedClaim['links'][number]): string {
  return `${linkVerbs[relation][direction]}: ${statement} (${claimId})`;
}

type Cell = string | number | null | undefined;

/** The columns of the CSV file, in their order. Times are ISO 8601 in UTC; positions count code points. */
const columns: readonly (readonly [string, (claim: ExportedClaim, head: ExportHead) => Cell])[] = [
  ['statement', (claim) => claim.statement],
  ['quote', (claim) => claim.quote],
  ['confirmation', (claim) => claim.confirmation],
  ['confidence', (claim) => claim.confidence],
  ['reason', (claim) => claim.reason],
  ['confirmation set by', (claim) => claim.confirmationSetBy?.name],
  ['confirmation set at', (claim) => claim.confirmationSetAt],
  ['status on earlier wording', (claim) => (claim.onEarlierWording ? 'yes' : 'no')],
  ['override note', (claim) => claim.overrideNote],
  ['named when cleared', (claim) => claim.named?.note],
  ['importance', (claim) => claim.importance],
  ['stage', (claim) => claim.stage],
  ['signed off by', (claim) => claim.signedOffBy?.name],
  ['signed off at', (claim) => claim.signedOffAt],
  ['assignee', (claim) => claim.assignee?.name],
  ['due', (claim) => claim.dueAt],
  ['tags', (claim) => claim.tags.join(', ')],
  ['who says so', (claim) => claim.whoSaysSo],
  ['attribution', (claim) => claim.attribution],
  ['attribution steps', (claim) => claim.hops.map((hop) => stepWords(hop, claim.evidence)).join('\n')],
  ['evidence count', (claim) => claim.evidence.length],
  ['evidence', (claim) => claim.evidence.map((item) => evidenceWords(item, claim.evidence)).join('\n')],
  [
    'excerpts',
    (claim) =>
      claim.evidence.flatMap(({ title, excerpt }) => (excerpt ? `${title}: “${excerpt}”` : [])).join('\n'),
  ],
  ['captured sha256', (claim) => claim.evidence.flatMap((item) => item.captured?.sha256 ?? []).join('\n')],
  ['verdict', (claim) => claim.corroboration.verdict],
  ['reasons', (claim) => claim.corroboration.reasons.map(({ words }) => words).join('\n')],
  ['supporting origins', (claim) => claim.corroboration.supports.origins.length],
  ['supported by', (claim) => originNames(claim.corroboration.supports)],
  ['supporting reports', (claim) => claim.corroboration.supports.reports],
  ['refuting origins', (claim) => claim.corroboration.refutes.origins.length],
  ['refuted by', (claim) => originNames(claim.corroboration.refutes)],
  ['refuting reports', (claim) => claim.corroboration.refutes.reports],
  ['primary items', (claim) => primaryItems(claim)],
  ['unknown provenance', (claim) => uncounted(claim, 'UNKNOWN')],
  ['circular items', (claim) => uncounted(claim, 'CIRCULAR')],
  [
    'discredited sources',
    (claim) => claim.restsOnDiscredited.map(({ name, reason }) => `${name}: ${reason}`).join('\n'),
  ],
  ['responses', (claim) => claim.responses.map(responseWords).join('\n')],
  ['linked claims', (claim) => claim.links.map(linkWords).join('\n')],
  ['safe wording', (claim) => claim.safeWording ?? claim.noSafeWording],
  ['article', (claim) => claim.article.headline],
  ['article id', (claim) => claim.article.id],
  ['start', (claim) => claim.anchor.start],
  ['end', (claim) => claim.anchor.end],
  ['prefix', (claim) => claim.anchor.prefix],
  ['suffix', (claim) => claim.anchor.suffix],
  ['anchor state', (claim) => claim.anchor.state],
  ['version', (claim) => claim.anchor.version],
  ['sha256 of text', (claim) => claim.anchor.sha256],
  ['recorded by', (claim) => claim.recordedBy.name],
  ['recorded at', (claim) => claim.recordedAt],
  ['claim id', (claim) => claim.id],
  ['permalink', (claim) => claim.permalink],
  ['exported at', (_claim, head) => head.exportedAt],
];

// Without the mark Excel reads UTF-8 as the machine's own code page and garbles every accent and every script but
// Latin; everything else that reads CSV has learned to skip it.
const byteOrderMark = '\uFEFF';

function lines(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row) =>
      csvRow(row.map((cell) => (typeof cell === 'number' ? String(cell) : escapeCell(cell ?? '')))),
    )
    .join('');
}

/**
 * An export as CSV in pieces (RFC 4180, UTF-8 with a byte order mark, CRLF), one claim to a row. No cell opens as a
 * formula; see `escapeCell`.
 */
export async function* claimsCsv(
  head: ExportHead,
  claims: AsyncIterable<ExportedClaim[]>,
): AsyncGenerator<string> {
  yield byteOrderMark + lines([columns.map(([name]) => name)]);
  for await (const batch of claims) {
    if (batch.length > 0) yield lines(batch.map((claim) => columns.map(([, cell]) => cell(claim, head))));
  }
}
