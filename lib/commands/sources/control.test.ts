import pg from 'pg';
import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { readSource } from '#lib/db/sources/source-detail.ts';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { editSource } from './edit-source.ts';
import { mergeSources } from './merge-sources.ts';
import { setController } from './set-controller.ts';

const desk = await aNewsroom();

const set = (sourceId: string, revision: number, controllerId: string | null, more: object = {}) =>
  setController.execute(desk.reviewer, { sourceId, revision, controllerId, ...more });

const eventsOf = () => inWorkspace(desk.viewer, (tx) => tx.event.count());

it('keeps who controlled a source, since when and who said so', async () => {
  const [agency, ministry, party, book] = [
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
  ];
  const said = { statedById: book.id, note: 'Page 12.', since: '1998-05-01' };
  valueOf(await set(agency.id, 1, ministry.id, said));
  valueOf(await set(agency.id, 2, party.id));
  const ended = valueOf(await set(agency.id, 3, null));
  expect(ended.controlledBy).toBeNull();
  expect(ended.controlHistory).toMatchObject([
    { controller: { id: party.id }, statedBy: null, note: '', since: null, createdBy: { name: 'Rosa' } },
    {
      controller: { id: ministry.id },
      statedBy: { id: book.id, name: book.name },
      note: 'Page 12.',
      since: '1998-05-01',
    },
  ]);
  for (const { endedAt, endedBy } of ended.controlHistory) {
    expect(endedAt).not.toBeNull();
    expect(endedBy?.name).toBe('Rosa');
  }
});

it('begins with what a source was created with, and goes on with what it is edited to', async () => {
  const [a, b] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
  const source = await aSource(desk.reviewer, {
    controlledById: a.id,
    wikidataId: 'Q486879',
    reliability: 'C',
  });
  const edit = { sourceId: source.id, name: source.name, kind: 'PERSON', notes: 'Noted.' };
  const same = valueOf(await editSource.execute(desk.editor, { ...edit, revision: 1, controlledById: a.id }));
  expect(same.controlHistory).toEqual(source.controlHistory);
  expect(same).toMatchObject({ wikidataId: 'Q486879', reliability: 'C' });
  const moved = valueOf(
    await editSource.execute(desk.editor, { ...edit, revision: 2, controlledById: b.id }),
  );
  expect(moved.controlHistory.map(({ controller, endedBy }) => [controller.id, endedBy?.name])).toEqual([
    [b.id, undefined],
    [a.id, 'Edda'],
  ]);
});

it.each([
  [{ wikidataId: '486879' }, 'Give the id of a Wikidata item, such as Q486879, or nothing.'],
  [{ address: 'javascript:alert(1)' }, 'Give an address that starts with http:// or https://.'],
  [{ reliability: 'G' }, 'Choose one of these: A, B, C, D, E, F.'],
])('says what to do about %j', async (more, message) => {
  const source = await aSource(desk.reviewer);
  const edit = { sourceId: source.id, revision: 1, name: source.name, kind: 'PERSON', ...more };
  expect(refusalOf(await editSource.execute(desk.editor, edit))).toMatchObject({ problems: [{ message }] });
});

it('refuses a circle, itself, a stranger and its own word for it, and changes nothing', async () => {
  const [top, low] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
  valueOf(await set(low.id, 1, top.id));
  const before = await eventsOf();
  expect(refusalOf(await set(top.id, 1, top.id))).toEqual({ code: 'controls-itself' });
  expect(refusalOf(await set(top.id, 1, low.id))).toEqual({
    code: 'control-cycle',
    parties: [top.name, low.name, top.name],
  });
  expect(refusalOf(await set(top.id, 1, v7()))).toMatchObject({ problems: [{ path: ['controllerId'] }] });
  const own = refusalOf(await set(low.id, 2, top.id, { statedById: low.id }));
  expect(own).toEqual({ code: 'stated-by-itself' });
  expect(await eventsOf()).toBe(before);
  const row = await inWorkspace(desk.viewer, (tx) => readSource(tx, top.id));
  expect(row?.detail).toMatchObject({ controlledBy: null, controlHistory: [], revision: 1 });
});

it('lives with a circle that is there already, and counts its members as one', async () => {
  const [a, b] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
  const client = new pg.Client({ connectionString: desk.ownerUrl });
  await client.connect();
  await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
  await client.query(
    'UPDATE "Source" SET "controlledById" = CASE id WHEN $1::uuid THEN $2::uuid ELSE $1::uuid END WHERE id IN ($1, $2)',
    [a.id, b.id],
  );
  await client.end();
  const { id: claimId } = await aClaim(desk.reviewer);
  await withEvidence(desk.reviewer, claimId, { publisherId: a.id, firstHand: true });
  const claim = await withEvidence(desk.reviewer, claimId, { publisherId: b.id, firstHand: true });
  expect(claim.corroboration.supports.origins).toHaveLength(1);
  expect(claim.corroboration.reasons.map(({ kind }) => kind)).toContain('control-cycle');
  expect(valueOf(await set(a.id, 1, null)).controlledBy).toBeNull();
});

it('goes on under the source that stays after a merge, with who said so', async () => {
  const [top, goes, stays, below] = [
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
  ];
  valueOf(await set(goes.id, 1, top.id, { note: 'Its charter.' }));
  valueOf(await set(below.id, 1, goes.id, { note: 'Its masthead.' }));
  const merged = valueOf(
    await mergeSources.execute(desk.reviewer, { sourceId: goes.id, intoId: stays.id, revision: 2 }),
  );
  expect(merged.controlHistory).toMatchObject([
    { controller: { id: top.id }, note: 'Its charter.', endedAt: null },
  ]);
  const [kept, moved] = await inWorkspace(desk.viewer, async (tx) => [
    await readSource(tx, goes.id),
    await readSource(tx, below.id),
  ]);
  expect(kept?.detail.controlHistory).toMatchObject([{ note: 'Its charter.', endedBy: { name: 'Rosa' } }]);
  expect(moved?.detail.controlHistory).toMatchObject([
    { controller: { id: stays.id }, note: 'Its masthead.', endedAt: null },
    { controller: { id: goes.id }, note: 'Its masthead.', endedBy: { name: 'Rosa' } },
  ]);
});
