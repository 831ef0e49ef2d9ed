import type { ClaimDetail, EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { provenanceWords, sizeWords } from '#lib/domain/words/evidence-words.ts';
import type { Line, Run } from './document.ts';
import { quoted } from '#lib/domain/wording/clause.ts';
import { day, moment } from './moment.ts';
import { code, linked, ours, plain, strong, within } from './runs.ts';
import { inWords } from './words.ts';

const counted = { SUPPORTS: 'for it', REFUTES: 'against it', CONTEXT: 'context' } as const;

function captured({ captured: capture, captures, file }: EvidenceDetail): Run[] {
  const earlier = captures.length > 1 ? ` (the newest of ${captures.length})` : '';
  return [
    ...(capture ? [plain(`. Captured ${moment(capture.at)}${earlier}, sha256 `), code(capture.sha256)] : []),
    ...(file
      ? [plain(`. File ${within(file.name)}, ${sizeWords(file.bytes)}, sha256 `), code(file.sha256)]
      : []),
  ];
}

function evidenceLine(item: EvidenceDetail, all: readonly EvidenceDetail[]): Line {
  const what = [
    item.publisher && within(item.publisher.name),
    item.publishedOn && day(item.publishedOn),
    counted[item.stance],
    inWords(item.role),
    provenanceWords(item, all),
    item.interested && 'in its own cause, so not counted',
    item.credibility === null ? null : `credibility ${item.credibility} of 6`,
  ].filter((part) => typeof part === 'string');
  const { withdrawn, excerpt } = item;
  return ours(
    linked(strong(within(item.title)), item.address),
    plain(`: ${what.join(', ')}`),
    ...captured(item),
    ...(withdrawn
      ? [plain(`. Withdrawn ${moment(withdrawn.at)}, so not counted: ${within(withdrawn.reason)}`)]
      : []),
    ...(excerpt === '' ? [] : [plain(`. It says: ${quoted(within(excerpt))}`)]),
  );
}

/** The claim's evidence, oldest first, with what of it is captured. */
export function evidenceLines({ evidence }: ClaimDetail): Line[] {
  return evidence.map((item) => evidenceLine(item, evidence));
}
