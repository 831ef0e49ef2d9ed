import { beforeAll, expect, it } from 'vitest';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { testDatabase } from '#testing/database.ts';
import { aSource, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { searchSources } from './source-search.ts';

let desk: Newsroom;
let otherDesk: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desk = await newsroom(ownerUrl);
  otherDesk = await newsroom(ownerUrl);
});

const found = async (query: string) => (await searchSources(desk.viewer, query)).map((source) => source.name);

it('finds a party by name or alias in any script, and says which alias matched', async () => {
  const state = await aSource(desk.reviewer, { name: 'Government of North Korea', kind: 'GOVERNMENT' });
  await aSource(desk.reviewer, {
    name: 'KCNA',
    kind: 'STATE_MEDIA',
    aliases: ['조선중앙통신', 'ЦТАК', 'Agence coréenne'],
    controlledById: state.id,
  });
  expect(await searchSources(desk.viewer, 'COREENNE')).toMatchObject([
    { name: 'KCNA', aliases: ['Agence coréenne'], controlledBy: { id: state.id, name: state.name } },
  ]);
  expect(await found('중앙')).toEqual(['KCNA']);
  expect(await found('цтак')).toEqual(['KCNA']);
});

it('puts the party called just so first, then names that begin with it, then words that do', async () => {
  for (const name of ['The Baltic Post', 'Antebaltic', 'Baltic News', 'Baltic']) {
    await aSource(desk.reviewer, { name });
  }
  expect(await found('baltic')).toEqual(['Baltic', 'Baltic News', 'The Baltic Post', 'Antebaltic']);
});

it('takes signs of patterns as they are typed', async () => {
  await aSource(desk.reviewer, { name: '100% Fact_Desk' });
  expect(await found('100%')).toEqual(['100% Fact_Desk']);
  expect(await found('fact_desk')).toEqual(['100% Fact_Desk']);
  expect(await found('factsdesk')).toEqual([]);
  expect(await found('%')).toEqual(['100% Fact_Desk']);
});

it('leaves out merged sources and those of other workspaces, and stops at 20', async () => {
  const goes = await aSource(desk.reviewer, { name: 'Twin one' });
  const stays = await aSource(desk.reviewer, { name: 'Other twin' });
  await aSource(otherDesk.reviewer, { name: 'Foreign twin' });
  const input = { sourceId: goes.id, intoId: stays.id, revision: goes.revision };
  valueOf(await mergeSources.execute(desk.reviewer, input));
  expect(await found('twin')).toEqual(['Other twin']);
  for (let at = 0; at < 25; at += 1) await aSource(desk.reviewer, { name: `Many ${at}` });
  expect(await found('many')).toHaveLength(20);
});
