import { beforeAll, describe, expect, test } from 'vitest';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { editSource } from '#lib/commands/sources/edit-source.ts';
import { liftSourceConfidential } from '#lib/commands/sources/lift-source-confidential.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { recurringClaims } from './recurring-claims.ts';
import { searchEverything } from '#lib/queries/search/search-everything.ts';
import { sourcePage } from '#lib/queries/sources/source-page.ts';
import { searchSources } from '#lib/queries/sources/source-search.ts';
import { sourcesList } from '#lib/queries/sources/sources-list.ts';
import { aClaim, aNewsroom, aSource, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { claimHistory } from './claim-history.ts';
import { claimPage } from './claim-page.ts';
import { claimsList } from './claims-list.ts';
import { exportedClaims } from './export-claims.ts';

let desk: Newsroom;
beforeAll(async () => {
  desk = await aNewsroom();
});

let named = 0;
/** A party with a name and another name of its own. */
async function aParty(more: object = {}) {
  named += 1;
  const [surname, alias] = [`Breckwater${named}`, `Lapwing${named}`];
  const source = await aSource(desk.reviewer, { name: `Ottoline ${surname}`, aliases: [alias], ...more });
  return { source, surname, alias };
}

async function renamed({ id, revision }: SourceDetail, name: string, aliases: string[] = []) {
  const input = { sourceId: id, revision, name, kind: 'PERSON', aliases };
  return valueOf(await editSource.execute(desk.reviewer, input));
}

/** A claim whose statement, tags and reason say these words, with the party in its chain on these terms. */
async function aClaimSaying(words: string, sourceId: string, terms = 'ON_RECORD') {
  const claim = await aClaim(desk.reviewer);
  const said = { revision: 1, statement: `${words} saw the lighthouse.`, importance: 'HIGH', tags: [words] };
  const { revision } = valueOf(await editClaim.execute(desk.reviewer, { claimId: claim.id, ...said }));
  const hops = [{ sourceId, terms, checkNote: `Met ${words}` }];
  const chained = valueOf(await setChain.execute(desk.reviewer, { claimId: claim.id, revision, hops }));
  const why = { confirmation: 'DISPUTED', reason: `${words} doubts it.`, revision: chained.revision };
  return valueOf(await setConfirmation.execute(desk.reviewer, { claimId: claim.id, ...why }));
}

/** All that tells of this claim and source, and what finds them by `sought`, as one text. */
async function told(actor: Actor, claimId: string, sourceId: string, sought: string): Promise<string> {
  const found = [
    await claimsList(actor, filtersWith({ q: sought }), null),
    await claimsList(actor, filtersWith({ tag: [sought] }), null),
    await searchEverything(actor, sought),
    await sourcesList(actor, { q: sought, after: null }),
    await searchSources(actor, sought),
    await recurringClaims(actor, { statement: sought, language: 'en' }),
  ];
  const list = await claimsList(actor, filtersWith({}), null);
  return JSON.stringify([
    found.map((one) => JSON.stringify(one).replaceAll(sought, '').includes(claimId)),
    list.rows.find(({ id }) => id === claimId),
    await claimPage(actor, claimId),
    await claimHistory(actor, claimId, null),
    await sourcePage(actor, sourceId),
  ]);
}

async function exported(actor: Actor): Promise<string> {
  const options = { exportedAt: new Date(), permalink: (id: string) => `https://desk.example/claims/${id}` };
  const parts: unknown[] = [];
  for await (const batch of exportedClaims(actor, { filters: filtersWith({}) }, options)) parts.push(batch);
  return JSON.stringify(parts);
}

describe('What a party was called before is kept back as long as the party is', () => {
  test.each([
    ['a confidential one', { confidential: true }, 'ON_RECORD'],
    ['one known from what it said on background', {}, 'BACKGROUND'],
    ['one off the record', {}, 'OFF_RECORD'],
  ])('%s', async (_, more, terms) => {
    const { source, surname, alias } = await aParty(more);
    const claim = await aClaimSaying(surname, source.id, terms);
    const held = await aClaimSaying(alias, source.id, terms);
    await renamed(source, `Codename Tern ${surname.length}${terms}`);
    const read = await told(desk.viewer, claim.id, source.id, surname);
    expect(read).not.toContain(surname);
    expect(read).toContain('[false,false,false,false,false,false]');
    // The test would hold of nothing at all: a reviewer reads it.
    expect((await claimPage(desk.reviewer, claim.id))?.claim.statement).toContain(surname);
    expect(JSON.stringify(await claimPage(desk.viewer, held.id))).not.toContain(alias);
    for (const actor of [desk.viewer, desk.editor]) {
      const file = await exported(actor);
      expect([surname, alias].filter((name) => file.includes(name))).toEqual([]);
    }
  });

  test('however often it is renamed, and before it was marked', async () => {
    const { source, surname, alias } = await aParty({ confidential: true });
    const second = await renamed(source, `Marigold ${surname}x`, [`Plover${surname}`]);
    const third = await renamed(second, `Heron ${surname}y`);
    expect(third.formerNames).toEqual([source.name, alias, `Marigold ${surname}x`, `Plover${surname}`]);
    const again = await renamed(third, source.name, [alias]);
    expect(again.formerNames).toEqual([`Marigold ${surname}x`, `Plover${surname}`, `Heron ${surname}y`]);
  });
});

describe('A former name', () => {
  test('is told on its page to whoever is told its name, and finds it for nobody', async () => {
    const { source, surname } = await aParty({ confidential: true });
    await renamed(source, `Whimbrel ${surname}z`.replace(surname, 'Sandling'));
    const page = await sourcePage(desk.reviewer, source.id);
    expect(page && 'source' in page && page.source.formerNames).toContain(source.name);
    expect(await sourcePage(desk.viewer, source.id)).toBeNull();
    const found = async (actor: Actor) => JSON.stringify(await searchSources(actor, surname));
    expect(await found(desk.viewer)).not.toContain(source.id);
    expect(await found(desk.reviewer)).not.toContain(source.id);
  });

  test('goes along when the party is merged into another, and is free once the mark is lifted', async () => {
    const [goes, stays] = [await aParty({ confidential: true }), await aParty()];
    const claim = await aClaimSaying(goes.surname, goes.source.id);
    const codename = await renamed(goes.source, `Codename Rook ${goes.surname.length}`);
    const input = { sourceId: codename.id, intoId: stays.source.id, revision: codename.revision };
    const merged = valueOf(await mergeSources.execute(desk.reviewer, input));
    expect(merged.formerNames).toEqual([goes.source.name, goes.alias]);
    const bare = await renamed(merged, stays.source.name);
    expect(await told(desk.viewer, claim.id, bare.id, goes.surname)).not.toContain(goes.surname);
    const lifting = { sourceId: bare.id, revision: bare.revision, reason: 'They agreed.' };
    valueOf(await liftSourceConfidential.execute(desk.editor, lifting));
    const statement = (await claimPage(desk.viewer, claim.id))?.claim.statement;
    expect(statement).toBe(`${goes.surname} saw the lighthouse.`);
    const page = await sourcePage(desk.viewer, bare.id);
    expect(page && 'source' in page && page.source.formerNames).toContain(codename.name);
  });
});
