import { moment } from '#lib/domain/report/moment.ts';
import { namedWord } from '#lib/domain/house-rating.ts';
import { inWords } from '#lib/domain/report/words.ts';
import { outcomeWord } from '#lib/domain/words/response-words.ts';
import { filterOptions } from '#lib/domain/words/filter-words.ts';
import type { ExportedClaim, ExportHead } from './claims-export-schema.ts';
import { csvFile, ofExport, type Column } from './csv-file.ts';
import { madeWords } from './made-words.ts';

/** The status in words, with what must not be read past: “Confirmed, against the evidence”. */
function statusWords(claim: ExportedClaim): string {
  const { confirmation, houseRating, confidence, overrideNote, onEarlierWording } = claim;
  return [
    namedWord(confirmation, houseRating),
    ...(confidence === null ? [] : [`with ${inWords(confidence)} confidence`]),
    ...(overrideNote === null ? [] : ['against the evidence']),
    ...(onEarlierWording ? ['set on an earlier wording'] : []),
  ].join(', ');
}

function signOffWords({ stage, signedOffBy, signedOffAt }: ExportedClaim): string {
  const word = filterOptions.stage.find(({ value }) => value === stage)?.label ?? stage;
  return signedOffBy && signedOffAt !== null
    ? `${word} by ${signedOffBy.name}, ${moment(signedOffAt)}`
    : word;
}

/** Whom we asked, when, and what came of it: “Moscow, asked 1 Mar 2026, 12:00 UTC: denied it, “We did not.”” */
function askedWords({ party, askedAt, outcome, words }: ExportedClaim['responses'][number]): string {
  return `${party.name}, asked ${moment(askedAt)}: ${outcomeWord[outcome].toLowerCase()}${words === '' ? '' : `, “${words}”`}`;
}

/** The columns that a person reads, in the order in which one asks. */
const columns: readonly Column[] = [
  ['number', (_claim, _head, number) => number],
  ['claim', (claim) => claim.statement, () => 'No claims.'],
  ['status', statusWords],
  ['who says so', (claim) => claim.whoSaysSo],
  ['corroboration', (claim) => claim.corroboration.headline],
  ['safe wording', (claim) => claim.safeWording ?? `None. ${claim.noSafeWording ?? ''}`],
  ['reason', (claim) => claim.reason],
  ['sign-off', signOffWords],
  ['responses', (claim) => claim.responses.map(askedWords).join('\n')],
  ['article', (claim) => claim.article.headline],
  ['link', (claim) => claim.permalink],
  ofExport('as of', madeWords),
];

/** The plain table of claims as CSV in pieces: twelve columns in words. */
export function claimsCsvPlain(
  head: ExportHead,
  claims: AsyncIterable<ExportedClaim[]>,
): AsyncGenerator<string> {
  return csvFile(columns, head, claims);
}
