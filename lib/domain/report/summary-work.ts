import { stepWords, type NextStep } from '#lib/domain/blocking.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { personFilters, settledFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { answerSpans, type Wait } from '#lib/domain/waiting.ts';
import { durationWords } from '#lib/domain/words/duration-words.ts';
import type { Total } from '#lib/domain/words/total-words.ts';
import type { Line, Part } from './document.ts';
import { day } from './moment.ts';
import { linked, ours, plain, quiet, shortened, theirs, within } from './runs.ts';
import {
  aside,
  claimRun,
  heading,
  longest,
  number,
  others,
  table,
  type NamedClaim,
  type SummaryLinks,
} from './summary-parts.ts';

interface Settling {
  from: string;
  until: string;
  total: Total;
  /** In milliseconds; `null` where nothing was settled. */
  median: number | null;
  p90: number | null;
}

/** What is done and left to do, as the dashboard has it. Times are ISO 8601 in UTC. */
export interface WorkFacts {
  /** Open claims of stories that go out today, by the id of the story, the most important first. */
  blocking: readonly (NamedClaim & { articleId: string; step: NextStep })[];
  workload: {
    work: readonly {
      person: { id: string; name: string } | null;
      open: Total;
      overdue: Total;
      waiting: Total;
    }[];
    others: number;
  };
  answers: readonly { wait: Wait; filters: ClaimFilters; total: Total }[];
  settling: { period: number; whole: Settling; weeks: readonly Settling[] };
}

/** Stories of which it is named what blocks them, and claims of each; the others are counted, and linked above. */
const named = { stories: 3, claims: 1 };

/** Weeks told one by one, the newest first. */
const weeksTold = 2;

/** What stands between the stories that go out today and their publication. */
export function blocking(
  claims: WorkFacts['blocking'],
  articles: readonly { id: string; headline: string }[],
  links: SummaryLinks,
): Part[] {
  const byStory = Map.groupBy(claims, ({ articleId }) => articleId);
  const blocked = articles.filter(({ id }) => byStory.has(id));
  if (blocked.length === 0) return [];
  const rows = blocked.slice(0, named.stories).map(({ id, headline }): Line[] => {
    const { dir, runs } = theirs(shortened(headline, longest.headline));
    const first = (byStory.get(id) ?? [])
      .slice(0, named.claims)
      .flatMap((claim, at) => [
        ...(at === 0 ? [] : [plain('; ')]),
        claimRun(claim, links),
        quiet(` ${stepWords[claim.step]}`),
      ]);
    return [{ dir, runs: runs.map((run) => linked(run, links.article(id))) }, ours(...first)];
  });
  const rest = blocked.length - rows.length;
  return [
    heading('What blocks the stories due today'),
    table({ Story: 4, 'First to settle': 9 }, rows),
    ...(rest > 0
      ? [
          others(
            rest === 1 ? 'One other story is due today too.' : `${rest} other stories are due today too.`,
            links.dashboard,
          ),
        ]
      : []),
  ];
}

/** Who has how much. */
export function workload({ work, others: rest }: WorkFacts['workload'], links: SummaryLinks): Part[] {
  if (work.length === 0) return [heading('Who has what'), aside('No claim is open.')];
  const rows = work.map(({ person, open, overdue, waiting }): Line[] => {
    const who = person?.id ?? 'nobody';
    return [
      ours(person ? plain(within(shortened(person.name, longest.person))) : quiet('nobody yet')),
      ours(number(open, personFilters.open(who), links)),
      ours(number(overdue, personFilters.overdue(who), links)),
      ours(number(waiting, personFilters.waiting(who), links)),
    ];
  });
  return [
    heading('Who has what'),
    table({ Person: 3.2, Open: 1.3, Overdue: 1.5, Waiting: 1.5 }, rows),
    ...(rest > 0
      ? [
          others(
            rest === 1 ? 'One other person has open claims.' : `${rest} other people have open claims.`,
            links.everybody,
          ),
        ]
      : []),
  ];
}

const answerLabels: ReadonlyMap<string, string> = new Map(answerSpans.map(({ key, label }) => [key, label]));

/** Claims that wait for an answer, by its deadline. */
export function answers(due: WorkFacts['answers'], links: SummaryLinks): Part[] {
  if (due.every(({ total }) => total.count === 0)) {
    return [heading('Answers awaited, by deadline'), aside('No claim waits for an answer.')];
  }
  const spans = due.map(({ wait }): [string, number] => [answerLabels.get(wait) ?? 'no date', 1]);
  return [
    heading('Answers awaited, by deadline'),
    table(Object.fromEntries(spans), [due.map(({ filters, total }) => ours(number(total, filters, links)))]),
  ];
}

/** How long claims took from being recorded to being signed off. */
export function settling({ period, whole, weeks }: WorkFacts['settling'], links: SummaryLinks): Part[] {
  const title = heading('Time to settle');
  if (whole.median === null) return [title, aside(`No claim was signed off in ${period} weeks.`)];
  const took = (milliseconds: number | null) =>
    ours(plain(milliseconds === null ? '–' : durationWords(milliseconds)));
  const row = (name: string, span: Settling): Line[] => [
    ours(plain(name)),
    ours(number(span.total, settledFilters(span), links)),
    took(span.median),
    took(span.p90),
  ];
  const newest = weeks.slice(-weeksTold).toReversed();
  return [
    title,
    table({ Time: 3, Settled: 1.6, 'Half within': 1.8, '9 of 10 within': 2 }, [
      row(`${period} weeks`, whole),
      ...newest.map((week) => row(`from ${day(week.from)}`, week)),
    ]),
  ];
}
