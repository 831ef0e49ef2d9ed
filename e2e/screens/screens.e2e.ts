import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { linkClaims } from '#lib/commands/claims/link-claims.ts';
import { createArticle, createClaim, dueIn, lettersPaste } from '#testing/end-to-end/articles.ts';
import {
  confirmed,
  createParty,
  readyForSignOff,
  saidBy,
  signedOff,
  withFile,
  withLink,
  withReport,
} from '#testing/end-to-end/claims.ts';
import { asked } from '#testing/end-to-end/findings.ts';
import { fillBin } from '#testing/end-to-end/fill-bin.ts';
import { createDesk, createMember, createWorkspace, unlike, type Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';
import { settled } from './page.ts';
import { screens } from './screen-table.ts';
import type { Shown } from './screen.ts';

const folder = join(import.meta.dirname, '../../.data/screenshots');
const body = lettersPaste.split('\n').slice(5).join('\n');

/** A desk with something on every screen. */
async function furnish(desk: Desk): Promise<Shown> {
  const { reviewer, editor, admin } = desk;
  const article = await createArticle(reviewer, {
    headline: 'Leaders exchange letters, Pyongyang claims',
    text: `${body}\n\nThe hospital said nobody was hurt.`,
  });
  await dueIn(editor, article, -2);
  const state = await createParty(reviewer, { name: 'Government of North Korea', kind: 'GOVERNMENT' });
  const kcna = await createParty(reviewer, {
    name: 'KCNA',
    kind: 'STATE_MEDIA',
    aliases: ['조선중앙통신'],
    controlledById: state.id,
  });
  const putin = await createParty(reviewer, { name: 'Vladimir Putin' });
  const first = await createClaim(
    reviewer,
    article,
    'urging stronger bilateral relations between their countries',
    {
      statement: 'Putin wrote to Kim on 15 August urging stronger relations.',
      importance: 'HIGH',
    },
  );
  const linked = await withLink(
    reviewer,
    await saidBy(reviewer, first, [putin, kcna]),
    'KCNA dispatch, 15 August',
  );
  await asked(reviewer, linked, await createParty(reviewer, { name: 'Kremlin press office' }), { dueIn: -3 });
  const citing = { title: 'Wire report', citedSourceIds: [kcna.id] } as const;
  const wired = await withReport(reviewer, linked, citing);
  const filed = await withFile(reviewer, wired, { fileName: 'dispatch.txt', content: 'a scan' });
  await confirmed(reviewer, filed, 'UNVERIFIED');
  await signedOff(
    reviewer,
    editor,
    await createClaim(reviewer, article, 'vetoed a vote pushed by the United States'),
  );
  await readyForSignOff(reviewer, await createClaim(reviewer, article, 'which stalled in 2019'));
  await confirmed(reviewer, await createClaim(reviewer, article, 'had reached a new level'), 'DISPUTED');
  await createClaim(reviewer, article, 'an agreement he signed with Putin in 2019', { importance: 'LOW' });
  const recalled = await createArticle(reviewer, { headline: 'A letter from Moscow' });
  const twin = await createClaim(reviewer, recalled, 'Nobody was hurt', {
    statement: 'Putin wrote to Kim in August, urging stronger relations.',
  });
  const other = await createClaim(reviewer, recalled, 'Two ferries ran aground', {
    statement: 'Putin wrote to Kim in August 2022.',
  });
  await runCommand(linkClaims, reviewer, { claimId: twin.id, otherClaimId: other.id, relation: 'UPDATES' });
  await fillBin(desk);
  const empty = await createArticle(reviewer);
  const invited = await runCommand(inviteMember, admin, {
    email: `new-${unlike()}@desk.example`,
    role: 'EDITOR',
  });
  return {
    articleId: article.articleId,
    emptyArticleId: empty.articleId,
    claimId: first.id,
    twinId: twin.id,
    sourceId: kcna.id,
    invitation: `/invitation#${invited.workspaceId}.${invited.token}`,
  };
}

let furnished: ReturnType<typeof furnishOnce> | undefined;

/** The desk of all screens of one worker; they only look at it. */
async function furnishOnce() {
  const desk = await createDesk();
  const { workspaceId } = await createWorkspace('Empty desk');
  const newcomer = await createMember(workspaceId, 'EDITOR');
  return { people: { ...desk, newcomer }, shown: await furnish(desk) };
}

test.beforeAll(() => {
  mkdirSync(folder, { recursive: true });
});

for (const screen of screens) {
  test(`axe finds nothing on the screen “${screen.name}”, light or dark, wide or narrow`, async ({
    browserOf,
    newBrowser,
  }) => {
    furnished ??= furnishOnce();
    const { people, shown } = await furnished;
    const page = screen.who === 'anyone' ? await newBrowser() : await browserOf(people[screen.who]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const name = screen.name.replaceAll(' ', '-');
    async function look(width: number, colorScheme: 'light' | 'dark'): Promise<void> {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      // The other theme changes colours and nothing else.
      const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;
      expect(await axeProblems(page, rules), `${colorScheme}, ${width} px`).toEqual([]);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
      const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(spill, `what hangs over the side at ${width} px`).toBeLessThanOrEqual(0);
    }

    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(screen.path(shown));
    await expect(page.locator('#main')).toBeVisible();
    await screen.prepare?.(page);
    await look(1440, 'light');
    await look(1440, 'dark');

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(screen.path(shown));
    await expect(page.locator('#main')).toBeVisible();
    await look(390, 'light');
  });
}
