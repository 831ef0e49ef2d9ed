import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { disableMember } from '#lib/commands/workspace/disable-member.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { linkClaims } from '#lib/commands/claims/link-claims.ts';
import { lookAtName } from '#lib/commands/sources/look-at-name.ts';
import { recordAnswer } from '#lib/commands/responses/record-answer.ts';
import { storeFile } from '#lib/commands/evidence/store-file.ts';
import { markCopy } from '#lib/commands/evidence/mark-copy.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { tellPeopleApart } from '#lib/commands/claims/tell-people-apart.ts';
import { withdrawEvidence } from '#lib/commands/evidence/withdraw-evidence.ts';
import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import {
  confirmed,
  createParty,
  readyForSignOff,
  signedOff,
  withFile,
  withLink,
  withReport,
} from '#testing/end-to-end/claims.ts';
import { createMember, unlike, type Desk } from '#testing/end-to-end/people.ts';
import { runCommand } from '#testing/end-to-end/run-command.ts';
import { createAppearances, type AppearanceThing } from './appearance-targets.ts';
import { createCorrected } from './correction-targets.ts';
import { createReports } from './report-targets.ts';
import { createReread } from './version-targets.ts';

type Thing =
  | AppearanceThing
  | 'article'
  | 'version'
  | 'bareArticle'
  | 'deletedArticle'
  | 'open'
  | 'found'
  | 'ready'
  | 'settled'
  | 'deleted'
  | 'evidence'
  | 'fileEvidence'
  | 'capturedEvidence'
  | 'capture'
  | 'deletedEvidence'
  | 'source'
  | 'otherSource'
  | 'member'
  | 'worker'
  | 'receiver'
  | 'disabled'
  | 'invitation'
  | 'secondEvidence'
  | 'response'
  | 'answered'
  | 'deletedResponse'
  | 'link'
  | 'discredited'
  | 'firstPerson'
  | 'secondPerson'
  | 'thirdPerson'
  | 'withdrawnEvidence'
  | 'markedSource'
  | 'markedEvidence'
  | 'onTerms'
  | 'offRecordHop'
  | 'out'
  | 'correction'
  | 'withdrawnCorrection'
  | 'reread'
  | 'accepted'
  | 'newText'
  | 'rereadArticle'
  | 'report'
  | 'madeReport'
  | 'schedule'
  | 'workspace'
  | 'file';

/** Ids of one workspace's things, each in the state that some command needs, with the revision it has. */
export type Targets = Record<Thing, { id: string; revision: number }>;

/** Things in each state, and the word that all their texts hold and no other text does. */
export async function createTargets(desk: Desk): Promise<{ targets: Targets; word: string }> {
  const { reviewer, editor, admin, workspaceId } = desk;
  const word = `Kestrel${unlike()}`;
  const text = ['A', 'B', 'C', 'D', 'E', 'F']
    .map((letter) => `${word} ${letter} was seen on the pier.`)
    .join(' ');
  const article = await createArticle(reviewer, { headline: `${word} landing`, text });
  const on = (letter: string) => createClaim(reviewer, article, `${word} ${letter} was seen on the pier.`);
  const open = await on('A');
  const found = await withLink(reviewer, await confirmed(reviewer, await on('B')), `${word} log`);
  const ready = await readyForSignOff(reviewer, await on('C'));
  const settled = await signedOff(reviewer, editor, await on('D'));
  const deleted = await on('E');
  await runCommand(deleteClaim, reviewer, { claimId: deleted.id, revision: deleted.revision });

  const bare = await createArticle(reviewer, { headline: `${word} leaving` });
  const second = await createArticle(reviewer, { headline: `${word} coming back` });
  await runCommand(deleteArticle, reviewer, { articleId: second.articleId, revision: 1 });
  const kept = found.evidence[0];
  const more = await withLink(reviewer, found, `${word} second log`);
  const dropped = more.evidence.at(-1);
  if (!kept || !dropped) throw new Error('The claim has two items of evidence.');

  const withScan = await withFile(reviewer, found, { fileName: 'scan.txt', content: `${word} was here` });
  const fileEvidence = withScan.evidence.at(-1);
  if (!fileEvidence) throw new Error('The claim has a file.');

  const capturedText = `The pier is closed, according to ${word}.`;
  const capturedEvidence = (await withReport(reviewer, found, { title: 'Report', capturedText })).evidence.at(
    -1,
  );
  if (!capturedEvidence) throw new Error('The claim has a captured text.');

  const party = await createParty(reviewer, { name: `${word} council` });
  const ask = async () => {
    const asked = { claimId: found.id, partyId: party.id, channel: 'EMAIL' };
    const response = (await runCommand(askParty, reviewer, asked)).responses.at(-1);
    if (!response) throw new Error('The claim has a response.');
    return response;
  };
  const [response, toAnswer, deletedResponse] = [await ask(), await ask(), await ask()];
  const answer = { responseId: toAnswer.id, revision: 1, outcome: 'DENIED', words: `${word} says no` };
  await runCommand(recordAnswer, reviewer, answer);
  await runCommand(deleteResponse, reviewer, { responseId: deletedResponse.id, revision: 1 });
  const linking = { claimId: found.id, otherClaimId: ready.id, relation: 'UPDATES' };
  const link = (await runCommand(linkClaims, reviewer, linking)).links[0];
  const secondItem = found.evidence[1];
  if (!link || !secondItem) throw new Error('The claim has a link and two items of evidence.');
  const pair = { claimId: found.id, firstEvidenceId: kept.id, secondEvidenceId: secondItem.id };
  await runCommand(tellApart, reviewer, { ...pair, reason: `${word} two desks` });
  const copies = { ...pair, secondEvidenceId: capturedEvidence.id };
  await runCommand(markCopy, reviewer, { ...copies, reason: `${word} translated` });
  const person = (name: string) => createParty(reviewer, { name: `${word} ${name}`, kind: 'ANONYMOUS' });
  const [first, other, third] = [await person('aide'), await person('clerk'), await person('guard')];
  const citedSourceIds = [first.id, other.id, third.id];
  const leaked = (await withReport(reviewer, found, { title: `${word} leak`, citedSourceIds })).evidence.at(
    -1,
  );
  if (!leaked) throw new Error('The claim has a report of what three people said.');
  const people = { claimId: found.id, firstSourceId: first.id, secondSourceId: other.id };
  await runCommand(tellPeopleApart, reviewer, { ...people, reason: `${word} met both` });
  const withdrawal = { withdrawnAt: '2026-01-02T10:00:00Z', reason: `${word} corrected` };
  await runCommand(withdrawEvidence, reviewer, { evidenceId: leaked.id, revision: 1, ...withdrawal });
  // Its name is kept from viewers in whatever they read, so it shares no word with what they are to see.
  const marked = await createParty(reviewer, { name: `Plover${unlike()}`, confidential: true });
  const leak = (await withReport(reviewer, found, { title: `${word} file`, confidential: true })).evidence.at(
    -1,
  );
  const heard = await on('F');
  const onTerms = await runCommand(setChain, reviewer, {
    claimId: heard.id,
    revision: heard.revision,
    hops: [{ sourceId: marked.id, terms: 'OFF_RECORD' }],
  });
  const offRecordHop = onTerms.hops[0];
  if (!leak || !offRecordHop) throw new Error('There is a marked item and a source off the record.');
  await runCommand(lookAtName, reviewer, { claimId: onTerms.id, hopId: offRecordHop.id });
  const discredited = await createParty(reviewer, { name: `${word} gazette` });
  const why = { sourceId: discredited.id, revision: 1, reason: `${word} was made up.` };
  await runCommand(discreditSource, editor, why);

  const source = await createParty(reviewer, { name: `${word} agency` });
  const otherSource = await createParty(reviewer, { name: `${word} ministry` });
  const member = await createMember(workspaceId, 'REVIEWER', { name: `${word} Member` });
  const disabled = await createMember(workspaceId, 'REVIEWER');
  await runCommand(disableMember, admin, { memberId: disabled.memberId, revision: 1 });
  const invitation = await runCommand(inviteMember, admin, { email: `${word}@desk.example`, role: 'VIEWER' });
  const sha256 = createHash('sha256').update(word).digest('hex');
  const file = await runCommand(storeFile, reviewer, { sha256, bytes: word.length });

  const targets: Targets = {
    article: { id: article.articleId, revision: 1 },
    version: { id: article.versionId, revision: 1 },
    bareArticle: { id: bare.articleId, revision: 1 },
    deletedArticle: { id: second.articleId, revision: 2 },
    open,
    found: await runCommand(deleteEvidence, reviewer, { evidenceId: dropped.id, revision: 1 }),
    ready,
    settled,
    deleted,
    evidence: kept,
    fileEvidence,
    capturedEvidence,
    capture: { id: capturedEvidence.captures[0]?.id ?? '', revision: 1 },
    deletedEvidence: dropped,
    source,
    otherSource,
    member: { id: member.memberId, revision: 1 },
    worker: { id: member.userId, revision: 1 },
    receiver: { id: editor.userId, revision: 1 },
    disabled: { id: disabled.memberId, revision: 2 },
    invitation: { id: invitation.invitationId, revision: 1 },
    secondEvidence: secondItem,
    response,
    answered: { id: toAnswer.id, revision: 2 },
    deletedResponse: { id: deletedResponse.id, revision: 2 },
    link: { id: link.id, revision: 1 },
    discredited: { id: discredited.id, revision: 2 },
    firstPerson: { id: first.id, revision: 1 },
    secondPerson: { id: other.id, revision: 1 },
    thirdPerson: { id: third.id, revision: 1 },
    markedSource: { id: marked.id, revision: 1 },
    markedEvidence: { id: leak.id, revision: 1 },
    onTerms,
    offRecordHop: { id: offRecordHop.id, revision: 1 },
    withdrawnEvidence: { id: leaked.id, revision: 2 },
    ...(await createCorrected(desk, word)),
    ...(await createReread(desk, word)),
    ...(await createAppearances(desk, word)),
    ...(await createReports(desk.viewer, word)),
    workspace: { id: workspaceId, revision: 1 },
    file: { id: file.fileId, revision: 1 },
  };
  return { targets, word };
}

/** Ids in the same shape that name nothing anywhere. */
export function targetsOfNothing(): Targets {
  const nothing = (): { id: string; revision: number } => ({ id: v7(), revision: 1 });
  return {
    article: nothing(),
    version: nothing(),
    bareArticle: nothing(),
    deletedArticle: nothing(),
    open: nothing(),
    found: nothing(),
    ready: nothing(),
    settled: nothing(),
    deleted: nothing(),
    evidence: nothing(),
    fileEvidence: nothing(),
    capturedEvidence: nothing(),
    capture: nothing(),
    deletedEvidence: nothing(),
    source: nothing(),
    otherSource: nothing(),
    member: nothing(),
    worker: nothing(),
    receiver: nothing(),
    disabled: nothing(),
    invitation: nothing(),
    secondEvidence: nothing(),
    response: nothing(),
    answered: nothing(),
    deletedResponse: nothing(),
    link: nothing(),
    discredited: nothing(),
    firstPerson: nothing(),
    secondPerson: nothing(),
    thirdPerson: nothing(),
    withdrawnEvidence: nothing(),
    markedSource: nothing(),
    markedEvidence: nothing(),
    onTerms: nothing(),
    offRecordHop: nothing(),
    out: nothing(),
    correction: nothing(),
    withdrawnCorrection: nothing(),
    reread: nothing(),
    accepted: nothing(),
    newText: nothing(),
    appearing: nothing(),
    appearance: nothing(),
    takenOff: nothing(),
    rereadArticle: nothing(),
    report: nothing(),
    madeReport: nothing(),
    schedule: nothing(),
    workspace: nothing(),
    file: nothing(),
  };
}
