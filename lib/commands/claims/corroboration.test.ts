import { describe, expect, it } from 'vitest';
import { fillMissing } from '#lib/db/migrations/fill-missing.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { keptOf } from '#testing/kept/kept-counts.ts';
import { aClaim, aNewsroom, aSource, newsroom, refusalOf, valueOf, withEvidence } from '#testing/newsroom.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { markCites } from '#lib/commands/evidence/mark-cites.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { restoreEvidence } from '#lib/commands/evidence/restore-evidence.ts';
import { setController } from '#lib/commands/sources/set-controller.ts';
import { setWorkspaceRules } from '#lib/commands/workspace/set-workspace-rules.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { undoTellApart } from '#lib/commands/evidence/undo-tell-apart.ts';

const desk = await aNewsroom();

/** A claim with a first-hand report of each of these publishers. */
async function reportedBy(publishers: { id: string }[], more: object[] = []) {
  const { id: claimId } = await aClaim(desk.reviewer);
  for (const [at, { id: publisherId }] of publishers.entries()) {
    await withEvidence(desk.reviewer, claimId, { publisherId, firstHand: true, ...more[at] });
  }
  return claimId;
}

const text =
  'The minister met the envoy on Monday in the capital, and both sides spoke of closer ties in trade and in the fishery.';

describe('what a claim keeps of its evidence', () => {
  it('follows each change of the evidence', async () => {
    const [a, b] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const claimId = await reportedBy([a, b]);
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ verdict: 'CONFIRMS', supportingOrigins: 2 });
    const refuting = { publisherId: a.id, firstHand: true, stance: 'REFUTES' };
    const claim = await withEvidence(desk.reviewer, claimId, refuting);
    expect(claim.corroboration.verdict).toBe('CONFLICTS');
    const evidenceId = claim.evidence[2]?.id ?? '';
    valueOf(await deleteEvidence.execute(desk.reviewer, { evidenceId, revision: 1 }));
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ verdict: 'CONFIRMS', refutingOrigins: 0 });
    valueOf(await restoreEvidence.execute(desk.reviewer, { evidenceId }));
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ verdict: 'CONFLICTS', refutingOrigins: 1 });
  });

  it('counts two reports once as soon as both are marked as citing one source', async () => {
    const [kcna, ap, reuters] = [
      await aSource(desk.reviewer),
      await aSource(desk.reviewer),
      await aSource(desk.reviewer),
    ];
    const { id: claimId } = await aClaim(desk.reviewer);
    for (const { id: publisherId } of [ap, reuters])
      await withEvidence(desk.reviewer, claimId, { publisherId });
    const claim = await inWorkspace(desk.viewer, (tx) =>
      tx.evidence.findMany({ where: { claimId }, orderBy: { id: 'asc' } }),
    );
    let after;
    for (const { id: evidenceId } of claim) {
      after = valueOf(await markCites.execute(desk.reviewer, { evidenceId, revision: 1, sourceId: kcna.id }));
    }
    expect(after?.evidence.map(({ citedSources }) => citedSources.map(({ name }) => name))).toEqual([
      [kcna.name],
      [kcna.name],
    ]);
    expect(after?.corroboration.reasons.map(({ words }) => words)).toContain(
      `${ap.name} and ${reuters.name} have it from ${kcna.name}.`,
    );
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({
      verdict: 'INSUFFICIENT',
      supportingOrigins: 1,
    });
  });

  it('follows who controls whom, and a merge, without a new revision of the claim', async () => {
    const [a, b, top] = [
      await aSource(desk.reviewer),
      await aSource(desk.reviewer),
      await aSource(desk.reviewer),
    ];
    const claimId = await reportedBy([a, b]);
    for (const { id: sourceId } of [a, b]) {
      const input = { sourceId, revision: 1, controllerId: top.id };
      valueOf(await setController.execute(desk.reviewer, input));
    }
    expect(await keptOf(desk.viewer, claimId)).toEqual({
      verdict: 'INSUFFICIENT',
      supportingOrigins: 1,
      refutingOrigins: 0,
      revision: 3,
    });
    valueOf(await setController.execute(desk.reviewer, { sourceId: b.id, revision: 2, controllerId: null }));
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 2, revision: 3 });
    valueOf(await mergeSources.execute(desk.reviewer, { sourceId: b.id, intoId: a.id, revision: 3 }));
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 1, revision: 3 });
  });

  it('follows control through a source that is cited, and from far above', async () => {
    const [top, middle, cited] = [
      await aSource(desk.reviewer),
      await aSource(desk.reviewer),
      await aSource(desk.reviewer),
    ];
    const { id: claimId } = await aClaim(desk.reviewer);
    const { id: publisherId } = await aSource(desk.reviewer);
    await withEvidence(desk.reviewer, claimId, { publisherId, citedSourceIds: [cited.id] });
    await withEvidence(desk.reviewer, claimId, { firstHand: true, publisherId: top.id });
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 2 });
    valueOf(
      await setController.execute(desk.reviewer, {
        sourceId: cited.id,
        revision: 1,
        controllerId: middle.id,
      }),
    );
    valueOf(
      await setController.execute(desk.reviewer, { sourceId: middle.id, revision: 1, controllerId: top.id }),
    );
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 1 });
  });

  it('counts near-copies once, unless a person says why not', async () => {
    const [a, b] = [await aSource(desk.reviewer), await aSource(desk.reviewer)];
    const claimId = await reportedBy(
      [a, b],
      [{ capturedText: text }, { capturedText: `${text} More soon.` }],
    );
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 1 });
    const rows = await inWorkspace(desk.viewer, (tx) => tx.evidence.findMany({ where: { claimId } }));
    const [firstEvidenceId = '', secondEvidenceId = ''] = rows.map(({ id }) => id);
    const pair = { claimId, firstEvidenceId: secondEvidenceId, secondEvidenceId: firstEvidenceId };
    const apart = valueOf(
      await tellApart.execute(desk.reviewer, { ...pair, reason: 'Both read one statement.' }),
    );
    expect(apart.distinctPairs).toHaveLength(1);
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 2 });
    expect(refusalOf(await tellApart.execute(desk.reviewer, { ...pair, reason: 'Again.' })).code).toBe(
      'told-apart-already',
    );
    valueOf(await undoTellApart.execute(desk.reviewer, pair));
    expect(await keptOf(desk.viewer, claimId)).toMatchObject({ supportingOrigins: 1 });
    const itself = { ...pair, secondEvidenceId: pair.firstEvidenceId, reason: 'One.' };
    expect(refusalOf(await tellApart.execute(desk.reviewer, itself)).code).toBe('not-alike-pair');
  });

  it('keeps a captured text as it was normalised, by its hash, until it is taken away', async () => {
    const { id: claimId } = await aClaim(desk.reviewer);
    const claim = await withEvidence(desk.reviewer, claimId, {
      capturedText: ` ${text}\r\n`,
      credibility: 2,
    });
    const item = claim.evidence[0];
    expect(item).toMatchObject({ captured: { words: 23, by: { name: 'Rosa' } }, credibility: 2 });
    const fields = { evidenceId: item?.id, title: 'A', stance: 'SUPPORTS', role: 'SECONDARY' };
    const edited = valueOf(await editEvidence.execute(desk.editor, { ...fields, revision: 1 }));
    expect(edited.evidence[0]).toMatchObject({ captured: item?.captured, credibility: 2 });
    const without = { ...fields, revision: 2, capturedText: '', credibility: null };
    const gone = valueOf(await editEvidence.execute(desk.editor, without));
    expect(gone.evidence[0]).toMatchObject({ captured: null, credibility: null });
    for (const credibility of [0, 7, 1.5]) {
      const no = refusalOf(await editEvidence.execute(desk.editor, { ...fields, revision: 3, credibility }));
      expect(no).toMatchObject({ problems: [{ message: 'Choose a grade from 1 to 6, or none.' }] });
    }
  });
});

describe('the workspace’s rule', () => {
  it('settles the verdicts of all claims at once, as counting them again would', async () => {
    const own = await newsroom(desk.ownerUrl);
    const [a, b] = [await aSource(own.reviewer), await aSource(own.reviewer)];
    const claims: string[] = [];
    for (const sides of [['SUPPORTS'], ['REFUTES'], ['SUPPORTS', 'REFUTES'], [], ['SUPPORTS', 'SUPPORTS']]) {
      for (const role of ['PRIMARY', 'SECONDARY']) {
        const { id } = await aClaim(own.reviewer);
        claims.push(id);
        for (const [at, stance] of sides.entries()) {
          const publisherId = [a, b][at]?.id;
          await withEvidence(own.reviewer, id, { publisherId, stance, role, firstHand: true });
        }
      }
    }
    let revision = 1;
    const seen = new Set<string>();
    for (const [originsNeeded, primarySuffices] of [
      [1, false],
      [2, false],
      [3, true],
      [2, true],
    ] as const) {
      const input = { revision, originsNeeded, primarySuffices, admiralty: false };
      ({ revision } = valueOf(await setWorkspaceRules.execute(own.admin, input)));
      const kept = await Promise.all(claims.map((id) => keptOf(own.viewer, id)));
      await inWorkspace(own.viewer, (tx) => tx.claim.updateMany({ data: { verdict: null } }));
      const progress = () => undefined;
      const filled = fillMissing(own.workspaceId, { progress, stopped: new AbortController().signal });
      expect(await filled).toBe(claims.length);
      expect(await Promise.all(claims.map((id) => keptOf(own.viewer, id)))).toEqual(kept);
      for (const { verdict } of kept) seen.add(verdict ?? '');
    }
    expect([...seen].sort()).toEqual(['CONFIRMS', 'CONFLICTS', 'INSUFFICIENT', 'REFUTES']);
    const late = { revision: 1, originsNeeded: 2, primarySuffices: true, admiralty: true };
    expect(refusalOf(await setWorkspaceRules.execute(own.admin, late))).toMatchObject({ code: 'conflict' });
    const none = { ...late, originsNeeded: 0 };
    expect(refusalOf(await setWorkspaceRules.execute(own.admin, none))).toMatchObject({
      problems: [{ message: 'Give a number of origins from 1 to 9.' }],
    });
  });
});
