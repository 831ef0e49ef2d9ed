import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { recordCorrection } from '#lib/commands/articles/record-correction.ts';
import { scheduleReport } from '#lib/commands/reports/schedule-report.ts';
import { setHouseRating } from '#lib/commands/workspace/set-house-rating.ts';
import { createArticle, createClaim, publish } from '#testing/end-to-end/articles.ts';
import { confirmed, createParty, saidBy, withFile } from '#testing/end-to-end/claims.ts';
import { createDesk, createMember, createWorkspace, type Desk } from '#testing/end-to-end/people.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { furnish } from './furnish.ts';
import { settled } from './page.ts';
import { screens } from './screen-table.ts';
import type { Screen, Shown } from './screen.ts';
import { unfit } from './unfit-text.ts';

/** A word of so many letters that nothing breaks it where a line could end. */
function longWord(letters: number): string {
  return 'Donaudampfschiffahrt'.repeat(letters).slice(0, letters);
}

/** A name from right to left, with a word of Latin letters. */
function turned(room: number): string {
  return `وكالة (${longWord(room - 9)})`;
}

/** Where the rest of what people write is seen: tags, files, ratings, corrections, schedules. */
async function furnishMore({ reviewer, editor, admin }: Desk, shown: Shown): Promise<void> {
  const word = longWord(300);
  await runCommand(setHouseRating, admin, {
    confirmation: 'UNVERIFIABLE',
    revision: 0,
    name: longWord(60),
    meaning: word,
  });
  const article = await createArticle(editor, { headline: turned(300), text: `${word}\n\nNobody was hurt.` });
  const said = await saidBy(reviewer, await createClaim(reviewer, article, word), [
    await createParty(reviewer, { name: turned(299) }),
    await createParty(reviewer, { name: turned(298) }),
  ]);
  const tagged = await runCommand(editClaim, reviewer, {
    claimId: said.id,
    revision: said.revision,
    statement: word,
    importance: 'HIGH',
    tags: [longWord(50), turned(50)],
  });
  const filed = await withFile(reviewer, tagged, { fileName: `${longWord(240)}.txt`, content: word });
  await runCommand(addEvidence, reviewer, {
    claimId: shown.claimId,
    kind: 'NOTE',
    title: turned(300),
    excerpt: word,
    capturedText: word,
    stance: 'REFUTES',
    role: 'SECONDARY',
  });
  await confirmed(reviewer, filed, 'UNVERIFIABLE');
  const out = await publish(editor, article, 1);
  await runCommand(recordCorrection, editor, {
    articleId: article.articleId,
    revision: out.revision,
    publicText: word,
    reason: word,
    claimIds: [tagged.id],
  });
  await runCommand(scheduleReport, editor, {
    kind: 'claims',
    format: 'csv',
    name: longWord(120),
    when: { rhythm: 'DAILY', atTime: '07:30', timeZone: 'UTC' },
    recipientIds: [reviewer.userId, admin.userId],
  });
}

let furnished: ReturnType<typeof furnishOnce> | undefined;

async function furnishOnce() {
  const desk = await createDesk({ name: longWord(100), called: (name) => `${name} ${turned(100)}` });
  const { workspaceId } = await createWorkspace(turned(100));
  const newcomer = await createMember(workspaceId, 'EDITOR', { name: longWord(120) });
  const shown = await furnish(desk, ` ${longWord(250)}`);
  await furnishMore(desk, shown);
  return { people: { ...desk, newcomer }, shown };
}

/** Screens nobody wrote a word of. */
const ofOurs = (screen: Screen) => screen.who === 'anyone' && !screen.name.startsWith('invitation');

for (const screen of screens.filter((each) => !ofOurs(each))) {
  test(`words too long for a line break, and names turn no sentence, on the screen “${screen.name}”`, async ({
    browserOf,
    newBrowser,
  }) => {
    furnished ??= furnishOnce();
    const { people, shown } = await furnished;
    const page = screen.who === 'anyone' ? await newBrowser() : await browserOf(people[screen.who]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1024, height: 800 });
    await page.goto(screen.path(shown));
    await expect(page.locator('#main')).toBeVisible();
    await screen.prepare?.(page);
    for (const width of [1024, 390]) {
      await page.setViewportSize({ width, height: 844 });
      // What hangs on a button in a row that moves sideways goes with it, out of sight too.
      const opener = page.locator('[data-sideways] [aria-expanded="true"]');
      if ((await opener.count()) > 0) await opener.first().scrollIntoViewIfNeeded();
      await settled(page);
      await expect.poll(() => page.evaluate(unfit), { message: `at ${String(width)} px` }).toEqual([]);
    }
  });
}
