import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { editSource } from '#lib/commands/sources/edit-source.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { setController } from '#lib/commands/sources/set-controller.ts';
import { setWorkspaceRules } from '#lib/commands/workspace/set-workspace-rules.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { previewControl, previewMerge, previewRule } from './preview-verdicts.ts';

async function arrange() {
  const desk = await aNewsroom();
  const [one, other, owner] = [
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
    await aSource(desk.reviewer),
  ];
  const confirmed = async (publishers: { id: string }[]) => {
    const { id } = await aClaim(desk.reviewer);
    for (const { id: publisherId } of publishers) {
      await withEvidence(desk.reviewer, id, { publisherId, firstHand: true });
    }
    return id;
  };
  const two = await confirmed([one, other]);
  const three = await confirmed([one, other, await aSource(desk.reviewer)]);
  const single = await confirmed([other]);
  const verdicts = async () =>
    new Map(
      (
        await inWorkspace(desk.viewer, (tx) => tx.claim.findMany({ select: { id: true, verdict: true } }))
      ).map(({ id, verdict }) => [id, verdict]),
    );
  return { desk, one, other, owner, two, three, single, verdicts };
}

/** What changed between two readings, as a preview says it. */
function changesBetween(before: Map<string, string | null>, after: Map<string, string | null>) {
  return [...before].flatMap(([id, was]) => {
    const is = after.get(id);
    return is === was ? [] : [{ id, before: was, after: is }];
  });
}

describe('what saving would do to verdicts', () => {
  it('is what saving who controls a source does to them', async () => {
    const { desk, one, other, owner, two, verdicts } = await arrange();
    valueOf(
      await setController.execute(desk.reviewer, { sourceId: one.id, revision: 1, controllerId: owner.id }),
    );
    const before = await verdicts();
    const assumed = { sourceId: other.id, controllerId: owner.id };
    const preview = valueOf(await previewControl(desk.reviewer, assumed));
    expect(preview).toMatchObject({ count: 1, looked: 3, complete: true });
    expect(await verdicts()).toEqual(before);
    valueOf(
      await setController.execute(desk.reviewer, { sourceId: other.id, revision: 1, controllerId: owner.id }),
    );
    const changes = changesBetween(before, await verdicts());
    expect(changes).toEqual([{ id: two, before: 'CONFIRMS', after: 'INSUFFICIENT' }]);
    expect(preview.changes).toMatchObject(changes);
    // And back again.
    const ended = valueOf(await previewControl(desk.reviewer, { sourceId: other.id, controllerId: null }));
    expect(ended.changes).toMatchObject([{ id: two, before: 'INSUFFICIENT', after: 'CONFIRMS' }]);
  });

  it('is what merging two sources does to them', async () => {
    const { desk, one, other, owner, two, verdicts } = await arrange();
    // A third party's report cites both, and the one that stays takes over who controls the one that goes.
    const { id: cited } = await aClaim(desk.reviewer);
    const wire = { publisherId: (await aSource(desk.reviewer)).id, citedSourceIds: [one.id, other.id] };
    await withEvidence(desk.reviewer, cited, wire);
    valueOf(
      await setController.execute(desk.reviewer, { sourceId: other.id, revision: 1, controllerId: owner.id }),
    );
    const owned = await aClaim(desk.reviewer);
    for (const publisherId of [owner.id, one.id])
      await withEvidence(desk.reviewer, owned.id, { publisherId, firstHand: true });
    const before = await verdicts();
    const input = { sourceId: other.id, intoId: one.id };
    const preview = valueOf(await previewMerge(desk.reviewer, input));
    expect(preview).toMatchObject({ count: 2, looked: 5, complete: true });
    expect(await verdicts()).toEqual(before);
    valueOf(await mergeSources.execute(desk.reviewer, { ...input, revision: 2 }));
    const changes = changesBetween(before, await verdicts());
    expect(changes.map(({ id }) => id).sort()).toEqual([two, owned.id].sort());
    expect(preview.changes).toMatchObject(changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(refusalOf(await previewMerge(desk.reviewer, input)).code).toBe('already-merged');
    expect(refusalOf(await previewMerge(desk.viewer, input)).code).toBe('role-too-low');
  });

  it('is what saying that a source is anonymous does to them', async () => {
    const { desk, one, other, two, verdicts } = await arrange();
    const edited = { aliases: [], controlledById: null, notes: '', kind: 'ANONYMOUS', revision: 1 };
    valueOf(await editSource.execute(desk.reviewer, { ...edited, sourceId: one.id, name: one.name }));
    const before = await verdicts();
    const assumed = { sourceId: other.id, controllerId: null, kind: 'ANONYMOUS' } as const;
    const preview = valueOf(await previewControl(desk.reviewer, assumed));
    valueOf(await editSource.execute(desk.reviewer, { ...edited, sourceId: other.id, name: other.name }));
    const changes = changesBetween(before, await verdicts());
    expect(changes).toEqual([{ id: two, before: 'CONFIRMS', after: 'INSUFFICIENT' }]);
    expect(preview.changes).toMatchObject(changes);
  });

  it('is what saving a rule does to them', async () => {
    const { desk, single, two, verdicts } = await arrange();
    for (const originsNeeded of [1, 3, 4, 9]) {
      const before = await verdicts();
      const preview = valueOf(await previewRule(desk.admin, { originsNeeded, primarySuffices: false }));
      const { revision } = await inWorkspace(desk.admin, (tx) => tx.workspace.findFirstOrThrow());
      const input = { revision, originsNeeded, primarySuffices: false, admiralty: false };
      valueOf(await setWorkspaceRules.execute(desk.admin, input));
      const changes = changesBetween(before, await verdicts());
      expect(preview).toMatchObject({ count: changes.length, looked: 3, complete: true });
      expect(preview.changes.map(({ id, before: was, after }) => ({ id, before: was, after }))).toEqual(
        changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      if (originsNeeded === 1) expect(changes.map(({ id }) => id)).toEqual([single]);
      if (originsNeeded === 3) expect(changes.map(({ id }) => id)).toContain(two);
    }
  });

  it('says that it is not complete when there is no time', async () => {
    const { desk, other } = await arrange();
    const none = { changes: [], count: 0, looked: 0, complete: false };
    expect(
      valueOf(await previewControl(desk.reviewer, { sourceId: other.id, controllerId: null }, 0)),
    ).toEqual(none);
    const rule = { originsNeeded: 1, primarySuffices: true };
    expect(valueOf(await previewRule(desk.admin, rule, 0))).toEqual(none);
  });

  it('is told to those who may save it, of what is theirs', async () => {
    const { desk, one } = await arrange();
    const other = await aNewsroom();
    const assumed = { sourceId: one.id, controllerId: null };
    expect(refusalOf(await previewControl(desk.viewer, assumed)).code).toBe('role-too-low');
    expect(refusalOf(await previewControl(other.admin, assumed)).code).toBe('not-found');
    expect(refusalOf(await previewControl(desk.editor, { ...assumed, controllerId: v7() })).code).toBe(
      'not-found',
    );
    const rule = { originsNeeded: 1, primarySuffices: true };
    expect(refusalOf(await previewRule(desk.editor, rule)).code).toBe('role-too-low');
  });
});
