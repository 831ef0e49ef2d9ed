import { confirmationWord } from '#lib/domain/house-rating.ts';
import { inWords } from '#lib/domain/report/words.ts';
import { blockKindWord } from '#lib/domain/text/blocks.ts';
import { filterOptions } from '#lib/domain/words/filter-words.ts';
import type { ExportedClaim } from './claims-export-schema.ts';
import { responseWords } from './claim-words.ts';
import type { SheetColumn } from './xlsx/workbook.ts';

/** A claim with its number in the file. */
export interface ClaimRow {
  number: number;
  claim: ExportedClaim;
}

type Of = (claim: ExportedClaim) => string | number | null | undefined;
const column = (name: string, kind: SheetColumn<ClaimRow>['kind'], width: number, of: Of) => ({
  name,
  kind,
  width,
  of: ({ claim }: ClaimRow) => of(claim),
});

const stageWord = new Map<string, string>(filterOptions.stage.map(({ value, label }) => [value, label]));

/** What the sheet of claims says of each, in the order in which one asks. */
export const claimColumns: readonly SheetColumn<ClaimRow>[] = [
  { name: 'Number', kind: 'number', width: 9, of: ({ number }) => number },
  column('Claim', 'long', 60, (claim) => claim.statement),
  // In two columns, so that a desk can sort and filter by either.
  column('Status', 'text', 14, (claim) => confirmationWord(claim.confirmation)),
  column('House rating', 'text', 18, (claim) => claim.houseRating?.name),
  column('Confidence', 'text', 12, (claim) => claim.confidence && inWords(claim.confidence)),
  column('Who says so', 'long', 40, (claim) => claim.whoSaysSo),
  column('Did they say it', 'text', 16, (claim) => inWords(claim.attribution)),
  column('Corroboration', 'long', 40, (claim) => claim.corroboration.headline),
  column('What the evidence says', 'text', 16, (claim) => inWords(claim.corroboration.verdict)),
  column('Supporting origins', 'number', 11, (claim) => claim.corroboration.supports.origins.length),
  column('Supporting reports', 'number', 11, (claim) => claim.corroboration.supports.reports),
  column('Refuting origins', 'number', 11, (claim) => claim.corroboration.refutes.origins.length),
  column('Refuting reports', 'number', 11, (claim) => claim.corroboration.refutes.reports),
  column('Items of evidence', 'number', 11, (claim) => claim.evidence.length),
  column('Safe wording', 'long', 60, (claim) => claim.safeWording ?? `None. ${claim.noSafeWording ?? ''}`),
  column('Reason', 'long', 40, (claim) => claim.reason),
  column('Status set by', 'text', 18, (claim) => claim.confirmationSetBy?.name),
  column('Status set at (UTC)', 'moment', 20, (claim) => claim.confirmationSetAt),
  column('Set on an earlier wording', 'text', 12, (claim) => (claim.onEarlierWording ? 'yes' : 'no')),
  column('Override', 'long', 30, (claim) => claim.overrideNote),
  column('Stage', 'text', 18, (claim) => stageWord.get(claim.stage)),
  column('Signed off by', 'text', 18, (claim) => claim.signedOffBy?.name),
  column('Signed off at (UTC)', 'moment', 20, (claim) => claim.signedOffAt),
  column('Importance', 'text', 12, (claim) => inWords(claim.importance)),
  column('Assignee', 'text', 18, (claim) => claim.assignee?.name),
  column('Due (UTC)', 'moment', 20, (claim) => claim.dueAt),
  column('Tags', 'text', 20, (claim) => claim.tags.join(', ')),
  column('Responses', 'long', 40, (claim) => claim.responses.map(responseWords).join('\n')),
  column('Passage', 'long', 40, (claim) => claim.quote),
  column('Stands in', 'text', 12, ({ anchor: { block } }) => block && blockKindWord(block)),
  column('Article', 'text', 40, (claim) => claim.article.headline),
  column('Version', 'number', 9, ({ anchor }) => anchor.version),
  column('SHA-256 of the text', 'text', 30, ({ anchor }) => anchor.sha256),
  column('Recorded by', 'text', 18, (claim) => claim.recordedBy.name),
  column('Recorded at (UTC)', 'moment', 20, (claim) => claim.recordedAt),
  column('Link', 'text', 50, (claim) => claim.permalink),
  column('Stands also in', 'long', 40, ({ article, standsIn }) =>
    standsIn.flatMap((one) => (one.article.id === article.id ? [] : [one.article.headline])).join('\n'),
  ),
];
