import { v7 } from 'uuid';
import {
  aClaim,
  aMember,
  anArticle,
  aSource,
  evidenceInput,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { disableMember } from '#lib/commands/workspace/disable-member.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { linkClaims } from '#lib/commands/claims/link-claims.ts';
import { recordAnswer } from '#lib/commands/responses/record-answer.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { markCopy } from '#lib/commands/evidence/mark-copy.ts';
import { tellPeopleApart } from '#lib/commands/claims/tell-people-apart.ts';
import { withdrawEvidence } from '#lib/commands/evidence/withdraw-evidence.ts';
import { markSamples } from './samples-of-marks.ts';
import { correctionSamples } from './samples-of-corrections.ts';
import { versionSamples } from './samples-of-versions.ts';
import { workspaceSamples } from './samples-of-workspaces.ts';
import { reportSamples } from './samples-of-reports.ts';

type Input = Record<string, unknown>;

async function claimTarget(desk: Newsroom): Promise<{ claimId: string; revision: number }> {
  return { claimId: (await aClaim(desk.editor)).id, revision: 1 };
}

const withdrawal = { withdrawnAt: '2026-01-02T10:00:00Z', reason: 'It was corrected.' };

async function peopleTarget(
  desk: Newsroom,
): Promise<{ claimId: string; firstSourceId: string; secondSourceId: string }> {
  const { claimId } = await claimTarget(desk);
  const [first, second] = [
    await aSource(desk.editor, { kind: 'ANONYMOUS' }),
    await aSource(desk.editor, { kind: 'ANONYMOUS' }),
  ];
  await withEvidence(desk.editor, claimId, { citedSourceIds: [first.id, second.id] });
  return { claimId, firstSourceId: first.id, secondSourceId: second.id };
}

async function readyClaim(desk: Newsroom): Promise<{ claimId: string; revision: number }> {
  const { claimId } = await claimTarget(desk);
  const finding = { confirmation: 'DISPUTED', reason: 'Seen.' };
  valueOf(await setConfirmation.execute(desk.secondReviewer, { claimId, revision: 1, ...finding }));
  valueOf(await askSignOff.execute(desk.editor, { claimId, revision: 2, bareReason: 'A date.' }));
  return { claimId, revision: 3 };
}

async function evidenceTarget(desk: Newsroom): Promise<{ evidenceId: string; revision: number }> {
  const claim = await withEvidence(desk.editor, (await aClaim(desk.editor)).id);
  return { evidenceId: claim.evidence[0]?.id ?? '', revision: 1 };
}

async function pairTarget(desk: Newsroom) {
  const { id: claimId } = await aClaim(desk.editor);
  const { evidence } = await withEvidence(desk.editor, (await withEvidence(desk.editor, claimId)).id);
  return {
    claimId,
    firstEvidenceId: evidence[0]?.id ?? '',
    secondEvidenceId: evidence[1]?.id ?? '',
  };
}

async function responseTarget(
  desk: Newsroom,
  outcome?: string,
): Promise<{ responseId: string; revision: number }> {
  const { id: claimId } = await aClaim(desk.editor);
  const { id: partyId } = await aSource(desk.editor);
  const asked = valueOf(await askParty.execute(desk.editor, { claimId, partyId, channel: 'EMAIL' }));
  const target = { responseId: asked.responses[0]?.id ?? '', revision: 1 };
  if (outcome === undefined) return target;
  valueOf(await recordAnswer.execute(desk.editor, { ...target, outcome, words: 'No.' }));
  return { ...target, revision: 2 };
}

async function sourceTarget(desk: Newsroom): Promise<{ sourceId: string; revision: number }> {
  return { sourceId: (await aSource(desk.editor)).id, revision: 1 };
}

async function articleTarget(desk: Newsroom): Promise<{ articleId: string; revision: number }> {
  return { articleId: (await anArticle(desk.editor)).id, revision: 1 };
}

async function passage(desk: Newsroom) {
  const { id: articleId, version } = await anArticle(desk.editor);
  return { articleId, versionId: version.id, start: 0, end: 12 };
}

async function memberTarget(desk: Newsroom): Promise<{ memberId: string; revision: number }> {
  const person = { name: 'Mo', role: 'VIEWER' } as const;
  const { memberId } = await aMember(desk.ownerUrl, desk.workspaceId, person);
  return { memberId, revision: 1 };
}

/**
 * For every command something to do: what is needed is made by an editor of `desk`, and whoever may, gets
 * it done with the input. Tests that go through all commands fail when one is missing here.
 */
export const samples: Record<string, (desk: Newsroom) => Promise<Input>> = {
  'record-claim': async (desk) => ({ ...(await passage(desk)), statement: 'A claim.', tags: ['a'] }),
  'import-claims': async (desk) => {
    const { articleId, versionId, start, end } = await passage(desk);
    const status = { confirmation: 'DISPUTED', confidence: null, reason: 'Seen.', overrideNote: '' };
    const said = { statement: 'A claim.', importance: 'HIGH', tags: ['a'], status };
    return { articleId, versionId, claims: [{ start, end, ...said }], takeOver: { note: 'Theirs.' } };
  },
  'edit-claim': async (desk) => {
    return { ...(await claimTarget(desk)), statement: 'Another.', importance: 'LOW', tags: [] };
  },
  'move-claim': async (desk) => {
    const { id: claimId, anchor } = await aClaim(desk.editor);
    return { claimId, revision: 1, versionId: anchor.versionId, start: 4, end: 12 };
  },
  'delete-claim': claimTarget,
  'restore-claim': async (desk) => {
    const target = await claimTarget(desk);
    return valueOf(await deleteClaim.execute(desk.editor, target));
  },
  'set-confirmation': async (desk) => {
    return { ...(await claimTarget(desk)), confirmation: 'DISPUTED', confidence: 'LOW', reason: 'Seen.' };
  },
  'assign-claim': async (desk) => ({ ...(await claimTarget(desk)), assigneeId: desk.reviewer.userId }),
  'set-claim-due': async (desk) => ({ ...(await claimTarget(desk)), dueAt: '2026-12-01T00:00:00Z' }),
  'ask-sign-off': async (desk) => {
    const { claimId } = await claimTarget(desk);
    const finding = { confirmation: 'DISPUTED', reason: 'Seen.' };
    valueOf(await setConfirmation.execute(desk.editor, { claimId, revision: 1, ...finding }));
    return { claimId, revision: 2, bareReason: 'A date.' };
  },
  'withdraw-sign-off': async (desk) => ({ ...(await readyClaim(desk)), reason: 'Wait.' }),
  'sign-off-claim': readyClaim,
  'reopen-claim': async (desk) => {
    const { claimId } = await readyClaim(desk);
    valueOf(await signOffClaim.execute(desk.editor, { claimId, revision: 3 }));
    return { claimId, revision: 4, reason: 'A new call.' };
  },
  'set-chain': async (desk) => {
    const claim = await withEvidence(desk.editor, (await aClaim(desk.editor)).id);
    const { id: sourceId } = await aSource(desk.editor);
    const hop = { sourceId, cue: 'says', check: 'VERIFIED', checkEvidenceId: claim.evidence[0]?.id };
    return { claimId: claim.id, revision: 2, hops: [hop] };
  },
  'add-evidence': async (desk) => {
    const claim = await withEvidence(desk.editor, (await aClaim(desk.editor)).id);
    const [publisher, cited] = [await aSource(desk.editor), await aSource(desk.editor)];
    return evidenceInput(claim.id, {
      publisherId: publisher.id,
      citedSourceIds: [cited.id],
      citedEvidenceIds: [claim.evidence[0]?.id],
    });
  },
  'edit-evidence': async (desk) => {
    const publisherId = (await aSource(desk.editor)).id;
    const fields = { title: 'A letter', stance: 'REFUTES', role: 'PRIMARY', publisherId };
    return { ...(await evidenceTarget(desk)), ...fields };
  },
  'delete-evidence': evidenceTarget,
  'restore-evidence': async (desk) => {
    const target = await evidenceTarget(desk);
    valueOf(await deleteEvidence.execute(desk.editor, target));
    return { evidenceId: target.evidenceId };
  },
  'mark-cites': async (desk) => {
    return { ...(await evidenceTarget(desk)), sourceId: (await aSource(desk.editor)).id };
  },
  'tell-apart': async (desk) => ({ ...(await pairTarget(desk)), reason: 'Two reporters.' }),
  'undo-tell-apart': async (desk) => {
    const pair = await pairTarget(desk);
    valueOf(await tellApart.execute(desk.editor, { ...pair, reason: 'Two reporters.' }));
    return pair;
  },
  'mark-copy': async (desk) => ({ ...(await pairTarget(desk)), reason: 'A translation.' }),
  'undo-mark-copy': async (desk) => {
    const pair = await pairTarget(desk);
    valueOf(await markCopy.execute(desk.editor, { ...pair, reason: 'A translation.' }));
    return pair;
  },
  'tell-people-apart': async (desk) => ({ ...(await peopleTarget(desk)), reason: 'We met both.' }),
  'undo-tell-people-apart': async (desk) => {
    const people = await peopleTarget(desk);
    valueOf(await tellPeopleApart.execute(desk.editor, { ...people, reason: 'We met both.' }));
    return people;
  },
  'withdraw-evidence': async (desk) => ({ ...(await evidenceTarget(desk)), ...withdrawal }),
  'undo-withdraw-evidence': async (desk) => {
    const target = await evidenceTarget(desk);
    valueOf(await withdrawEvidence.execute(desk.editor, { ...target, ...withdrawal }));
    return { ...target, revision: 2 };
  },
  ...markSamples,
  'dismiss-changed-verdicts': async (desk) => ({ claimIds: [(await claimTarget(desk)).claimId] }),
  'ask-party': async (desk) => {
    const { claimId } = await claimTarget(desk);
    const partyId = (await aSource(desk.editor)).id;
    const times = { askedAt: '2026-01-02T10:00:00Z', deadlineAt: '2026-12-01T00:00:00Z' };
    return { claimId, partyId, channel: 'PHONE', question: 'Is it so?', ...times };
  },
  'edit-response': async (desk) => {
    const partyId = (await aSource(desk.editor)).id;
    return { ...(await responseTarget(desk)), partyId, channel: 'LETTER', question: '', deadlineAt: null };
  },
  'record-answer': async (desk) => {
    return { ...(await responseTarget(desk)), outcome: 'DENIED', words: 'No.', answeredAt: null };
  },
  'delete-response': (desk) => responseTarget(desk),
  'restore-response': async (desk) => {
    const target = await responseTarget(desk);
    valueOf(await deleteResponse.execute(desk.editor, target));
    return { responseId: target.responseId };
  },
  'answer-as-evidence': (desk) => responseTarget(desk, 'DENIED'),
  'link-claims': async (desk) => {
    const [{ claimId }, other] = [await claimTarget(desk), await aClaim(desk.editor)];
    return { claimId, otherClaimId: other.id, relation: 'SAME_AS' };
  },
  'unlink-claims': async (desk) => {
    const [{ claimId }, other] = [await claimTarget(desk), await aClaim(desk.editor)];
    const link = { claimId, otherClaimId: other.id, relation: 'UPDATES' };
    const linked = valueOf(await linkClaims.execute(desk.editor, link));
    return { claimId, linkId: linked.links[0]?.id ?? '' };
  },
  'copy-findings': async (desk) => {
    const from = await withEvidence(desk.editor, (await aClaim(desk.editor)).id);
    return { ...(await claimTarget(desk)), fromClaimId: from.id };
  },
  'set-controller': async (desk) => {
    const controllerId = (await aSource(desk.editor)).id;
    const statedById = (await aSource(desk.editor)).id;
    const said = { statedById, note: 'Its statutes.', since: '1998-01-01' };
    return { ...(await sourceTarget(desk)), controllerId, ...said };
  },
  'discredit-source': async (desk) => ({ ...(await sourceTarget(desk)), reason: 'It made things up.' }),
  'undo-discredit': async (desk) => {
    const target = await sourceTarget(desk);
    valueOf(await discreditSource.execute(desk.editor, { ...target, reason: 'It made things up.' }));
    return { ...target, revision: 2 };
  },
  ...workspaceSamples,
  ...correctionSamples,
  ...versionSamples,
  'import-article': () =>
    Promise.resolve({ text: `A text ${v7()}.`, headline: 'A headline', method: 'PASTE' }),
  'edit-article': async (desk) => ({ ...(await articleTarget(desk)), headline: 'Another' }),
  'set-article-due': async (desk) => ({ ...(await articleTarget(desk)), dueAt: null }),
  'set-publication': async (desk) => ({ ...(await articleTarget(desk)), to: 'CLEARED', note: 'No claims.' }),
  'delete-article': articleTarget,
  'restore-article': async (desk) => {
    return valueOf(await deleteArticle.execute(desk.editor, await articleTarget(desk)));
  },
  'create-source': async (desk) => {
    const controlledById = (await aSource(desk.editor)).id;
    return { name: `Party ${v7()}`, kind: 'PERSON', controlledById };
  },
  'edit-source': async (desk) => {
    const [source, controller] = [await aSource(desk.editor), await aSource(desk.editor)];
    const target = { sourceId: source.id, revision: 1 };
    return { ...target, name: source.name, kind: 'DOCUMENT', controlledById: controller.id };
  },
  'merge-sources': async (desk) => {
    const [goes, stays] = [await aSource(desk.editor), await aSource(desk.editor)];
    return { sourceId: goes.id, intoId: stays.id, revision: 1 };
  },
  'store-file': () => Promise.resolve({ sha256: v7().replaceAll('-', '').padEnd(64, '0'), bytes: 1 }),
  'record-file-state': async (desk) => {
    const sha256 = v7().replaceAll('-', '').padEnd(64, '0');
    valueOf(await storeFile.execute(desk.editor, { sha256, bytes: 1 }));
    return { sha256, damage: 'MISSING' };
  },
  'record-export': async (desk) => ({ format: 'csv', articleId: (await anArticle(desk.editor)).id }),
  ...reportSamples,
  'invite-member': () => Promise.resolve({ email: `${v7()}@example.org`, role: 'VIEWER' }),
  'withdraw-invitation': async (desk) => {
    const invited = await inviteMember.execute(desk.admin, { email: `${v7()}@example.org`, role: 'VIEWER' });
    return { invitationId: valueOf(invited).invitationId };
  },
  'change-role': async (desk) => ({ ...(await memberTarget(desk)), role: 'REVIEWER' }),
  'disable-member': memberTarget,
  'hand-over-work': async (desk) => ({ ...(await memberTarget(desk)), handOverTo: desk.editor.userId }),
  'enable-member': async (desk) => {
    const target = await memberTarget(desk);
    valueOf(await disableMember.execute(desk.admin, target));
    return { ...target, revision: 2 };
  },
};
