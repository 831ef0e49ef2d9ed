import pg from 'pg';
import { database } from '#lib/db/connection/client.ts';
import {
  claimFilterParams,
  filtersWith,
  needsFilters,
  type ClaimFilters,
} from '#lib/domain/claim-filters.ts';
import { importances } from '#lib/domain/values/importance.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import { waits } from '#lib/domain/waiting.ts';
import { ageBuckets } from '#lib/domain/age-buckets.ts';
import { dueFilters } from '#lib/domain/due.ts';
import { publicationStateSchema } from '#lib/domain/publication.ts';
import { paths } from '#lib/web/paths.ts';
import { createParty } from '#testing/end-to-end/claims.ts';
import { ask, cookieOf } from '#testing/end-to-end/http.ts';
import type { Filled } from './place.ts';
import { searches } from './searches.ts';
import { figure, percentile, spread, type Figure } from '#bench/figure.ts';
import { names } from '#bench/names.ts';

const warmUp = 3;
// The slowest of ten would be what is called p95 of them.
const tries = 30;
const perPage = 50;

interface Tried {
  times: number[];
  failed: number;
}

/** How long pages take, one after another with something done before each, and how many of them could not be had. */
async function asked(
  cookie: string,
  pages: readonly string[],
  times: number,
  before: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Tried> {
  const tried: Tried = { times: [], failed: 0 };
  for (let at = -warmUp; at < times; at += 1) {
    const page = pages[(at + warmUp) % pages.length] ?? '';
    await before();
    const began = performance.now();
    const { status, body } = await ask(page, { cookie });
    if (at < 0) continue;
    tried.times.push(performance.now() - began);
    // A page that could not be made says so in a frame without its main part; data is told by its status.
    if (status !== 200 || !(page.startsWith('/api/') || body.includes('<main'))) tried.failed += 1;
  }
  return tried;
}

function figures(name: string, { times, failed }: Tried): Figure[] {
  return [
    ...spread(name, times),
    ...(failed > 0 ? [figure(`${name}, without an answer`, failed, '', times.length)] : []),
  ];
}

const list = (some: Partial<ClaimFilters>, after?: string): string => {
  const params = claimFilterParams(filtersWith(some));
  if (after) params.set('after', after);
  return paths.claims(params);
};

const inOrder = (sort: ClaimFilters['sort']): Partial<ClaimFilters>[] => [
  { sort },
  { sort, settled: 'no' },
  { sort, status: ['DISPUTED'] },
];

/** Each filter and each order of the list, with each of its values, by the words that name it. */
export function views({ desk }: Filled, articleId: string): Record<string, Partial<ClaimFilters>[]> {
  const week = (back: number) => new Date(Date.now() - back * 7 * 86_400_000).toISOString();
  const person = desk.checkers[4]?.userId ?? null;
  const sought = searches();
  const words = ['one word', 'a word in one of a hundred', 'a rare word', 'a word that is in none'].map(
    (what) => sought[what]?.[3] ?? '',
  );
  return {
    'all claims': [{}],
    'by status': confirmationSchema.options.map((status) => ({ status: [status] })),
    'by stage': stageSchema.options.map((stage) => ({ stage: [stage] })),
    'open or settled': [{ settled: 'no' }, { settled: 'yes' }],
    'by importance': importances.map((importance) => ({ importance: [importance] })),
    'by assignee': [{ assignee: 'nobody' }, { assignee: person }, { assignee: person, settled: 'no' }],
    'by due time': dueFilters.map((due) => ({ due })),
    'by age': ageBuckets.map(({ key }) => ({ age: [key] })),
    'by what they wait for': waits.map((wait) => ({ waits: [wait] })),
    'of an article': [{ article: articleId }],
    'of a source': [1, 3, 100].map((nth) => ({ source: desk.parties[nth] ?? null })),
    'of a source, open': [1, 3, 100].map((nth) => ({ source: desk.parties[nth] ?? null, settled: 'no' })),
    'by publication': publicationStateSchema.options.map((publication) => ({ publication })),
    'by what needs an editor': needsFilters.map((needs) => ({ needs })),
    'by recorder': [{ recorder: person }],
    'by when they were recorded': [{ from: week(60), until: week(58) }, { until: week(200) }],
    'by when they were signed off': [{ signedFrom: week(60), signedUntil: week(58) }],
    'by words of the statement': words.map((q) => ({ q })),
    'by words of the passage': words.map((passage) => ({ passage })),
    'by what is searched': words.map((search) => ({ search })),
    'by tag': [{ tag: ['topic 0'] }, { tag: ['topic 59'] }],
    'status and assignee': [
      { status: ['UNVERIFIED'], assignee: person },
      { status: ['RETRACTED'], importance: ['HIGH'], assignee: 'nobody' },
    ],
    'the oldest first': inOrder('oldest'),
    'by due time first': inOrder('due'),
    'the most important first': inOrder('importance'),
  };
}

/** Where the hundredth page of a list begins, as somebody who pages through it would come to it. */
async function hundredth(client: pg.Client, where: string, order: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT id FROM "Claim" WHERE "deletedAt" IS NULL AND ${where} ORDER BY ${order} OFFSET ${String(99 * perPage - 1)} LIMIT 1`,
  );
  return rows[0]?.id ?? '';
}

async function measurePages(
  client: pg.Client,
  cookie: string,
  changed: () => Promise<unknown>,
): Promise<Figure[]> {
  const lists: { some: Partial<ClaimFilters>; where: string; order: string }[] = [
    { some: {}, where: 'true', order: 'id DESC' },
    { some: { status: ['DISPUTED'] }, where: `confirmation = 'DISPUTED'`, order: 'id DESC' },
    { some: { sort: 'importance' }, where: `importance = 'HIGH'`, order: 'id DESC' },
    { some: { sort: 'oldest', settled: 'yes' }, where: `stage = 'SIGNED_OFF'`, order: 'id' },
  ];
  const ratios: number[] = [];
  for (const { some, where, order } of lists) {
    const after = await hundredth(client, where, order);
    const [first, later] = [
      await asked(cookie, [list(some)], tries, changed),
      await asked(cookie, [list(some, after)], tries, changed),
    ];
    ratios.push(percentile(later.times, 0.5) / percentile(first.times, 0.5));
  }
  return [figure(names.hundredthPage, Math.max(...ratios), '×', tries * lists.length)];
}

/** What the production server takes for pages of a desk with very many claims, over HTTP and one after another. */
export async function measureMillion(filled: Filled, ownerUrl: string): Promise<Figure[]> {
  const { desk } = filled;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
    const article = await client.query<{ id: string }>(
      `SELECT id FROM "Article" ORDER BY id DESC OFFSET 30 LIMIT 1`,
    );
    const cookie = await cookieOf(desk.editor);
    const checker = await cookieOf(desk.checkers[4] ?? desk.reviewer);
    const viewer = await cookieOf(desk.viewer);
    const found: Figure[] = [];
    const measure = async (
      name: string,
      who: string,
      pages: readonly string[],
      times = tries,
      before?: () => Promise<unknown>,
    ): Promise<void> => {
      const tried = figures(names.million(name), await asked(who, pages, times, before));
      console.log(tried.map((one) => `${one.name} ${String(one.value)} ${one.unit}`).join('; '));
      found.push(...tried);
    };
    await measure('dashboard', cookie, [paths.dashboard()]);
    await measure('dashboard of a viewer', viewer, [paths.dashboard()]);
    const changed = () => createParty(desk.reviewer);
    await measure('dashboard after each change', cookie, [paths.dashboard()], tries, changed);
    await measure('dashboard of a viewer after each change', viewer, [paths.dashboard()], tries, changed);
    await measure('register of sources', cookie, [paths.sources()]);
    await measure(
      'register of sources, searched',
      cookie,
      ['12', 'paper', '9z', 'none such', 'speaker 1'].map((q) => paths.sources({ q })),
    );
    await measure(
      'sources offered',
      cookie,
      ['12', 'paper', 'none such', 'sp'].map((q) => paths.api.sourceSearch(q)),
    );
    await measure('my claims', checker, [list({ assignee: 'me', settled: 'no' })], tries, changed);
    await measure('a source with a tenth of all claims', cookie, [paths.source(desk.parties[1] ?? '')]);
    await measure('a publisher', cookie, [paths.source(desk.publishers[0] ?? '')]);
    for (const [what, typed] of Object.entries(searches())) {
      const screens = typed.map((q) => paths.search({ q }));
      const times = typed.length * 2;
      await measure(`search screen, ${what}`, viewer, screens, times);
      await measure(`search screen of an editor, ${what}`, cookie, screens, times);
      await measure(
        `search in the palette, ${what}`,
        viewer,
        typed.map((q) => paths.api.search(q)),
        times,
      );
    }
    // Lists are remembered until something happens: what is measured is how long it takes to read them.
    for (const [what, some] of Object.entries(views(filled, article.rows[0]?.id ?? ''))) {
      await measure(
        `list ${what}`,
        cookie,
        some.map((one) => list(one)),
        Math.max(tries, some.length * 3),
        changed,
      );
    }
    found.push(...(await measurePages(client, cookie, changed)));
    return found;
  } finally {
    await database().$disconnect();
    await client.end();
  }
}
