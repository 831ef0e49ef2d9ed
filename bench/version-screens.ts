import { performance } from 'node:perf_hooks';
import type { Browser } from '@playwright/test';
import { database } from '#lib/db/connection/client.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { paths } from '#lib/web/paths.ts';
import { ask, cookieOf, post, sendCommand, type Answer } from '#testing/end-to-end/http.ts';
import { longText } from './article-text.ts';
import { spread, type Figure } from './figure.ts';
import { names } from './names.ts';
import type { Newsroom } from './newsroom.ts';
import { measureScreen } from './screens.ts';

const warmUp = 3;
const tries = 20;

/** The text of the long article with another last word in each tenth sentence. */
function changedText({ text, sentences }: ReturnType<typeof longText>): string {
  return sentences.reduceRight(
    (changed, { end }, at) =>
      at % 10 === 0 ? changed.slice(0, end).replace(/\w+\.$/u, 'otherwise.') + changed.slice(end) : changed,
    text,
  );
}

async function answered(what: string, work: () => Promise<Answer>): Promise<number> {
  const began = performance.now();
  const { status, body } = await work();
  const took = performance.now() - began;
  if (status !== 200) throw new Error(`${what} answered ${status}: ${body.slice(0, 300)}`);
  return took;
}

/** Times `work` over and over, and leaves out the first few. */
async function timesOf(
  what: string,
  work: (at: number) => Promise<() => Promise<Answer>>,
): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < warmUp + tries; at += 1) times.push(await answered(what, await work(at)));
  return times.slice(warmUp);
}

/**
 * What a new version of 10,000 words with 300 claims takes over HTTP, looked at and stored, and what the screens do that
 * show versions and what waits. Leaves the article with many versions.
 */
export async function measureVersionScreens(
  browser: Browser,
  { editor, articleId }: Newsroom,
): Promise<Figure[]> {
  const cookie = await cookieOf(editor);
  const first = longText(0);
  const texts = [changedText(first), first.text];
  const read = () =>
    inWorkspace(editor, (tx) =>
      tx.article.findFirstOrThrow({
        where: { id: articleId },
        select: { revision: true, versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true } } },
      }),
    );

  const looked = await timesOf('The preview', () =>
    Promise.resolve(() => post(paths.api.versionPreview(articleId), cookie, { text: texts[0], kinds: [] })),
  );
  const stored = await timesOf('The import', async (at) => {
    const { revision } = await read();
    const input = { articleId, revision, text: texts[at % 2], kinds: [], reason: 'The benchmark.' };
    return () => sendCommand('import-version', cookie, input);
  });
  const get = (path: string) => timesOf(path, () => Promise.resolve(() => ask(path, { cookie })));
  const compared = await get(paths.articleVersions(articleId));
  const waiting = await get(paths.article(articleId));
  const [versions, queue] = [
    await measureScreen(browser, {
      ...{ name: 'versions', path: paths.articleVersions(articleId), actor: editor },
      keys: ['b', 'b'],
    }),
    await measureScreen(browser, {
      ...{ name: 'passages to settle', path: paths.article(articleId), actor: editor },
      keys: ['q', 'j', 'j', 'k'],
    }),
  ];

  const versionId = (await read()).versions[0]?.id ?? '';
  const open = await inWorkspace(editor, (tx) =>
    tx.anchor.findMany({ where: { versionId, state: 'CHANGED' }, select: { claimId: true } }),
  );
  const settled = await timesOf('To settle', async (at) => {
    const claimId = open[at]?.claimId ?? '';
    const { revision } = await inWorkspace(editor, (tx) =>
      tx.claim.findFirstOrThrow({ where: { id: claimId }, select: { revision: true } }),
    );
    return () =>
      sendCommand('settle-passage', cookie, { claimId, revision, versionId, decision: 'ACCEPTED' });
  });
  await database().$disconnect();
  return [
    ...spread(names.versionLookedAt, looked),
    ...spread(names.versionStored, stored),
    ...spread(names.versionsCompared, compared),
    ...spread(names.passagesWaiting, waiting),
    ...spread(names.passageSettled, settled),
    ...versions,
    ...queue,
  ];
}
