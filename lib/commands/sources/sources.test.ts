import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { createSource } from './create-source.ts';
import { editSource } from './edit-source.ts';
import { mergeSources } from './merge-sources.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';

const desk = await aNewsroom();

const merge = (sourceId: string, intoId: string, revision = 1) =>
  mergeSources.execute(desk.reviewer, { sourceId, intoId, revision });

async function controlled(name: string, controlledById: string | null) {
  return aSource(desk.reviewer, { name: `${name} ${v7()}`, controlledById });
}

describe('the register of sources', () => {
  it('keeps a name once and offers it, whatever its case, also when several people add it at once', async () => {
    const name = `Étude ${v7()}`;
    const results = await Promise.all(
      [name, name.toUpperCase(), name.toLowerCase()].map((spelled) =>
        createSource.execute(desk.reviewer, { name: spelled, kind: 'ORGANISATION' }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const made = results.flatMap((result) => (result.ok ? [result.value] : []));
    for (const result of results) {
      if (result.ok) continue;
      expect(result.refusal).toMatchObject({ code: 'looks-like', alike: [{ source: { id: made[0]?.id } }] });
    }
    const other = await aSource(desk.reviewer);
    const taken = made[0]?.name ?? '';
    const renamed = { sourceId: other.id, revision: 1, name: taken, kind: 'PERSON', whyAnother: 'Two.' };
    expect(refusalOf(await editSource.execute(desk.reviewer, renamed))).toMatchObject({
      code: 'name-taken',
      name: taken,
      alike: [{ source: { id: made[0]?.id } }],
    });
  });

  it('is searched by name and by other names, without accents', async () => {
    const source = await aSource(desk.reviewer, { name: 'Ćosić', aliases: ['ЧОСИЧ', 'ćosić', ''] });
    expect(source.aliases).toEqual(['ЧОСИЧ']);
    const row = await inWorkspace(desk.viewer, (tx) => tx.source.findFirst({ where: { id: source.id } }));
    expect(row?.searchText).toBe('cosic\nчосич');
  });

  it('refuses control by oneself, in a circle and by a stranger', async () => {
    const top = await controlled('Top', null);
    const middle = await controlled('Middle', top.id);
    const low = await controlled('Low', middle.id);
    const put = (controlledById: string) =>
      editSource.execute(desk.reviewer, { ...edited(top), controlledById });
    expect(refusalOf(await put(top.id))).toEqual({ code: 'controls-itself' });
    expect(refusalOf(await put(low.id))).toEqual({
      code: 'control-cycle',
      parties: [top.name, low.name, middle.name, top.name],
    });
    expect(refusalOf(await put(v7()))).toMatchObject({ problems: [{ path: ['controlledById'] }] });
  });

  it('never closes a circle of control from two sides at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await controlled('A', null), await controlled('B', null)];
      const results = await Promise.all([
        editSource.execute(desk.reviewer, { ...edited(a), controlledById: b.id }),
        editSource.execute(desk.editor, { ...edited(b), controlledById: a.id }),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      const lost = results.find((result) => !result.ok);
      expect(lost && refusalOf(lost).code).toBe('control-cycle');
    }
  });

  it('shows who changed a source first', async () => {
    const source = await aSource(desk.reviewer);
    const won = valueOf(await editSource.execute(desk.reviewer, { ...edited(source), notes: 'Mine.' }));
    const lost = await editSource.execute(desk.editor, { ...edited(source), notes: 'Theirs.' });
    expect(refusalOf(lost)).toEqual({ code: 'conflict', current: won });
  });
});

function edited(source: { id: string; name: string }) {
  return { sourceId: source.id, revision: 1, name: source.name, kind: 'PERSON' };
}

describe('merging two sources', () => {
  it('moves everything that rests on one to the other and keeps its names', async () => {
    const top = await controlled('Top', null);
    const goes = await aSource(desk.reviewer, { aliases: ['K.'], controlledById: top.id });
    const stays = await aSource(desk.reviewer);
    const below = await controlled('Below', goes.id);
    const { id: claimId } = await aClaim(desk.reviewer);
    await withEvidence(desk.reviewer, claimId, {
      citedSourceIds: [goes.id, stays.id],
    });
    await withEvidence(desk.reviewer, claimId, { publisherId: goes.id, citedSourceIds: [stays.id] });
    valueOf(await setChain.execute(desk.reviewer, { claimId, revision: 3, hops: [{ sourceId: goes.id }] }));
    const merged = valueOf(await merge(goes.id, stays.id));
    expect(merged).toMatchObject({ id: stays.id, aliases: [goes.name, 'K.'], controlledBy: { id: top.id } });

    const after = await withEvidence(desk.reviewer, claimId);
    expect(after.hops[0]?.source.id).toBe(stays.id);
    expect(after.evidence[0]?.citedSources.map(({ id }) => id)).toEqual([stays.id]);
    // Nobody is a source of their own.
    expect(after.evidence[1]).toMatchObject({ publisher: { id: stays.id }, citedSources: [] });
    const rows = await inWorkspace(desk.viewer, (tx) =>
      tx.source.findMany({ where: { id: { in: [goes.id, below.id] } }, orderBy: { id: 'asc' } }),
    );
    expect(rows.map(({ mergedIntoId, controlledById }) => ({ mergedIntoId, controlledById }))).toEqual([
      { mergedIntoId: stays.id, controlledById: null },
      { mergedIntoId: null, controlledById: stays.id },
    ]);
    expect(refusalOf(await merge(goes.id, top.id, 2))).toEqual({ code: 'already-merged' });
    const last = await aSource(desk.reviewer);
    valueOf(await merge(stays.id, last.id, 2));
    const first = await inWorkspace(desk.viewer, (tx) => tx.source.findFirst({ where: { id: goes.id } }));
    expect(first?.mergedIntoId).toBe(last.id);
  });

  it('is refused when both stand in one chain, and names the claim', async () => {
    const [a, b] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const { id: claimId, statement } = await aClaim(desk.reviewer);
    const hops = [{ sourceId: a.id }, { sourceId: b.id }];
    valueOf(await setChain.execute(desk.reviewer, { claimId, revision: 1, hops }));
    expect(refusalOf(await merge(a.id, b.id))).toEqual({ code: 'merge-in-one-chain', claimId, statement });
  });

  it('is refused with itself and when control would run in a circle, and drops a link between the two', async () => {
    const a = await controlled('A', null);
    const b = await controlled('B', a.id);
    const c = await controlled('C', b.id);
    expect(refusalOf(await merge(a.id, a.id))).toEqual({ code: 'merge-with-itself' });
    expect(refusalOf(await merge(a.id, c.id))).toEqual({
      code: 'control-cycle',
      parties: [c.name, b.name, c.name],
    });
    expect(valueOf(await merge(b.id, a.id)).controlledBy).toBeNull();
  });

  it('leaves one of the two when two people merge them into each other at once', async () => {
    const [a, b] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const results = await Promise.all([merge(a.id, b.id), merge(b.id, a.id)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual(['already-merged']);
  });
});
