import type { Role } from '#lib/domain/access/role.ts';
import type { Targets } from './command-targets.ts';
import { appearanceCommands } from './appearance-commands.ts';
import { memberCommands } from './member-commands.ts';
import { publicationCommands } from './publication-commands.ts';
import { reportCommands } from './report-commands.ts';
import { versionCommands } from './version-commands.ts';

/** A command as the matrix tries it: who may at the least, and an input that would be accepted. */
export interface CommandCase {
  least: Role;
  input: (targets: Targets) => Record<string, unknown>;
  /** It names nothing of a workspace, so members of another one do it to their own. */
  namesNothing?: true;
}

const claim = ({ id, revision }: { id: string; revision: number }) => ({ claimId: id, revision });
const evidence = {
  title: 'Harbour log',
  address: 'https://harbour.example',
  stance: 'REFUTES',
  role: 'PRIMARY',
};
const response = ({ id, revision }: { id: string; revision: number }) => ({ responseId: id, revision });
const standing = ({ id, revision }: { id: string; revision: number }) => ({ sourceId: id, revision });
const pair = ({ found, evidence: first }: Targets, { id }: { id: string }) => ({
  claimId: found.id,
  firstEvidenceId: first.id,
  secondEvidenceId: id,
});
const people = ({ found, firstPerson }: Targets, { id }: { id: string }) => ({
  claimId: found.id,
  firstSourceId: firstPerson.id,
  secondSourceId: id,
});
const source = { name: 'Pier office', kind: 'ORGANISATION', aliases: ['The office'] };
const headline = { headline: 'Landing on the pier' };
const reason = 'The log was read again.';

/** Every command of a workspace. One that is missing here fails the matrix. */
export const commandTable: Record<string, CommandCase> = {
  ...memberCommands,
  ...publicationCommands,
  ...versionCommands,
  ...appearanceCommands,
  'add-evidence': {
    least: 'REVIEWER',
    input: ({ open }) => ({ claimId: open.id, kind: 'LINK', ...evidence }),
  },
  'answer-as-evidence': { least: 'REVIEWER', input: ({ answered }) => response(answered) },
  'ask-party': {
    least: 'REVIEWER',
    input: (targets) => ({ claimId: targets.open.id, partyId: targets.source.id, channel: 'EMAIL' }),
  },
  'ask-sign-off': { least: 'REVIEWER', input: ({ found }) => claim(found) },
  'assign-claim': {
    least: 'EDITOR',
    input: ({ open, worker }) => ({ ...claim(open), assigneeId: worker.id }),
  },
  'copy-findings': {
    least: 'REVIEWER',
    input: ({ open, found }) => ({ ...claim(open), fromClaimId: found.id }),
  },
  'create-source': { least: 'REVIEWER', namesNothing: true, input: () => source },
  'delete-article': {
    least: 'REVIEWER',
    input: ({ bareArticle }) => ({ articleId: bareArticle.id, revision: bareArticle.revision }),
  },
  'delete-claim': { least: 'REVIEWER', input: ({ open }) => claim(open) },
  'delete-evidence': {
    least: 'REVIEWER',
    input: (targets) => ({ evidenceId: targets.evidence.id, revision: targets.evidence.revision }),
  },
  'delete-response': { least: 'REVIEWER', input: (targets) => response(targets.response) },
  'discredit-source': {
    least: 'EDITOR',
    input: ({ otherSource }) => ({ ...standing(otherSource), reason }),
  },
  'dismiss-changed-verdicts': { least: 'EDITOR', input: ({ open }) => ({ claimIds: [open.id] }) },
  'edit-article': {
    least: 'REVIEWER',
    input: ({ article }) => ({ articleId: article.id, revision: article.revision, ...headline }),
  },
  'edit-claim': {
    least: 'REVIEWER',
    input: ({ open }) => ({ ...claim(open), statement: 'A heron was seen.', importance: 'LOW', tags: [] }),
  },
  'edit-evidence': {
    least: 'REVIEWER',
    input: (targets) => ({
      evidenceId: targets.evidence.id,
      revision: targets.evidence.revision,
      ...evidence,
    }),
  },
  'edit-response': {
    least: 'REVIEWER',
    input: (targets) => ({
      ...response(targets.response),
      partyId: targets.source.id,
      channel: 'PHONE',
      question: 'Was it seen?',
    }),
  },
  'edit-source': {
    least: 'REVIEWER',
    input: (targets) => ({ sourceId: targets.source.id, revision: targets.source.revision, ...source }),
  },
  'import-article': {
    least: 'REVIEWER',
    namesNothing: true,
    input: () => ({ ...headline, text: 'A heron landed on the pier at noon.' }),
  },
  'import-claims': {
    least: 'REVIEWER',
    input: ({ article, version }) => ({
      articleId: article.id,
      versionId: version.id,
      claims: [
        { start: 0, end: 5, statement: 'A heron was seen.', importance: 'LOW', tags: [], status: null },
      ],
    }),
  },
  'invite-member': {
    least: 'ADMIN',
    namesNothing: true,
    input: () => ({ email: 'heron@pier.example', role: 'VIEWER' }),
  },
  'link-claims': {
    least: 'REVIEWER',
    input: ({ open, found }) => ({ claimId: open.id, otherClaimId: found.id, relation: 'SAME_AS' }),
  },
  'mark-cites': {
    least: 'REVIEWER',
    input: (targets) => ({
      evidenceId: targets.evidence.id,
      revision: targets.evidence.revision,
      sourceId: targets.source.id,
    }),
  },
  'mark-copy': {
    least: 'REVIEWER',
    input: (targets) => ({ ...pair(targets, targets.fileEvidence), reason }),
  },
  'merge-sources': {
    least: 'REVIEWER',
    input: (targets) => ({
      sourceId: targets.source.id,
      intoId: targets.otherSource.id,
      revision: targets.source.revision,
    }),
  },
  'record-answer': {
    least: 'REVIEWER',
    input: (targets) => ({ ...response(targets.response), outcome: 'DECLINED', words: '' }),
  },
  'record-claim': {
    least: 'REVIEWER',
    input: ({ article, version }) => ({
      articleId: article.id,
      versionId: version.id,
      start: 0,
      end: 5,
      statement: 'A heron was seen.',
    }),
  },
  'reopen-claim': { least: 'EDITOR', input: ({ settled }) => ({ ...claim(settled), reason }) },
  'restore-article': {
    least: 'REVIEWER',
    input: ({ deletedArticle }) => ({ articleId: deletedArticle.id }),
  },
  'restore-claim': { least: 'REVIEWER', input: ({ deleted }) => ({ claimId: deleted.id }) },
  'restore-evidence': {
    least: 'REVIEWER',
    input: ({ deletedEvidence }) => ({ evidenceId: deletedEvidence.id }),
  },
  'restore-response': {
    least: 'REVIEWER',
    input: ({ deletedResponse }) => ({ responseId: deletedResponse.id }),
  },
  'set-article-due': {
    least: 'EDITOR',
    input: ({ article }) => ({
      articleId: article.id,
      revision: article.revision,
      dueAt: '2030-01-01T00:00:00Z',
    }),
  },
  'set-chain': {
    least: 'REVIEWER',
    input: (targets) => ({ ...claim(targets.open), hops: [{ sourceId: targets.source.id }] }),
  },
  'set-claim-due': {
    least: 'EDITOR',
    input: ({ open }) => ({ ...claim(open), dueAt: '2030-01-01T00:00:00Z' }),
  },
  'set-confirmation': {
    least: 'REVIEWER',
    input: ({ open }) => ({ ...claim(open), confirmation: 'DISPUTED', reason }),
  },
  'set-controller': {
    least: 'REVIEWER',
    input: (targets) => ({ ...standing(targets.source), controllerId: targets.otherSource.id }),
  },
  'set-house-rating': {
    least: 'ADMIN',
    namesNothing: true,
    input: () => ({
      confirmation: 'FALSE',
      revision: 0,
      name: 'Satire',
      meaning: 'Meant as a joke.',
      point: 1,
    }),
  },
  'set-workspace-rules': {
    least: 'ADMIN',
    namesNothing: true,
    input: ({ workspace }) => ({
      revision: workspace.revision,
      originsNeeded: 3,
      primarySuffices: false,
      admiralty: true,
    }),
  },
  'sign-off-claim': { least: 'EDITOR', input: ({ ready }) => claim(ready) },
  'tell-apart': {
    least: 'REVIEWER',
    input: (targets) => ({ ...pair(targets, targets.fileEvidence), reason }),
  },
  'mark-source-confidential': {
    least: 'REVIEWER',
    input: (targets) => ({ ...standing(targets.source), reason }),
  },
  'lift-source-confidential': {
    least: 'EDITOR',
    input: ({ markedSource }) => ({ ...standing(markedSource), reason }),
  },
  'mark-evidence-confidential': {
    least: 'REVIEWER',
    input: (targets) => ({
      evidenceId: targets.evidence.id,
      revision: targets.evidence.revision,
      reason,
    }),
  },
  'lift-evidence-confidential': {
    least: 'EDITOR',
    input: ({ markedEvidence: { id, revision } }) => ({ evidenceId: id, revision, reason }),
  },
  'look-at-name': {
    least: 'REVIEWER',
    input: ({ onTerms, offRecordHop }) => ({ claimId: onTerms.id, hopId: offRecordHop.id }),
  },
  'trace-looks': {
    least: 'EDITOR',
    input: ({ markedSource }) => ({ sourceId: markedSource.id }),
  },
  ...reportCommands,
  'tell-people-apart': {
    least: 'REVIEWER',
    input: (targets) => ({ ...people(targets, targets.thirdPerson), reason }),
  },
  'undo-mark-copy': { least: 'REVIEWER', input: (targets) => pair(targets, targets.capturedEvidence) },
  'undo-tell-people-apart': { least: 'REVIEWER', input: (targets) => people(targets, targets.secondPerson) },
  'undo-withdraw-evidence': {
    least: 'REVIEWER',
    input: (targets) => ({
      evidenceId: targets.withdrawnEvidence.id,
      revision: targets.withdrawnEvidence.revision,
    }),
  },
  'undo-discredit': { least: 'EDITOR', input: ({ discredited }) => standing(discredited) },
  'undo-tell-apart': { least: 'REVIEWER', input: (targets) => pair(targets, targets.secondEvidence) },
  'unlink-claims': {
    least: 'REVIEWER',
    input: ({ found, link }) => ({ claimId: found.id, linkId: link.id }),
  },
  'withdraw-evidence': {
    least: 'REVIEWER',
    input: (targets) => ({
      evidenceId: targets.evidence.id,
      revision: targets.evidence.revision,
      withdrawnAt: '2026-01-02T10:00:00Z',
      reason,
    }),
  },
  'withdraw-invitation': { least: 'ADMIN', input: ({ invitation }) => ({ invitationId: invitation.id }) },
  'withdraw-sign-off': { least: 'REVIEWER', input: ({ ready }) => ({ ...claim(ready), reason }) },
};
