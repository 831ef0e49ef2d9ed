import { beforeAll, expect, test } from 'vitest';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ClaimsExport, ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { createDemoContent } from '#prisma/demo/create-demo.ts';
import { fiction } from '#prisma/demo/fiction.ts';
import { letters } from '#prisma/demo/letters.ts';
import { demoSources } from '#prisma/demo/sources.ts';
import { exported, importedDocument, whatStays, withoutIds } from '#testing/exporting/round-trip.ts';
import { aNewsroom, newsroom, type Newsroom } from '#testing/newsroom.ts';

let desk: Newsroom;
let articles: { id: string; text: string; versionId: string }[];

beforeAll(async () => {
  desk = await aNewsroom();
  await createDemoContent(desk, demoSources, [letters, ...fiction.slice(0, 1)]);
  const rows = await inWorkspace(desk.editor, (tx) =>
    tx.article.findMany({ select: { id: true, versions: { select: { id: true, text: true } } } }),
  );
  articles = rows.flatMap(({ id, versions }) =>
    versions.slice(0, 1).map((version) => ({ id, text: version.text, versionId: version.id })),
  );
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

test('A claims file from before the headline stood in the text is placed on the text that has one', async () => {
  for (const { id, text } of articles) {
    const there = await exported(desk.editor, id);
    const headline = there.claims[0]?.article.headline ?? '';
    expect(text.startsWith(`${headline}\n\n`)).toBe(true);
    const shift = [...headline].length + 2;
    const claims = there.claims.map((claim) => {
      const [start, end] = [claim.anchor.start - shift, claim.anchor.end - shift];
      const prefix = [...claim.anchor.prefix].slice(-Math.max(start, 1)).join('');
      return { ...claim, anchor: { ...claim.anchor, start, end, prefix, sha256: '0'.repeat(64) } };
    });
    const other = await newsroom(desk.ownerUrl);
    const { articleId, done } = await importedDocument(other.editor, text, { ...there, claims });
    expect(done).toEqual({ recorded: claims.length, here: 0, unverified: 0 });
    const here = await exported(other.editor, articleId);
    const places = (document: ClaimsExport) =>
      document.claims.map(({ quote, anchor: { start, end } }) => [quote, start, end]);
    expect(places(here)).toEqual(places(there));
  }
}, 120_000);

test('An export says of each passage what it stands in', async () => {
  for (const { id, text } of articles) {
    const { claims } = await exported(desk.editor, id);
    const [headline = '', below = ''] = text.split('\n\n');
    for (const { anchor } of claims) {
      expect(anchor.block).toBe(anchor.start < [...headline].length ? 'HEADLINE' : 'PARAGRAPH');
    }
    expect(below).not.toBe('');
  }
  const captioned = articles.find((article) => article.text.startsWith(letters.headline));
  const { id, text, versionId } = captioned ?? { id: '', text: '', versionId: '' };
  const words = letters.captions?.[0] ?? '';
  const start = [...text.slice(0, text.indexOf(words))].length;
  const place = { articleId: id, versionId, start, end: start + 12 };
  const input = { ...place, statement: 'Kim Jong Un was in Vladivostok.', importance: 'NORMAL', tags: [] };
  expect((await recordClaim.execute(desk.reviewer, input)).ok).toBe(true);
  const { claims } = await exported(desk.editor, id);
  expect(claims.find(({ anchor }) => anchor.start === start)?.anchor.block).toBe('CAPTION');
});
