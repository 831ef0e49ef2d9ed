import type { Browser, Page } from '@playwright/test';
import { actorFor } from '#lib/auth/sessions/actor-for.ts';
import { database } from '#lib/db/connection/client.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { createDemo } from '#prisma/demo.ts';
import { product } from '#testing/end-to-end/product.ts';
import { newPage, visit } from './browser.ts';
import { collectEvents, eventsOf, shortestReported } from './event-timing.ts';
import { figure, type Figure } from './figure.ts';
import { names } from './names.ts';

const loads = 5;

/** A screen to look at, and who looks. */
export interface Screen {
  name: string;
  path: string;
  actor: Actor | null;
  /** Keys of this screen alone, pressed besides those that work everywhere. */
  keys?: readonly string[];
}

/** The demo's administrator, and the article with the most claims with one claim of it. */
async function demo(): Promise<{ admin: Actor; articleId: string; claimId: string; sourceId: string }> {
  const appUrl = process.env.APP_DATABASE_URL ?? '';
  await createDemo({ ownerUrl: product.ownerUrl, appUrl });
  const admin = await actorFor('admin@demo.example', 'demo');
  if (!admin) throw new Error('The demo has no administrator.');
  const found = await inWorkspace(admin, async (tx) => {
    const [article] = await tx.claim.groupBy({
      by: ['articleId'],
      _count: true,
      orderBy: { _count: { articleId: 'desc' } },
      take: 1,
    });
    const articleId = article?.articleId ?? '';
    const claim = await tx.claim.findFirstOrThrow({ where: { articleId } });
    const source = await tx.source.findFirstOrThrow({ orderBy: { id: 'asc' } });
    return { articleId, claimId: claim.id, sourceId: source.id };
  });
  await database().$disconnect();
  return { admin, ...found };
}

async function screens(): Promise<Screen[]> {
  const { admin: actor, articleId, claimId, sourceId } = await demo();
  const claimKeys = ['s', 'Escape', 'e', 'Escape', 'w', 'Escape'];
  return [
    { name: 'sign-in', path: paths.signIn(), actor: null },
    { name: 'articles', path: paths.articles(), actor },
    { name: 'import', path: paths.importArticle(), actor },
    { name: 'workspace', path: paths.article(articleId), actor, keys: ['j', 'j', 'k', ...claimKeys] },
    { name: 'claim', path: paths.claim(claimId), actor, keys: claimKeys },
    { name: 'claims', path: paths.claims(), actor, keys: ['j', 'j', 'k'] },
    { name: 'sources', path: paths.sources(), actor },
    { name: 'source', path: paths.source(sourceId), actor },
    { name: 'dashboard', path: paths.dashboard(), actor },
    { name: 'members', path: paths.members(), actor },
    { name: 'account', path: paths.account(), actor },
  ];
}

/** When the largest thing of the page was painted, in milliseconds from the start of the navigation. */
function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
}

const everywhere = ['?', 'Escape', 'Control+k', 'c', 'l', 'a', 'ArrowDown', 'Escape'];

/** The longest any key took until the next paint. */
async function slowestAnswer(page: Page, keys: readonly string[]): Promise<number> {
  const handle = await collectEvents(page);
  for (const key of keys) await page.keyboard.press(key);
  const events = await eventsOf(page, handle);
  const taps = events.filter((event) => event.interactionId > 0).map((event) => event.duration);
  return Math.max(shortestReported, ...taps);
}

/** A screen opened five times with an empty cache, and keys pressed on it: the slowest of all. */
export async function measureScreen(
  browser: Browser,
  { name, path, actor, keys = [] }: Screen,
): Promise<Figure[]> {
  const paints: number[] = [];
  const answers: number[] = [];
  const pressed = [...keys, ...everywhere];
  for (let at = 0; at < loads; at += 1) {
    const page = await newPage(browser, actor);
    await visit(page, path);
    paints.push(await largestPaint(page));
    answers.push(await slowestAnswer(page, pressed));
    await page.context().close();
  }
  return [
    figure(names.screenPaint(name), Math.max(...paints), 'ms', loads),
    figure(names.screenAnswer(name), Math.max(...answers), 'ms', loads * pressed.length),
  ];
}

/** The main screens with the demo's content, each opened five times with an empty cache: the slowest of all. */
export async function measureScreens(browser: Browser): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const screen of await screens()) figures.push(...(await measureScreen(browser, screen)));
  return figures;
}
