import { expect, test } from 'vitest';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { searchEverything } from '#lib/queries/search/search-everything.ts';
import { aClaim, aNewsroom, aSource, valueOf } from '#testing/newsroom.ts';
import { claimsList } from './claims-list.ts';
import { filterChoices } from './filter-choices.ts';

test('a name that is written in disguise is shown to no viewer, and found by no search or tag of theirs', async () => {
  const { reviewer, viewer } = await aNewsroom();
  await aSource(reviewer, { name: 'Ysolde Vantongeren', confidential: true });
  const { id } = await aClaim(reviewer);
  const written = [
    'Van\u00ADtongeren',
    'Van\u200Btongeren',
    'Vаntоngеren',
    '#YsoldeVantongeren',
    'ysoldevantongeren',
    'Vantongerens',
  ];
  const statement = `The lighthouse is that of ${written.join(', ')}.`;
  const input = { claimId: id, revision: 1, statement, importance: 'NORMAL', tags: written };
  valueOf(await editClaim.execute(reviewer, input));
  const found = async (actor: Actor, sought: string) => [
    (await claimsList(actor, filtersWith({ q: sought }), null)).rows.length,
    (await searchEverything(actor, sought)).flatMap(({ hits }) => hits).length,
    (await claimsList(actor, filtersWith({ tag: [sought] }), null)).rows.length,
  ];
  for (const sought of ['vantongeren', ...written]) {
    expect([sought, ...(await found(viewer, sought))]).toEqual([sought, 0, 0, 0]);
  }
  for (const sought of ['vantongeren', 'Van\u00ADtongeren']) {
    expect((await found(reviewer, sought))[0]).toBe(1);
  }
  const [row] = (await claimsList(viewer, filtersWith({ q: 'lighthouse' }), null)).rows;
  const hidden = Array.from(written, (name) => `${name.startsWith('#') ? '#' : ''}a source not named here`);
  expect(row?.statement).toBe(`The lighthouse is that of ${hidden.join(', ')}.`);
  expect(JSON.stringify(await filterChoices(viewer, 'tags'))).not.toContain('tongeren');
});
