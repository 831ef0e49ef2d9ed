import { evidenceWords, linkWords, responseWords, stepWords } from './claim-words.ts';
import type { ExportedClaim, ExportHead } from './claims-export-schema.ts';
import { blockKindWord } from '#lib/domain/text/blocks.ts';
import { csvFile, ofExport, type Column } from './csv-file.ts';
import { listCell } from './csv-list.ts';

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

/** One correction in one line: `2026-03-01T12:00:00.000Z: An earlier version named the wrong port.` */
function correctionWords({ publicAt, publicText }: ExportedClaim['corrections'][number]): string {
  return `${publicAt}: ${publicText}`;
}

/** The columns of the CSV file, in their order. Times are ISO 8601 in UTC; positions count code points. */
const columns: readonly Column[] = [
  ['statement', (claim) => claim.statement],
  ['quote', (claim) => claim.quote],
  ['confirmation', (claim) => claim.confirmation],
  ['house rating', (claim) => claim.houseRating?.name],
  ['confidence', (claim) => claim.confidence],
  ['reason', (claim) => claim.reason],
  ['confirmation set by', (claim) => claim.confirmationSetBy?.name],
  ['confirmation set at', (claim) => claim.confirmationSetAt],
  ['status on earlier wording', (claim) => (claim.onEarlierWording ? 'yes' : 'no')],
  ['override note', (claim) => claim.overrideNote],
  ['named when cleared', (claim) => claim.named?.note],
  ['corrections', (claim) => claim.corrections.map(correctionWords).join('\n')],
  ['importance', (claim) => claim.importance],
  ['stage', (claim) => claim.stage],
  ['signed off by', (claim) => claim.signedOffBy?.name],
  ['signed off at', (claim) => claim.signedOffAt],
  ['assignee', (claim) => claim.assignee?.name],
  ['due', (claim) => claim.dueAt],
  ['tags', (claim) => listCell(claim.tags)],
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
  ['articles it stands in', ({ standsIn }) => standsIn.map(({ article }) => article.headline).join('\n')],
  ['start', (claim) => claim.anchor.start],
  ['end', (claim) => claim.anchor.end],
  ['prefix', (claim) => claim.anchor.prefix],
  ['suffix', (claim) => claim.anchor.suffix],
  ['anchor state', (claim) => claim.anchor.state],
  ['stands in', ({ anchor: { block } }) => block && blockKindWord(block)],
  ['version', (claim) => claim.anchor.version],
  ['sha256 of text', (claim) => claim.anchor.sha256],
  ['recorded by', (claim) => claim.recordedBy.name],
  ['recorded at', (claim) => claim.recordedAt],
  ['claim id', (claim) => claim.id],
  ['permalink', (claim) => claim.permalink],
  ofExport('exported at', (head) => head.exportedAt),
  ofExport('exported by', (head) => head.exportedBy.name),
  ofExport('filters', (head) => head.filterWords.join('\n')),
  ofExport('log entry', (head) => head.log.sequence),
  ofExport('log head', (head) => head.log.hash),
];

/** All that is recorded of claims as CSV in pieces, for programs and for who looks something up. */
export function claimsCsv(head: ExportHead, claims: AsyncIterable<ExportedClaim[]>): AsyncGenerator<string> {
  return csvFile(columns, head, claims);
}
