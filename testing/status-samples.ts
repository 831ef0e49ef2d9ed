import type { HouseRating } from '#lib/domain/house-rating.ts';
import { needsEditorRules } from '#lib/domain/needs-editor.ts';
import type { StatusFacts } from '#lib/domain/report/status-summary.ts';
import { ageFilters, answerFilters } from '#lib/domain/shapes/dashboard-views.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';

/** What took how long, in a week from that Monday; nothing where no time is said. */
function settledIn(monday: string, days: number | null): StatusFacts['settling']['whole'] {
  const from = Date.parse(`${monday}T00:00:00Z`);
  return {
    from: new Date(from).toISOString(),
    until: new Date(from + 7 * 24 * 3_600_000).toISOString(),
    total: days === null ? { count: 0, more: false } : { count: 10_000, more: true },
    median: days === null ? null : days * 24 * 3_600_000,
    p90: days === null ? null : days * 5 * 24 * 3_600_000,
  };
}

/** What the dashboard of a desk without claims shows. */
export const emptyStatus: StatusFacts = {
  figures: {
    totals: {
      open: 0,
      unverified: 0,
      unverifiedHigh: 0,
      disputed: 0,
      disputedHigh: 0,
      ready: 0,
      readyHigh: 0,
    },
    overdue: { count: 0, more: false },
    oldestDue: null,
    ages: [],
  },
  unverifiedHours: 24,
  articles: [],
  needs: [],
  changed: { claims: [], more: false },
  sources: [],
  blocking: [],
  workload: { work: [], others: 0 },
  answers: [],
  settling: { period: 12, whole: settledIn('2026-12-14', null), weeks: [] },
};

/** A name of the house for each status, as long as one may be. */
export const longRatings: readonly HouseRating[] = confirmations.map((confirmation) => ({
  confirmation,
  name: `Called ${confirmation.length} ${'at length '.repeat(6)}`.slice(0, 60).trim(),
  meaning: '',
  point: null,
}));

const many = { count: 10_000, more: true };
const named = (id: string) => ({
  id,
  statement: id === '2' ? '편지를 교환했다. '.repeat(200) : `A long statement, number ${id}. `.repeat(200),
});
const headlines = [
  'رسالة من بوتين إلى كيم',
  '푸틴과 김정은, 편지 교환',
  'T'.repeat(500),
  'MEN WALK '.repeat(60),
];

/** As much as the dashboard ever shows, in words as long as they come. */
export const fullStatus: StatusFacts = {
  figures: {
    totals: {
      ...emptyStatus.figures.totals,
      open: 1_204_812,
      unverified: 812_204,
      unverifiedHigh: 310_204,
      ready: 9,
    },
    overdue: many,
    oldestDue: '2026-03-01T09:00:00.000Z',
    ages: ageFilters.map((age) => ({ ...age, total: many })),
  },
  unverifiedHours: 24,
  articles: Array.from({ length: 12 }, (_, at) => ({
    id: `article-${at}`,
    headline: headlines[at] ?? `A headline that goes on and on, number ${at}. `.repeat(4),
    publicationState: 'CLEARED',
    dueAt: at === 3 ? null : '2026-03-02T09:00:00.000Z',
    overdue: at % 2 === 0,
    claims: 120_400,
    settled: 12_345,
    byStatus: at === 4 ? [] : confirmations.map((confirmation) => ({ confirmation, claims: 20_123 })),
  })),
  needs: needsEditorRules.map(({ title, filters }) => ({
    title,
    filters,
    total: many,
    newest: [named('1'), named('2')],
  })),
  changed: {
    claims: Array.from({ length: 50 }, (_, at) => ({
      ...named(String(at)),
      before: 'CONFIRMS',
      after: 'INSUFFICIENT',
    })),
    more: true,
  },
  sources: Array.from({ length: 6 }, (_, at) => ({
    id: `source-${at}`,
    name: `Korean Central News Agency, desk ${at}`,
    kind: 'STATE_MEDIA',
    open: many,
    confirmed: many,
    claims: many,
  })),
  blocking: Array.from({ length: 12 }, (_, at) => at).flatMap((at) =>
    [named('1'), named('2'), named('3')].map((claim) => ({
      ...claim,
      articleId: `article-${at}`,
      step: 'answer' as const,
    })),
  ),
  workload: {
    work: Array.from({ length: 8 }, (_, at) => ({
      person:
        at === 7
          ? null
          : { id: `person-${at}`, name: `A person with a long name, ${at} ${'of it '.repeat(9)}` },
      open: many,
      overdue: many,
      waiting: many,
    })),
    others: 40,
  },
  answers: answerFilters.map((answer) => ({ ...answer, total: many })),
  settling: {
    period: 12,
    whole: settledIn('2026-01-05', 2),
    weeks: ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'].map((monday, at) =>
      settledIn(monday, at === 3 ? null : at),
    ),
  },
};

const wide = 'WIDE MEN '.repeat(60);
const widely = { id: 'wide', statement: wide };

/** The same in capitals, which take the most room. */
export const wideStatus: StatusFacts = {
  ...fullStatus,
  articles: fullStatus.articles.map((article) => ({ ...article, headline: wide })),
  needs: fullStatus.needs.map((reason) => ({ ...reason, newest: [widely, widely] })),
  changed: {
    claims: Array.from({ length: 50 }, () => ({ ...widely, before: 'CONFIRMS', after: 'INSUFFICIENT' })),
    more: true,
  },
  sources: fullStatus.sources.map((source) => ({ ...source, name: wide })),
  blocking: fullStatus.blocking.map((claim) => ({ ...claim, ...widely })),
  workload: {
    ...fullStatus.workload,
    work: fullStatus.workload.work.map((one) => ({
      ...one,
      person: one.person && { ...one.person, name: wide },
    })),
  },
};
