import { beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimsExport, ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { createDemoContent } from '#prisma/demo/create-demo.ts';
import { fiction } from '#prisma/demo/fiction.ts';
import { letters } from '#prisma/demo/letters.ts';
import { demoSources } from '#prisma/demo/sources.ts';
import { exported, importedDocument, whatStays, withoutIds } from '#testing/exporting/round-trip.ts';
import { aNewsroom, newsroom, type Newsroom } from '#testing/newsroom.ts';

let desk: Newsroom;
let articles: { id: string; text: string }[];

beforeAll(async () => {
  desk = await aNewsroom();
  await createDemoContent(desk, demoSources, [letters, ...fiction.slice(0, 1)]);
  const rows = await inWorkspace(desk.editor, (tx) =>
    tx.article.findMany({ select: { id: true, versions: { select: { text: true } } } }),
  );
  articles = rows.map(({ id, versions }) => ({ id, text: versions[0]?.text ?? '' }));
}, 60_000);

const compared = (document: ClaimsExport) => withoutIds(document.claims.map(whatStays));

/** With what the samples have not: reports told apart and taken back, a link both ways, a due time of its own. */
function withMore(document: ClaimsExport): ClaimsExport {
  const [first, second] = document.claims;
  const link = (to: ExportedClaim | undefined, direction: 'TO' | 'FROM') =>
    to ? [{ relation: 'UPDATES' as const, direction, claimId: to.id, statement: to.statement }] : [];
  const claims = document.claims.map((claim) => {
    const [one, other] = claim.evidence.map(({ id }) => id).sort();
    const evidenceIds: [string, string] = [one ?? '', other ?? ''];
    const pair = one && other ? [{ evidenceIds, reason: 'Two papers.' }] : [];
    const links = claim === first ? link(second, 'TO') : claim === second ? link(first, 'FROM') : [];
    const evidence = claim.evidence.map((item, at) =>
      at === 0 ? { ...item, withdrawn: { at: '2026-01-02T10:00:00.000Z', reason: 'Corrected.' } } : item,
    );
    const dueAt = '2026-12-24T12:00:00.000Z';
    return { ...claim, links, evidence, toldApart: pair, markedCopies: [], dueAt, ownDueAt: dueAt };
  });
  return { ...document, claims };
}

test('An export imported into an empty workspace exports the same again', async () => {
  expect(articles.length).toBeGreaterThan(1);
  for (const { id, text } of articles) {
    const there = await exported(desk.editor, id);
    const other = await newsroom(desk.ownerUrl);
    const { articleId, done } = await importedDocument(other.editor, text, there);
    expect(done).toEqual({ recorded: there.claims.length, here: 0, unverified: 0 });
    const here = await exported(other.editor, articleId);
    expect(compared(here)).toEqual(compared(there));
    for (const claim of here.claims) {
      expect(['OPEN', 'IN_REVIEW']).toContain(claim.stage);
      expect(claim.signedOffBy).toBeNull();
    }
  }
}, 120_000);

test('So does one with reports told apart and taken back, links and due times', async () => {
  for (const { id, text } of articles) {
    const more = withMore(await exported(desk.editor, id));
    const other = await newsroom(desk.ownerUrl);
    const here = await exported(other.editor, (await importedDocument(other.editor, text, more)).articleId);
    const recorded = (document: ClaimsExport) =>
      withoutIds(
        document.claims.map(({ hops, evidence, toldApart, responses, links, ownDueAt }) => {
          const taken = evidence.map(({ withdrawn, title }) => ({ title, withdrawn }));
          const linked = links.map(({ relation, direction, statement }) => [relation, direction, statement]);
          return {
            hops: hops.length,
            taken,
            apart: toldApart.length,
            responses: responses.length,
            linked,
            ownDueAt,
          };
        }),
      );
    expect(recorded(here)).toEqual(recorded(more));
    const third = await newsroom(desk.ownerUrl);
    const { articleId } = await importedDocument(third.editor, text, here);
    expect(compared(await exported(third.editor, articleId))).toEqual(compared(here));
  }
}, 120_000);
