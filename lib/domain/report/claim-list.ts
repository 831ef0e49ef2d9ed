import { namedWord } from '#lib/domain/house-rating.ts';
import type { ReportSize } from '#lib/domain/making/large-report.ts';
import { textDirection } from '#lib/domain/text/direction.ts';
import type { Confidence, Confirmation } from '#lib/domain/values/confirmation.ts';
import { filterOptions } from '#lib/domain/words/filter-words.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { placeOf } from './article-text.ts';
import type { Block, ClaimBlock, Line, Part, Report } from './document.ts';
import { moment } from './moment.ts';
import { code, linked, ours, plain, printable, quiet, strong, theirs, within } from './runs.ts';
import { counted, inWords } from './words.ts';

/** As many claims as a list to print holds: some fifty pages. */
export const mostListed = 200;

/** What a claim brings into a list, as far as it is long. */
interface LongParts {
  statement: string;
  quote?: string;
  reason?: string | null;
  overrideNote?: string | null;
}

/** How many characters a list of these claims has in what it says of them at length. */
export function charactersListed(claims: Iterable<LongParts>): number {
  let characters = 0;
  for (const { statement, quote = '', reason, overrideNote } of claims) {
    // The wording to paste says the statement again.
    characters += 2 * statement.length + quote.length + (reason ?? '').length + (overrideNote ?? '').length;
  }
  return characters;
}

/** How large a list of so many claims like these would be. */
export function sizeOfListLike(claims: readonly LongParts[], count: number): ReportSize {
  const listed = Math.min(count, mostListed);
  return { claims: listed, characters: (charactersListed(claims) / Math.max(claims.length, 1)) * listed };
}

/** A claim of a list, as it may leave the house. */
export interface ListedClaim {
  statement: string;
  /** The passage, word for word. */
  quote: string;
  article: { headline: string };
  /** The text the passage is of. */
  anchor: { version: number; sha256: string };
  confirmation: Confirmation;
  houseRating: { name: string } | null;
  confidence: Confidence | null;
  reason: string | null;
  onEarlierWording: boolean;
  overrideNote: string | null;
  stage: Stage;
  signedOffBy: { name: string } | null;
  signedOffAt: string | null;
  dueAt: string | null;
  whoSaysSo: string;
  corroboration: { headline: string };
  safeWording: string | null;
  noSafeWording: string | null;
  permalink: string;
}

/** What a claim list is made from, as it may leave the house. */
export interface ClaimListFacts {
  claims: readonly ListedClaim[];
  /** There are more than these. */
  cut: boolean;
  /** Each filter in words. */
  filterWords: readonly string[];
  made: { at: string; by: string };
  log: { sequence: number; hash: string };
  /** The absolute address of the list with its filters. */
  link: string;
}

const said = (title: string, text: string): Part => ({
  kind: 'paragraph',
  look: 'plain',
  ...ours(strong(title), plain(` ${text}`)),
});

function word({ confirmation, houseRating }: ListedClaim): string {
  return namedWord(confirmation, houseRating && { name: within(houseRating.name) });
}

function status(claim: ListedClaim): string {
  const { confidence, reason, onEarlierWording } = claim;
  const sure = confidence === null ? '' : `, with ${inWords(confidence)} confidence`;
  const earlier = onEarlierWording ? ', set on an earlier wording' : '';
  return `${word(claim)}${sure}${earlier}${reason ? `: ${within(reason)}` : ''}`;
}

function stage({ stage: at, signedOffBy, signedOffAt, dueAt }: ListedClaim): string {
  const word = filterOptions.stage.find(({ value }) => value === at)?.label ?? inWords(at);
  if (signedOffBy && signedOffAt !== null)
    return `${word} by ${within(signedOffBy.name)}, ${moment(signedOffAt)}`;
  return dueAt === null ? word : `${word}, due ${moment(dueAt)}`;
}

function entry(claim: ListedClaim, number: number): ClaimBlock {
  const { statement, quote, confirmation, overrideNote, permalink, anchor } = claim;
  return {
    kind: 'claim',
    id: placeOf(number),
    number,
    statement: printable(statement),
    dir: textDirection(statement),
    confirmation,
    status: word(claim),
    remarks: [],
    parts: [
      ...(quote === '' ? [] : [{ kind: 'paragraph' as const, look: 'quote' as const, ...theirs(quote) }]),
      said(
        'Who says so',
        claim.whoSaysSo === '' ? 'Not told, or nobody is recorded.' : within(claim.whoSaysSo),
      ),
      said('Status', status(claim)),
      ...(overrideNote === null
        ? []
        : [said('Override: the status goes against the evidence.', within(overrideNote))]),
      said('Corroboration', claim.corroboration.headline),
      said('Stage', stage(claim)),
      said('Safe wording', claim.safeWording ?? `None. ${claim.noSafeWording ?? ''}`),
      {
        kind: 'paragraph',
        look: 'small',
        ...ours(
          quiet(`${within(claim.article.headline)}, version ${anchor.version}, sha256 `),
          code(anchor.sha256),
          quiet(' · '),
          linked(quiet(permalink), permalink),
        ),
      },
    ],
  };
}

/**
 * The claims that filters show, each with who says so, what it comes to and what may be written: from recorded facts
 * alone, in the order of the list.
 */
export function claimList({ claims, cut, filterWords, made, log, link }: ClaimListFacts): Report {
  const row = (term: string, line: Line) => ({ term, ...line });
  const held = cut
    ? `the newest ${counted(claims.length, 'claim')} of those; there are more`
    : claims.length === 0
      ? 'none: no claim is recorded that these filters show'
      : counted(claims.length, 'claim');
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        row('Filters', ours(plain(filterWords.length === 0 ? 'none' : filterWords.map(within).join('; ')))),
        row('Holds', ours(plain(held))),
        row('As of', ours(plain(`${moment(made.at)}, made by ${within(made.by)}`))),
        row('Log', ours(plain(`entry ${log.sequence}, head `), code(log.hash))),
        row('List', ours(linked(plain(link), link))),
      ],
    },
    ...(cut
      ? [
          {
            kind: 'note' as const,
            title: 'Not all claims are here',
            ...ours(
              plain(
                `A list to print ends after ${claims.length} claims. The workbook (XLSX) and the tables (CSV) of the same list have all of them.`,
              ),
            ),
          },
        ]
      : []),
    ...claims.map((claim, index) => entry(claim, index + 1)),
    {
      kind: 'paragraph',
      look: 'small',
      ...ours(
        plain(
          'Made from what was recorded at the moment above and from nothing else. Who must not be named outside is not named here.',
        ),
      ),
    },
  ];
  return {
    title:
      filterWords.length === 0
        ? 'All claims'
        : printable(`Claims with ${filterWords.map(within).join('; ')}`),
    dir: 'ltr',
    kind: 'Claim list',
    caution: 'Not for publication',
    madeAt: made.at,
    foot: printable(`Claim list as of ${moment(made.at)} · log entry ${log.sequence}`),
    blocks,
  };
}
