import { expect, it } from 'vitest';
import { wordingFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { safeWording } from '#lib/domain/wording/safe-wording.ts';
import { aClaim, aNewsroom, aSource, valueOf } from '#testing/newsroom.ts';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { editClaim } from './edit-claim.ts';
import { editSource } from '#lib/commands/sources/edit-source.ts';
import { setChain } from './set-chain.ts';

const desk = await aNewsroom();

async function claimOf(statement: string) {
  const { id: claimId } = await aClaim(desk.reviewer);
  return valueOf(
    await editClaim.execute(desk.reviewer, {
      claimId,
      revision: 1,
      statement,
      importance: 'NORMAL',
      tags: [],
    }),
  );
}

it('whoever speaks on background is found in the statement by an alias or a part of the name', async () => {
  const named = { name: 'Ivan Petrov-Vodkin', kind: 'PERSON', aliases: ['Ваня Петров'] };
  const source = valueOf(await createSource.execute(desk.reviewer, named));
  for (const [statement, given] of [
    ['Petrov saw the minister take cash.', true],
    ['Это видел Петров.', true],
    ['The minister took cash.', false],
  ] as const) {
    const claim = await claimOf(statement);
    const hops = [{ sourceId: source.id, terms: 'BACKGROUND', check: 'VERIFIED', checkNote: 'By phone.' }];
    const input = { claimId: claim.id, revision: claim.revision, hops };
    const chained = valueOf(await setChain.execute(desk.reviewer, input));
    expect(chained.hops[0]?.named, statement).toBe(given);
    expect(safeWording(wordingFactsOf(chained)).kind, statement).toBe(given ? 'none' : 'sentence');
  }
});

it('a party on the record gives away one on background whose name is in its own', async () => {
  const person = valueOf(await createSource.execute(desk.reviewer, { name: 'Olga Serova', kind: 'PERSON' }));
  const office = valueOf(
    await createSource.execute(desk.reviewer, { name: 'The Serova Foundation', kind: 'ORGANISATION' }),
  );
  const claim = await claimOf('The bridge is closed.');
  const hops = [
    { sourceId: person.id, terms: 'BACKGROUND' },
    { sourceId: office.id, check: 'VERIFIED', checkNote: 'Its release.' },
  ];
  const input = { claimId: claim.id, revision: claim.revision, hops };
  const chained = valueOf(await setChain.execute(desk.reviewer, input));
  expect(chained.hops.map(({ named }) => named)).toEqual([true, false]);
});

it('a plural name of the register takes a plural verb', async () => {
  const source = await aSource(desk.reviewer);
  const { id: sourceId, revision, name, kind } = source;
  const edited = { sourceId, revision, name, kind, plural: true };
  expect(valueOf(await editSource.execute(desk.reviewer, edited)).plural).toBe(true);
  const claim = await claimOf('The bridge is closed.');
  const hops = [{ sourceId, check: 'VERIFIED', checkNote: 'Read.' }];
  const input = { claimId: claim.id, revision: claim.revision, hops };
  const chained = valueOf(await setChain.execute(desk.reviewer, input));
  const text = `${name} say that the bridge is closed; this is not verified.`;
  expect(safeWording(wordingFactsOf(chained))).toEqual({ kind: 'sentence', text });
});
