import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { aClaim, aNewsroom, aSource, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { setChain } from './set-chain.ts';

const desk = await aNewsroom();

describe('who says so', () => {
  it('is kept in order, and a hop keeps its id when the chain is written again', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const [knows, says] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const first = valueOf(
      await setChain.execute(desk.reviewer, {
        claimId,
        revision: 1,
        hops: [{ sourceId: says.id, cue: 'reported', mode: 'BROADCAST', terms: 'BACKGROUND' }],
      }),
    );
    const [hop] = first.hops;
    expect(hop).toMatchObject({
      cue: 'reported',
      mode: 'BROADCAST',
      terms: 'BACKGROUND',
      check: 'UNCHECKED',
    });
    const kept = { id: hop?.id, sourceId: says.id, check: 'VERIFIED', checkNote: ' On tape. ' };
    const second = valueOf(
      await setChain.execute(desk.reviewer, {
        claimId,
        revision: 2,
        hops: [{ sourceId: knows.id, checkNote: ' ' }, kept],
      }),
    );
    expect(second.hops.map(({ source }) => source.id)).toEqual([knows.id, says.id]);
    expect(second.hops[1]).toMatchObject({ id: hop?.id, check: 'VERIFIED', checkNote: 'On tape.' });
    expect(second.hops[0]?.checkNote).toBeNull();
    expect(second.hops[0]?.id).not.toBe(hop?.id);
  });

  it('says of each step that was checked how, or by which evidence', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const { id: sourceId, name } = await aSource(desk.reviewer);
    for (const check of ['VERIFIED', 'MISATTRIBUTED']) {
      const hops = [{ sourceId, check, checkNote: ' ' }];
      expect(refusalOf(await setChain.execute(desk.reviewer, { claimId, revision: 1, hops }))).toEqual({
        code: 'check-unsettled',
        party: name,
      });
    }
  });

  it('names no party twice, none outside the register and none merged away', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const [one, other] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const set = (...sourceIds: string[]) =>
      setChain.execute(desk.reviewer, {
        claimId,
        revision: 1,
        hops: sourceIds.map((sourceId) => ({ sourceId })),
      });
    expect(refusalOf(await set(one.id, other.id, one.id))).toEqual({
      code: 'chain-repeats',
      party: one.name,
    });
    expect(refusalOf(await set(one.id, v7()))).toEqual({
      code: 'invalid',
      problems: [{ path: ['hops', 1, 'sourceId'], message: 'Choose a source of the register.' }],
    });
    valueOf(await mergeSources.execute(desk.reviewer, { sourceId: one.id, intoId: other.id, revision: 1 }));
    expect(refusalOf(await set(one.id))).toEqual({ code: 'already-merged' });
  });

  it('is settled only by evidence of the same claim', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const other = await withEvidence(desk.reviewer, (await aClaim(desk.reviewer)).id);
    const { id: sourceId } = await aSource(desk.reviewer);
    const hops = [{ sourceId, check: 'VERIFIED', checkEvidenceId: other.evidence[0]?.id }];
    expect(refusalOf(await setChain.execute(desk.reviewer, { claimId, revision: 1, hops }))).toEqual({
      code: 'invalid',
      problems: [{ path: ['hops', 0, 'checkEvidenceId'], message: 'Choose evidence of this claim.' }],
    });
  });
});
