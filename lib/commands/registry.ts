import { addAppearance } from './appearances/add-appearance.ts';
import { removeAppearance } from './appearances/remove-appearance.ts';
import { restoreAppearance } from './appearances/restore-appearance.ts';
import { amendCorrection } from './articles/amend-correction.ts';
import { deleteArticle } from './articles/delete-article.ts';
import { editArticle } from './articles/edit-article.ts';
import { importArticle } from './articles/import-article.ts';
import { importVersion } from './articles/import-version.ts';
import { recordCorrection } from './articles/record-correction.ts';
import { restoreArticle } from './articles/restore-article.ts';
import { setArticleDue } from './articles/set-article-due.ts';
import { setPublication } from './articles/set-publication.ts';
import { undoWithdrawCorrection } from './articles/undo-withdraw-correction.ts';
import { withdrawCorrection } from './articles/withdraw-correction.ts';
import { askSignOff } from './claims/ask-sign-off.ts';
import { assignClaim } from './claims/assign-claim.ts';
import { copyFindings } from './claims/copy-findings.ts';
import { deleteClaim } from './claims/delete-claim.ts';
import { dismissChangedVerdicts } from './claims/dismiss-changed-verdicts.ts';
import { editClaim } from './claims/edit-claim.ts';
import { linkClaims } from './claims/link-claims.ts';
import { recordClaim } from './claims/record-claim.ts';
import { reopenClaim } from './claims/reopen-claim.ts';
import { restoreClaim } from './claims/restore-claim.ts';
import { setChain } from './claims/set-chain.ts';
import { setClaimDue } from './claims/set-claim-due.ts';
import { setConfirmation } from './claims/set-confirmation.ts';
import { signOffClaim } from './claims/sign-off-claim.ts';
import { tellPeopleApart } from './claims/tell-people-apart.ts';
import { undoTellPeopleApart } from './claims/undo-tell-people-apart.ts';
import { unlinkClaims } from './claims/unlink-claims.ts';
import { withdrawSignOff } from './claims/withdraw-sign-off.ts';
import { addEvidence } from './evidence/add-evidence.ts';
import { deleteEvidence } from './evidence/delete-evidence.ts';
import { editEvidence } from './evidence/edit-evidence.ts';
import { liftEvidenceConfidential } from './evidence/lift-evidence-confidential.ts';
import { markCites } from './evidence/mark-cites.ts';
import { markCopy } from './evidence/mark-copy.ts';
import { markEvidenceConfidential } from './evidence/mark-evidence-confidential.ts';
import { restoreEvidence } from './evidence/restore-evidence.ts';
import { tellApart } from './evidence/tell-apart.ts';
import { undoMarkCopy } from './evidence/undo-mark-copy.ts';
import { undoTellApart } from './evidence/undo-tell-apart.ts';
import { undoWithdrawEvidence } from './evidence/undo-withdraw-evidence.ts';
import { withdrawEvidence } from './evidence/withdraw-evidence.ts';
import { importClaims } from './importing/import-claims.ts';
import { moveClaim } from './passages/move-claim.ts';
import { sayNoClaim } from './passages/say-no-claim.ts';
import { settlePassage } from './passages/settle-passage.ts';
import { undoSayNoClaim } from './passages/undo-say-no-claim.ts';
import { undoSettlePassage } from './passages/undo-settle-passage.ts';
import { cancelReport } from './reports/cancel-report.ts';
import { changeSchedule } from './reports/change-schedule.ts';
import { endSchedule } from './reports/end-schedule.ts';
import { makeReport } from './reports/make-report.ts';
import { scheduleReport } from './reports/schedule-report.ts';
import { answerAsEvidence } from './responses/answer-as-evidence.ts';
import { askParty } from './responses/ask-party.ts';
import { deleteResponse } from './responses/delete-response.ts';
import { editResponse } from './responses/edit-response.ts';
import { recordAnswer } from './responses/record-answer.ts';
import { restoreResponse } from './responses/restore-response.ts';
import { createSource } from './sources/create-source.ts';
import { discreditSource } from './sources/discredit-source.ts';
import { editSource } from './sources/edit-source.ts';
import { liftSourceConfidential } from './sources/lift-source-confidential.ts';
import { lookAtName } from './sources/look-at-name.ts';
import { markSourceConfidential } from './sources/mark-source-confidential.ts';
import { mergeSources } from './sources/merge-sources.ts';
import { setController } from './sources/set-controller.ts';
import { traceLooks } from './sources/trace-looks.ts';
import { undoDiscredit } from './sources/undo-discredit.ts';
import { changeRole } from './workspace/change-role.ts';
import { disableMember } from './workspace/disable-member.ts';
import { enableMember } from './workspace/enable-member.ts';
import { handOverWorkOf } from './workspace/hand-over-work.ts';
import { inviteMember } from './workspace/invite-member.ts';
import { recordExport } from './workspace/record-export.ts';
import { setHouseRating } from './workspace/set-house-rating.ts';
import { setWorkspaceRules } from './workspace/set-workspace-rules.ts';
import { withdrawInvitation } from './workspace/withdraw-invitation.ts';
import type { DefinedCommand } from './kernel/kernel.ts';

/** Every command there is, by its name. One that is missing here can't be reached, and a test says so. */
export const commands: readonly DefinedCommand<unknown>[] = [
  addAppearance,
  addEvidence,
  amendCorrection,
  answerAsEvidence,
  askParty,
  askSignOff,
  assignClaim,
  cancelReport,
  changeRole,
  changeSchedule,
  copyFindings,
  createSource,
  deleteArticle,
  deleteClaim,
  deleteEvidence,
  deleteResponse,
  disableMember,
  discreditSource,
  dismissChangedVerdicts,
  editArticle,
  editClaim,
  editEvidence,
  editResponse,
  editSource,
  enableMember,
  endSchedule,
  handOverWorkOf,
  importArticle,
  importClaims,
  importVersion,
  inviteMember,
  liftEvidenceConfidential,
  liftSourceConfidential,
  linkClaims,
  lookAtName,
  makeReport,
  markCites,
  markCopy,
  markEvidenceConfidential,
  markSourceConfidential,
  mergeSources,
  moveClaim,
  recordAnswer,
  recordClaim,
  recordCorrection,
  recordExport,
  removeAppearance,
  reopenClaim,
  restoreAppearance,
  restoreArticle,
  restoreClaim,
  restoreEvidence,
  restoreResponse,
  sayNoClaim,
  scheduleReport,
  setArticleDue,
  setChain,
  setClaimDue,
  setConfirmation,
  setController,
  setHouseRating,
  setPublication,
  setWorkspaceRules,
  settlePassage,
  signOffClaim,
  tellApart,
  tellPeopleApart,
  traceLooks,
  undoDiscredit,
  undoMarkCopy,
  undoSayNoClaim,
  undoSettlePassage,
  undoTellApart,
  undoTellPeopleApart,
  undoWithdrawCorrection,
  undoWithdrawEvidence,
  unlinkClaims,
  withdrawCorrection,
  withdrawEvidence,
  withdrawInvitation,
  withdrawSignOff,
];

/** The command called `name`, if there is one. */
export function findCommand(name: string): DefinedCommand<unknown> | undefined {
  return commands.find((command) => command.name === name);
}
