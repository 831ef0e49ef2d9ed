import { beforeAll, describe, expect, it } from 'vitest';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { claimFiltersSchema, noFilters, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { testDatabase } from '#testing/database.ts';
import { aClaim, newsroom, valueOf, type Newsroom } from '#testing/newsroom.ts';
import { holdsByTheLog } from '#testing/kept/remembered-answers.ts';
import { claimsList, claimsListOnceRead } from './claims-list.ts';

const filtersWith = (some: Partial<ClaimFilters>): ClaimFilters => ({ ...noFilters, ...some });
const mine = filtersWith({ assignee: 'me' });
const views = [noFilters, mine, claimFiltersSchema.parse({ settled: 'no', sort: 'importance' })];

let desk: Newsroom;
beforeAll(async () => {
  desk = await newsroom((await testDatabase()).ownerUrl);
  await aClaim(desk.reviewer);
});

describe('A claims list that is remembered', () => {
  it('is the same as long as nothing happens', async () => {
    const once = async () => {
      const first = await claimsListOnceRead(desk.editor, noFilters, null);
      const asked = Array.from({ length: 5 }, () => claimsListOnceRead(desk.editor, noFilters, null));
      return (await Promise.all(asked)).every((one) => one === first);
    };
    // A minute may begin meanwhile, but not twice in a row.
    expect((await once()) || (await once())).toBe(true);
  });

  holdsByTheLog({
    kept: 'claimsLists',
    desk: () => desk,
    now: (actor) => Promise.all(views.map((filters) => claimsList(actor, filters, null))),
    remembered: (actor) => Promise.all(views.map((filters) => claimsListOnceRead(actor, filters, null))),
    claims: ([all]) => all?.total.count ?? 0,
  });

  it('is of one’s own claims where it asks for them', async () => {
    const claim = await aClaim(desk.reviewer);
    const given = { claimId: claim.id, revision: claim.revision, assigneeId: desk.editor.userId };
    valueOf(await assignClaim.execute(desk.editor, given));
    // Of one role, as far as what is kept could tell.
    const [one, other] = [desk.editor, { ...desk.reviewer, role: desk.editor.role }];
    const ids = async (actor: Actor) =>
      (await claimsListOnceRead(actor, mine, null)).rows.map(({ id }) => id);
    expect(await ids(one)).toContain(claim.id);
    expect(await ids(other)).not.toContain(claim.id);
    expect(await ids(one)).toContain(claim.id);
  });

  it('is read each time where it is searched, as what is found by words is entered after the log', async () => {
    for (const some of [{ q: 'bridge' }, { search: 'bridge' }, { passage: 'bridge' }, { tag: ['bridge'] }]) {
      const list = () => claimsListOnceRead(desk.viewer, filtersWith(some), null);
      expect(await list()).not.toBe(await list());
    }
  });
});
