import { beforeAll, expect, it } from 'vitest';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { blastRadiusSchema } from '#lib/domain/shapes/blast-radius.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { blastRadius } from './blast-radius.ts';
import { sourceArticles } from './source-articles.ts';
import { sourcesList } from './sources-list.ts';

let desk: Newsroom;
let otherDesk: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  otherDesk = await newsroom(ownerUrl);
});

it('lists the articles whose claims name a source, with how many, to its own workspace only', async () => {
  const source = await aSource(desk.reviewer, { name: 'Named agency' });
  const claim = await aClaim(desk.reviewer);
  const input = { claimId: claim.id, revision: 1, hops: [{ sourceId: source.id, cue: 'claims' }] };
  valueOf(await setChain.execute(desk.reviewer, input));
  const { articles, total } = await sourceArticles(desk.viewer, source.id);
  expect(total).toEqual({ count: 1, more: false });
  expect(articles).toMatchObject([{ id: claim.articleId, claims: 1 }]);
  expect(await sourceArticles(otherDesk.viewer, source.id)).toEqual({
    articles: [],
    total: { count: 0, more: false },
  });
});

it('tells the browser what rests on a source in the shape it reads', async () => {
  const source = await aSource(desk.reviewer, { name: 'Resting agency' });
  const claim = await aClaim(desk.reviewer);
  const input = { claimId: claim.id, revision: 1, hops: [{ sourceId: source.id, cue: 'says' }] };
  valueOf(await setChain.execute(desk.reviewer, input));
  const sent = JSON.stringify(await blastRadius(desk.viewer, source.id));
  const radius = blastRadiusSchema.parse(JSON.parse(sent));
  expect(radius.claims).toMatchObject([{ id: claim.id, ways: [{ kind: 'HOP', controlled: false }] }]);
});

it('narrows the register to the discredited sources', async () => {
  const source = await aSource(desk.reviewer, { name: 'Doubtful agency' });
  await aSource(desk.reviewer, { name: 'Doubtless agency' });
  const input = { sourceId: source.id, revision: source.revision, reason: 'It made up a quote.' };
  valueOf(await discreditSource.execute(desk.editor, input));
  const asked = { q: 'doubt', discredited: true, after: null };
  const { rows } = await sourcesList(desk.viewer, asked);
  expect(rows).toMatchObject([{ name: 'Doubtful agency', standing: 'DISCREDITED', reliability: null }]);
});
