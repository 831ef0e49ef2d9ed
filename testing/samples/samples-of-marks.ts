import { lookAtName } from '#lib/commands/sources/look-at-name.ts';
import { markEvidenceConfidential } from '#lib/commands/evidence/mark-evidence-confidential.ts';
import { markSourceConfidential } from '#lib/commands/sources/mark-source-confidential.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { aClaim, aSource, valueOf, withEvidence, type Newsroom } from '#testing/newsroom.ts';

async function evidenceTarget(desk: Newsroom): Promise<{ evidenceId: string; revision: number }> {
  const claim = await withEvidence(desk.editor, (await aClaim(desk.editor)).id);
  return { evidenceId: claim.evidence[0]?.id ?? '', revision: 1 };
}

/** A source that spoke off the record, and what is asked to be told its name. */
async function offRecord(desk: Newsroom) {
  const { id: claimId, revision } = await aClaim(desk.editor);
  const { id: sourceId } = await aSource(desk.editor);
  const hops = [{ sourceId, terms: 'OFF_RECORD' }];
  const claim = valueOf(await setChain.execute(desk.editor, { claimId, revision, hops }));
  return { sourceId, look: { claimId, hopId: claim.hops[0]?.id } };
}

/** Inputs of the commands that mark what is confidential, and of those that tell a name off the record. */
export const markSamples = {
  'mark-source-confidential': async (desk: Newsroom) => ({
    sourceId: (await aSource(desk.editor)).id,
    revision: 1,
    reason: 'They would lose their post.',
  }),
  'lift-source-confidential': async (desk: Newsroom) => {
    const source = { sourceId: (await aSource(desk.editor)).id, reason: 'They agreed.' };
    valueOf(await markSourceConfidential.execute(desk.editor, { ...source, revision: 1 }));
    return { ...source, revision: 2 };
  },
  'mark-evidence-confidential': async (desk: Newsroom) => ({
    ...(await evidenceTarget(desk)),
    reason: 'It was leaked.',
  }),
  'lift-evidence-confidential': async (desk: Newsroom) => {
    const target = { ...(await evidenceTarget(desk)), reason: 'It is out.' };
    valueOf(await markEvidenceConfidential.execute(desk.editor, target));
    return { ...target, revision: 2 };
  },
  'look-at-name': async (desk: Newsroom) => (await offRecord(desk)).look,
  'trace-looks': async (desk: Newsroom) => {
    const { sourceId, look } = await offRecord(desk);
    valueOf(await lookAtName.execute(desk.editor, look));
    return { sourceId };
  },
};
