import fc from 'fast-check';
import { expect, it } from 'vitest';
import { removeAppearance } from '#lib/commands/appearances/remove-appearance.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { settlePassage } from '#lib/commands/passages/settle-passage.ts';
import { sayNoClaim } from '#lib/commands/passages/say-no-claim.ts';
import { sql } from '#lib/db/connection/sql.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import { coverage, coverageCount } from '#lib/domain/versions/coverage.ts';
import { anAppearance } from '#testing/articles/appearances.ts';
import { importing } from '#testing/bridge-article.ts';
import { aClaim, aNewsroom, anArticle, valueOf } from '#testing/newsroom.ts';
import { coverageOfVersion } from '#lib/db/articles/version-sentences.ts';
import { unlookedCounts, unlookedOf } from './coverage.ts';

const desk = await aNewsroom();
const { workspaceId } = desk.viewer;

/** What the database counts, which is what the rule says. */
async function counted(article: ArticleDetail) {
  const [told, covered] = await inWorkspace(desk.viewer, async (tx) => [
    (await unlookedCounts(tx, workspaceId, [article.id])).get(article.id),
    await coverageOfVersion(tx, article),
  ]);
  const { all, notYet } = coverageCount(covered);
  expect(told).toEqual({ all, notYet });
  return [notYet, all];
}

it('of a text is counted what the rule says, as claims come and go, here and in other articles', async () => {
  const article = await anArticle(desk.reviewer);
  expect(await counted(article)).toEqual([4, 4]);
  const claim = await aClaim(desk.reviewer, article);
  expect(await counted(article)).toEqual([3, 4]);
  const before = article.version.text.slice(0, article.version.text.indexOf('No one else'));
  const start = Array.from(before).length;
  const said = { start, end: start + 'No one else has confirmed it.'.length };
  const target = { articleId: article.id, versionId: article.version.id };
  valueOf(await sayNoClaim.execute(desk.reviewer, { ...target, sentences: [said] }));
  expect(await counted(article)).toEqual([2, 4]);

  const there = await anArticle(desk.reviewer);
  const [untouched] = await counted(there);
  const { appearance } = await anAppearance(desk.reviewer, { home: article, there, claim });
  expect(await counted(there)).toEqual([(untouched ?? 0) - 1, 4]);
  const taken = { claimId: claim.id, appearanceId: appearance.id };
  const { revision } = valueOf(await removeAppearance.execute(desk.reviewer, taken));
  expect(await counted(there)).toEqual([untouched, 4]);

  valueOf(await deleteClaim.execute(desk.editor, { claimId: claim.id, revision }));
  expect(await counted(article)).toEqual([3, 4]);
});

it('of a new text is counted what stands in that, and nothing of a passage that is gone', async () => {
  const article = await anArticle(desk.reviewer);
  const claim = await aClaim(desk.reviewer, article);
  const { article: next } = valueOf(
    await importing(desk.editor, article, article.version.text.replace('met the envoy', 'saw the envoy')),
  );
  await counted(next);
  const { id: versionId } = next.version;
  const dropped = { claimId: claim.id, revision: claim.revision + 1, versionId, decision: 'DROPPED' };
  valueOf(await settlePassage.execute(desk.reviewer, dropped));
  expect(await counted(next)).toEqual([4, 4]);
});

it('of no articles nothing is told', async () => {
  const told = await inWorkspace(desk.viewer, (tx) => unlookedCounts(tx, workspaceId, []));
  expect(told.size).toBe(0);
});

const spans = (furthest: number) =>
  fc.array(
    fc
      .tuple(fc.nat(furthest), fc.integer({ min: 1, max: 6 }))
      .map(([start, long]) => ({ start, end: start + long })),
    { maxLength: 8 },
  );

it('of any sentences, passages and words on them are counted those the rule counts', async () => {
  const cases = fc.sample(
    fc.record({
      lengths: fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 5 })), { maxLength: 12 }),
      claims: spans(40),
      without: spans(40),
    }),
    { numRuns: 200, seed: 7 },
  );
  await inWorkspace(desk.viewer, async (tx) => {
    for (const { lengths, claims, without } of cases) {
      let at = 0;
      const sentences = lengths.map(([gap, long]) => {
        const start = at + gap;
        at = start + long;
        return { start, end: at, isNew: false };
      });
      const { all, notYet } = coverageCount(coverage(sentences, { claims, without }));
      const places = (of: typeof claims) =>
        sql`SELECT * FROM unnest(${of.map(({ start }) => start)}::int[], ${of.map(({ end }) => end)}::int[]) a (start, "end")`;
      const bounds = sql`${sentences.flatMap(({ start, end }) => [start, end])}::int[]`;
      const told = await tx.$queryRaw(
        unlookedOf({ bounds, claims: places(claims), without: places(without) }),
      );
      expect(told, JSON.stringify({ sentences, claims, without })).toEqual([{ all, notYet }]);
    }
  });
});
