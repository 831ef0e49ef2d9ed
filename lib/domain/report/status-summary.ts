import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { houseRatingOf, namedWord, type HouseRating } from '#lib/domain/house-rating.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import { articleFilters, figureFilters, sourceFilters } from '#lib/domain/shapes/dashboard-views.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import { confirmations, type Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import type { Total } from '#lib/domain/words/total-words.ts';
import type { Block, Line, Part, Report } from './document.ts';
import { moment } from './moment.ts';
import {
  aside,
  claimRun,
  exactly,
  heading,
  longest,
  number,
  others,
  table,
  type NamedClaim,
  type SummaryLinks,
} from './summary-parts.ts';
import { answers, blocking, settling, workload, type WorkFacts } from './summary-work.ts';
import { code, linked, ours, plain, printable, quiet, shortened, strong, theirs, within } from './runs.ts';
import { counted, inWords, statusWord } from './words.ts';

/** What an editor's dashboard shows, as it may leave the house. Times are ISO 8601 in UTC. */
export interface StatusFacts extends WorkFacts {
  figures: {
    totals: Record<Exclude<keyof typeof figureFilters, 'overdue'>, number>;
    overdue: Total;
    oldestDue: string | null;
    ages: readonly { label: string; filters: ClaimFilters; total: Total }[];
  };
  unverifiedHours: number;
  articles: readonly {
    id: string;
    headline: string;
    publicationState: PublicationState;
    dueAt: string | null;
    overdue: boolean;
    claims: number;
    settled: number;
    byStatus: readonly { confirmation: Confirmation; claims: number }[];
  }[];
  needs: readonly { title: string; filters: ClaimFilters; total: Total; newest: readonly NamedClaim[] }[];
  changed: { claims: readonly (NamedClaim & { before: Verdict; after: Verdict })[]; more: boolean };
  sources: readonly {
    id: string;
    name: string;
    kind: SourceKind;
    open: Total;
    confirmed: Total;
    claims: Total;
  }[];
}

/** What a status summary is made from. */
export interface SummaryFacts {
  workspace: string;
  status: StatusFacts;
  /** What the house calls each status, where it has a name of its own. */
  ratings: readonly HouseRating[];
  made: { at: string; by: string };
  /** The newest entry of the log at that moment. */
  log: { sequence: number; hash: string };
  links: SummaryLinks;
}

/** What is told one by one, as much as two pages hold; the others are counted, with where they stand. */
const told = { changed: 2, newest: 1, articles: 8, sources: 6 };

/** What the house calls the statuses, short enough for two pages. */
const short = (ratings: readonly HouseRating[]) =>
  ratings.map((rating) => ({ ...rating, name: shortened(rating.name, longest.rating) }));

function head({ workspace, ratings, made, log, links }: SummaryFacts): Part {
  const row = (term: string, line: Line) => ({ term, ...line });
  const named = confirmations.flatMap((confirmation) =>
    houseRatingOf(confirmation, ratings) ? [statusWord(confirmation, ratings, 'within')] : [],
  );
  return {
    kind: 'facts',
    rows: [
      row('Workspace', ours(linked(plain(within(workspace)), links.dashboard))),
      row('As of', ours(plain(`${moment(made.at)}, made by ${within(made.by)}`))),
      row('Filter', ours(plain('none: all claims of the workspace'))),
      // The tables below have the status alone: with six names beside six numbers an article they would not fit.
      ...(named.length === 0 ? [] : [row('House ratings', ours(plain(named.join(', '))))]),
      row('Log', ours(plain(`entry ${log.sequence}, head `), code(log.hash))),
    ],
  };
}

function figures({ status, ratings, links }: SummaryFacts): Part[] {
  const { totals, overdue, oldestDue } = status.figures;
  const high = (key: 'unverifiedHigh' | 'disputedHigh' | 'readyHigh') =>
    ours(number(exactly(totals[key]), figureFilters[key], links), plain(' of high importance'));
  const row = (name: string, total: Total, filters: ClaimFilters, beside: Line): Line[] => [
    ours(strong(name)),
    ours(number(total, filters, links)),
    beside,
  ];
  return [
    heading('Claims'),
    table({ Status: 3.5, Claims: 2.3, 'Of them': 3.9 }, [
      row('Open', exactly(totals.open), figureFilters.open, ours(quiet('not signed off yet'))),
      row(
        statusWord('UNVERIFIED', ratings, 'head'),
        exactly(totals.unverified),
        figureFilters.unverified,
        high('unverifiedHigh'),
      ),
      row(
        statusWord('DISPUTED', ratings, 'head'),
        exactly(totals.disputed),
        figureFilters.disputed,
        high('disputedHigh'),
      ),
      row(
        'Overdue',
        overdue,
        figureFilters.overdue,
        ours(quiet(oldestDue === null ? 'nothing is late' : `the oldest since ${moment(oldestDue)}`)),
      ),
      row('Ready for sign-off', exactly(totals.ready), figureFilters.ready, high('readyHigh')),
    ]),
  ];
}

function needsEditor({ status: { needs }, links }: SummaryFacts): Block[] {
  if (needs.length === 0) return [heading('Needs an editor'), aside('Nothing waits for an editor.')];
  const rows = needs.map(({ title, filters, total, newest }): Line[] => [
    ours(plain(title)),
    ours(number(total, filters, links)),
    ours(...newest.slice(0, told.newest).map((claim) => claimRun(claim, links, longest.newest))),
  ]);
  return [heading('Needs an editor'), table({ Why: 5, Claims: 1.2, 'The newest': 7.4 }, rows)];
}

function articles({ status, links }: SummaryFacts): Block[] {
  const title = heading('Articles, by due time');
  if (status.articles.length === 0) {
    return [title, aside('Every article is out and all its claims are signed off.')];
  }
  const blocked = new Set(status.blocking.map(({ articleId }) => articleId));
  const rows = status.articles.slice(0, told.articles).map((article): Line[] => {
    const { id, headline, publicationState, dueAt, overdue, claims, settled, byStatus } = article;
    const { dir, runs } = theirs(shortened(headline, longest.headline));
    const some = byStatus.filter(({ claims: count }) => count > 0);
    const states = some.flatMap(({ confirmation, claims: count }, at) => [
      ...(at === 0 ? [] : [plain(', ')]),
      number(exactly(count), articleFilters.ofStatus(id, confirmation), links),
      plain(` ${namedWord(confirmation, null, 'within')}`),
    ]);
    const due = dueAt === null ? 'none' : `${moment(dueAt)}${overdue ? ', overdue' : ''}`;
    return [
      {
        dir,
        runs: [...runs.map((run) => linked(run, links.article(id))), quiet(` ${inWords(publicationState)}`)],
      },
      states.length === 0 ? ours(quiet('no claims')) : ours(...states),
      ours(
        number(exactly(settled), articleFilters.settled(id), links),
        plain(' of '),
        number(exactly(claims), articleFilters.all(id), links),
        ...(blocked.has(id)
          ? [plain(', '), number(exactly(claims - settled), articleFilters.open(id), links), plain(' open')]
          : []),
      ),
      ours(plain(due)),
    ];
  });
  const rest = status.articles.length - rows.length;
  return [
    title,
    table({ Article: 4.6, 'Claims by status': 5.2, Settled: 2, Due: 1.9 }, rows),
    ...(rest > 0 ? [others(counted(rest, 'other article'), links.dashboard)] : []),
  ];
}

function ages({ status: { figures: known, unverifiedHours }, links }: SummaryFacts): Part[] {
  return [
    heading('Unverified claims by age'),
    table(
      { Age: 3, Claims: 2 },
      known.ages.map(({ label, filters, total }) => [
        ours(plain(label)),
        ours(number(total, filters, links)),
      ]),
    ),
    {
      kind: 'paragraph',
      look: 'small',
      ...ours(plain(`A claim that nobody has may be unverified for ${counted(unverifiedHours, 'hour')}.`)),
    },
  ];
}

function sources({ status, links }: SummaryFacts): Part[] {
  const title = heading('Sources behind open claims');
  if (status.sources.length === 0) return [title, aside('No open claim says yet who says so.')];
  const rows = status.sources
    .slice(0, told.sources)
    .map(({ id, name, kind, open, confirmed, claims }) => [
      ours(plain(within(shortened(name, longest.name))), quiet(` ${inWords(kind)}`)),
      ours(number(open, sourceFilters.open(id), links)),
      ours(
        number(confirmed, sourceFilters.confirmed(id), links),
        plain(' of '),
        number(claims, sourceFilters.all(id), links),
      ),
    ]);
  return [title, table({ Source: 3.6, Open: 1.3, [namedWord('CONFIRMED', null)]: 1.9 }, rows)];
}

function changedVerdicts({ status: { changed }, links }: SummaryFacts): Block[] {
  const { claims, more } = changed;
  if (claims.length === 0) return [];
  const named = claims.slice(0, told.changed);
  const rest = claims.length - named.length;
  const items = named.map((claim) =>
    ours(claimRun(claim, links), plain(`: before ${inWords(claim.before)}, now ${inWords(claim.after)}`)),
  );
  const unnamed = `${counted(rest, 'other claim')}${more ? ' and more' : ''}`;
  return [
    heading('Verdicts changed by new rules'),
    {
      kind: 'list',
      ordered: false,
      items: rest > 0 || more ? [...items, ours(linked(quiet(unnamed), links.dashboard))] : items,
    },
  ];
}

/**
 * The status of all claims of a workspace for an editor, on two pages however much there is: the figures and lists of the
 * dashboard, each number leading to the claims it counts, and what is not told one by one to where it stands. From
 * recorded facts alone.
 */
export function statusSummary(given: SummaryFacts): Report {
  const facts = { ...given, ratings: short(given.ratings) };
  const { workspace, made, log, status, links } = facts;
  return {
    title: printable(`Claim status of ${shortened(workspace, longest.workspace)}`),
    dir: 'ltr',
    kind: 'Claim report · status summary',
    caution: 'Not for publication',
    madeAt: made.at,
    foot: printable(`Status summary as of ${moment(made.at)} · log entry ${log.sequence}`),
    blocks: [
      head(facts),
      ...changedVerdicts(facts),
      { kind: 'beside', columns: [figures(facts), ages(facts)] },
      ...needsEditor(facts),
      ...articles(facts),
      ...blocking(status.blocking, status.articles, links),
      {
        kind: 'beside',
        columns: [
          [...workload(status.workload, links), ...settling(status.settling, links)],
          [...sources(facts), ...answers(status.answers, links)],
        ],
      },
      {
        kind: 'paragraph',
        look: 'small',
        ...ours(
          plain(
            'The figures are those of the dashboard at the moment above; a number leads to the claims it counts now. Who must not be named outside is not named here.',
          ),
        ),
      },
    ],
  };
}
