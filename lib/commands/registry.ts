import { addEvidence } from './add-evidence.ts';
import { askSignOff } from './ask-sign-off.ts';
import { assignClaim } from './assign-claim.ts';
import { createSource } from './create-source.ts';
import { deleteArticle } from './delete-article.ts';
import { deleteClaim } from './delete-claim.ts';
import { deleteEvidence } from './delete-evidence.ts';
import { editArticle } from './edit-article.ts';
import { editClaim } from './edit-claim.ts';
import { editEvidence } from './edit-evidence.ts';
import { editSource } from './edit-source.ts';
import { importArticle } from './import-article.ts';
import { mergeSources } from './merge-sources.ts';
import { moveClaim } from './move-claim.ts';
import { recordClaim } from './record-claim.ts';
import { recordExport } from './record-export.ts';
import { reopenClaim } from './reopen-claim.ts';
import { restoreArticle } from './restore-article.ts';
import { restoreClaim } from './restore-claim.ts';
import { restoreEvidence } from './restore-evidence.ts';
import { setArticleDue } from './set-article-due.ts';
import { setChain } from './set-chain.ts';
import { setClaimDue } from './set-claim-due.ts';
import { setPublication } from './set-publication.ts';
import { signOffClaim } from './sign-off-claim.ts';
import { withdrawSignOff } from './withdraw-sign-off.ts';
import { answerAsEvidence } from './answer-as-evidence.ts';
import { askParty } from './ask-party.ts';
import { copyFindings } from './copy-findings.ts';
import { deleteResponse } from './delete-response.ts';
import { discreditSource } from './discredit-source.ts';
import { editResponse } from './edit-response.ts';
import { linkClaims } from './link-claims.ts';
import { markCites } from './mark-cites.ts';
import { recordAnswer } from './record-answer.ts';
import { restoreResponse } from './restore-response.ts';
import { setController } from './set-controller.ts';
import { setWorkspaceRules } from './set-workspace-rules.ts';
import { dismissChangedVerdicts } from './dismiss-changed-verdicts.ts';
import { markCopy } from './mark-copy.ts';
import { tellApart } from './tell-apart.ts';
import { tellPeopleApart } from './tell-people-apart.ts';
import { undoMarkCopy } from './undo-mark-copy.ts';
import { undoTellPeopleApart } from './undo-tell-people-apart.ts';
import { undoWithdrawEvidence } from './undo-withdraw-evidence.ts';
import { markSourceConfidential } from './mark-source-confidential.ts';
import { liftSourceConfidential } from './lift-source-confidential.ts';
import { markEvidenceConfidential } from './mark-evidence-confidential.ts';
import { liftEvidenceConfidential } from './lift-evidence-confidential.ts';
import { lookAtName } from './look-at-name.ts';
import { traceLooks } from './trace-looks.ts';
import { withdrawEvidence } from './withdraw-evidence.ts';
import { undoDiscredit } from './undo-discredit.ts';
import { undoTellApart } from './undo-tell-apart.ts';
import { unlinkClaims } from './unlink-claims.ts';
import { changeRole } from './change-role.ts';
import { disableMember } from './disable-member.ts';
import { enableMember } from './enable-member.ts';
import { inviteMember } from './invite-member.ts';
import { withdrawInvitation } from './withdraw-invitation.ts';
import type { DefinedCommand } from './kernel.ts';
import { setConfirmation } from './set-confirmation.ts';

/** Every command there is. One that is missing here can't be reached, and a test says so. */
export const commands: readonly DefinedCommand<unknown>[] = [
  setConfirmation,
  addEvidence,
  askSignOff,
  assignClaim,
  createSource,
  deleteArticle,
  deleteClaim,
  deleteEvidence,
  editArticle,
  editClaim,
  editEvidence,
  editSource,
  importArticle,
  mergeSources,
  moveClaim,
  recordClaim,
  recordExport,
  reopenClaim,
  restoreArticle,
  restoreClaim,
  restoreEvidence,
  setArticleDue,
  setChain,
  setClaimDue,
  setPublication,
  signOffClaim,
  withdrawSignOff,
  answerAsEvidence,
  askParty,
  copyFindings,
  deleteResponse,
  discreditSource,
  editResponse,
  linkClaims,
  markCites,
  recordAnswer,
  restoreResponse,
  setController,
  setWorkspaceRules,
  dismissChangedVerdicts,
  markCopy,
  tellApart,
  tellPeopleApart,
  undoMarkCopy,
  undoTellPeopleApart,
  undoWithdrawEvidence,
  markSourceConfidential,
  liftSourceConfidential,
  markEvidenceConfidential,
  liftEvidenceConfidential,
  lookAtName,
  traceLooks,
  withdrawEvidence,
  undoDiscredit,
  undoTellApart,
  unlinkClaims,
  changeRole,
  disableMember,
  enableMember,
  inviteMember,
  withdrawInvitation,
];

/** The command called `name`, if there is one. */
export function findCommand(name: string): DefinedCommand<unknown> | undefined {
  return commands.find((command) => command.name === name);
}
