import { expect, test, vi } from 'vitest';
import { parsePeriod } from '#lib/domain/time-to-settle.ts';
import { cardsMarkup } from './cards-markup.tsx';
import type { ShownCards } from './cards.tsx';

// In a page of Next’s, React is its copy; here it is the package.
vi.mock(
  'next/dist/server/route-modules/app-page/vendored/ssr/react-dom-server.js',
  () => import('react-dom/server'),
);

const none = { count: 0, more: false };

function shown(open: number): ShownCards {
  const from = '2026-03-02T00:00:00.000Z';
  const until = '2026-03-09T00:00:00.000Z';
  const totals = {
    open,
    unverified: 3,
    unverifiedHigh: 1,
    disputed: 0,
    disputedHigh: 0,
    ready: 0,
    readyHigh: 0,
  };
  return {
    view: { everybody: false, period: parsePeriod(null), story: null },
    dashboard: {
      readAt: '2026-03-04T09:30:00.000Z',
      figures: { totals, overdue: none, oldestDue: null, ages: [] },
      unverifiedHours: 24,
      articles: [],
      needs: [],
      sources: [],
      blocking: [],
      workload: { work: [], others: 0 },
      answers: [],
      settling: {
        period: parsePeriod(null),
        whole: { from, until, total: none, median: null, p90: null },
        weeks: [],
      },
    },
  };
}

const called = [
  { confirmation: 'UNVERIFIED' as const, name: '<b>Raw</b><!-- -->', meaning: '', point: null },
];

test('what is remembered is written once, and anew when it was read anew or a status is called otherwise', async () => {
  const first = shown(17);
  const one = await cardsMarkup(first, []);
  expect(one).toContain('17<span class="sr-only"> open claims</span>');
  expect(one).not.toMatch(/<script|<!--/);
  expect(cardsMarkup(first, [])).toBe(cardsMarkup(first, []));

  const renamed = await cardsMarkup(first, called);
  expect(renamed).toContain('&lt;b&gt;Raw&lt;/b&gt;&lt;!-- --&gt;');
  expect(renamed).not.toContain('<b>Raw');
  expect(await cardsMarkup(first, [])).toBe(one);

  expect(await cardsMarkup(shown(18), [])).toContain('18<span class="sr-only"> open claims</span>');
});

test('cards that could not be written are not remembered', async () => {
  const broken = shown(1);
  const { weeks } = broken.dashboard.settling;
  broken.dashboard.settling.weeks = [{ from: 'never', until: 'never', total: none, median: 1, p90: 1 }];
  await expect(cardsMarkup(broken, [])).rejects.toThrow();
  broken.dashboard.settling.weeks = weeks;
  expect(await cardsMarkup(broken, [])).toContain('open claims');
});
