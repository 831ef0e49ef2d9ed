import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { deleteArticle } from '#lib/commands/delete-article.ts';
import { deleteClaim } from '#lib/commands/delete-claim.ts';
import { deleteEvidence } from '#lib/commands/delete-evidence.ts';
import { disableMember } from '#lib/commands/disable-member.ts';
import { inviteMember } from '#lib/commands/invite-member.ts';
import { storeFile } from '#lib/commands/store-file.ts';
import { createArticle, createClaim } from '../factories/articles.ts';
import {
  confirmed,
  createParty,
  readyForSignOff,
  signedOff,
  withFile,
  withLink,
} from '../factories/claims.ts';
import { createMember, unlike, type Desk } from '../factories/people.ts';
import { runCommand } from '../factories/run-command.ts';

type Thing =
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
  | 'deletedEvidence'
  | 'source'
  | 'otherSource'
  | 'member'
  | 'disabled'
  | 'invitation'
  | 'file';

/** Ids of one workspace's things, each in the state that some command needs, with the revision it has. */
export type Targets = Record<Thing, { id: string; revision: number }>;

/** Things in each state, and the word that all their texts hold and no other text does. */
export async function createTargets(desk: Desk): Promise<{ targets: Targets; word: string }> {
  const { reviewer, editor, admin, workspaceId } = desk;
  const word = `Kestrel${unlike()}`;
  const text = ['A', 'B', 'C', 'D', 'E'].map((letter) => `${word} ${letter} was seen on the pier.`).join(' ');
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
  const dropped = more.evidence.find(({ id }) => id !== kept?.id);
  if (!kept || !dropped) throw new Error('The claim has two items of evidence.');

  const withScan = await withFile(reviewer, found, { fileName: 'scan.txt', content: `${word} was here` });
  const fileEvidence = withScan.evidence.at(-1);
  if (!fileEvidence) throw new Error('The claim has a file.');

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
    deletedEvidence: dropped,
    source,
    otherSource,
    member: { id: member.memberId, revision: 1 },
    disabled: { id: disabled.memberId, revision: 2 },
    invitation: { id: invitation.invitationId, revision: 1 },
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
    deletedEvidence: nothing(),
    source: nothing(),
    otherSource: nothing(),
    member: nothing(),
    disabled: nothing(),
    invitation: nothing(),
    file: nothing(),
  };
}
