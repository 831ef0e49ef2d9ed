import { expect, it } from 'vitest';
import { markEvidenceConfidential } from '#lib/commands/evidence/mark-evidence-confidential.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { heldBack } from '#lib/db/reports/held-back.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ExportedClaim } from '#lib/export/claims-export-schema.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { claimNeighbours } from '#lib/queries/claims/claim-neighbours.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { exportedClaims } from '#lib/queries/claims/export-claims.ts';
import { anAppearance } from '#testing/articles/appearances.ts';
import { aNewsroom, newsroom, valueOf, withEvidence } from '#testing/newsroom.ts';
import { articlesList } from './articles-list.ts';
import { checkedCopyOf } from './checked-copy.ts';

const desk = await aNewsroom();
const links = {
  article: 'https://desk.example/article',
  claim: (id: string) => `https://desk.example/${id}`,
};

async function exportOf(articleId: string): Promise<ExportedClaim[]> {
  const options = { exportedAt: new Date(), permalink: links.claim };
  const all: ExportedClaim[] = [];
  for await (const some of exportedClaims(desk.editor, { articleId }, options)) all.push(...some);
  return all;
}

it('An export of an article has the claims that appear in it on their passage there, and tells where else each stands', async () => {
  const { home, there, claim } = await anAppearance(desk.reviewer);
  const [seen] = await exportOf(there.id);
  expect(seen).toMatchObject({
    id: claim.id,
    article: { id: there.id, headline: there.headline },
    anchor: { start: 0, sha256: there.version.sha256 },
    standsIn: [{ article: { id: home.id } }, { article: { id: there.id } }],
  });
  expect((await exportOf(home.id))[0]).toMatchObject({
    article: { id: home.id },
    anchor: { sha256: home.version.sha256 },
  });
});

it('A checked copy marks a claim of another article as that', async () => {
  const { home, there } = await anAppearance(desk.reviewer);
  const said = async (id: string) => JSON.stringify((await checkedCopyOf(desk.editor, id, links))?.blocks);
  expect(await said(there.id)).toContain('A claim of another article');
  expect(await said(there.id)).toContain(home.headline);
  expect(await said(home.id)).toContain('Stands also in');
});

it('A report of an article is held back once something of a claim that stands in it is confidential', async () => {
  const { there, claim } = await anAppearance(desk.reviewer);
  const [item] = (await withEvidence(desk.reviewer, claim.id)).evidence;
  const { sequence } = await inWorkspace(desk.editor, (tx) => readHead(tx));
  const kept = [{ id: 'report', articleId: there.id, logSequence: BigInt(sequence) }];
  const held = () => inWorkspace(desk.editor, (tx) => heldBack(tx, kept));
  expect([...(await held())]).toEqual([]);
  const target = { evidenceId: item?.id, revision: item?.revision, reason: 'It was leaked.' };
  valueOf(await markEvidenceConfidential.execute(desk.reviewer, target));
  expect([...(await held())]).toEqual([['report', 'confidential']]);
});

it('The figures of an article and the list of its claims count those that appear in it, and the whole counts each once', async () => {
  const room = await newsroom(desk.ownerUrl);
  const { home, there, claim } = await anAppearance(room.reviewer);
  const { rows } = await articlesList(room.viewer, { q: '', after: null });
  expect(new Map(rows.map(({ id, claims }) => [id, claims]))).toEqual(
    new Map([
      [home.id, 1],
      [there.id, 1],
    ]),
  );
  const listed = (article: string | null) => claimsList(room.viewer, filtersWith({ article }), null);
  for (const article of [home.id, there.id, null]) {
    const list = await listed(article);
    expect(list.rows.map(({ id }) => id)).toEqual([claim.id]);
    expect(list.total.count).toBe(1);
  }
  const next = await claimNeighbours(room.viewer, filtersWith({ article: there.id }), claim.id);
  expect(next).toEqual({ previous: null, next: null });
});
