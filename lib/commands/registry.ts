import { addAppearance } from '#lib/commands/appearances/add-appearance.ts';
import { removeAppearance } from '#lib/commands/appearances/remove-appearance.ts';
import { restoreAppearance } from '#lib/commands/appearances/restore-appearance.ts';
import { addEvidence } from '#lib/commands/evidence/add-evidence.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { assignClaim } from '#lib/commands/claims/assign-claim.ts';
import { createSource } from '#lib/commands/sources/create-source.ts';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { editArticle } from '#lib/commands/articles/edit-article.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { editEvidence } from '#lib/commands/evidence/edit-evidence.ts';
import { editSource } from '#lib/commands/sources/edit-source.ts';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { importClaims } from '#lib/commands/importing/import-claims.ts';
import { importVersion } from '#lib/commands/articles/import-version.ts';
import { mergeSources } from '#lib/commands/sources/merge-sources.ts';
import { moveClaim } from '#lib/commands/passages/move-claim.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { recordExport } from '#lib/commands/workspace/record-export.ts';
import { cancelReport } from '#lib/commands/reports/cancel-report.ts';
import { changeSchedule } from '#lib/commands/reports/change-schedule.ts';
import { endSchedule } from '#lib/commands/reports/end-schedule.ts';
import { makeReport } from '#lib/commands/reports/make-report.ts';
import { scheduleReport } from '#lib/commands/reports/schedule-report.ts';
import { reopenClaim } from '#lib/commands/claims/reopen-claim.ts';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { restoreClaim } from '#lib/commands/claims/restore-claim.ts';
import { restoreEvidence } from '#lib/commands/evidence/restore-evidence.ts';
import { setArticleDue } from '#lib/commands/articles/set-article-due.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { undoSettlePassage } from './passages/undo-settle-passage.ts';
import { sayNoClaim } from './passages/say-no-claim.ts';
import { undoSayNoClaim } from './passages/undo-say-no-claim.ts';
import { settlePassage } from '#lib/commands/passages/settle-passage.ts';
import { setClaimDue } from '#lib/commands/claims/set-claim-due.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { withdrawSignOff } from '#lib/commands/claims/withdraw-sign-off.ts';
import { answerAsEvidence } from '#lib/commands/responses/answer-as-evidence.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { copyFindings } from '#lib/commands/claims/copy-findings.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { editResponse } from '#lib/commands/responses/edit-response.ts';
import { linkClaims } from '#lib/commands/claims/link-claims.ts';
import { markCites } from '#lib/commands/evidence/mark-cites.ts';
import { recordAnswer } from '#lib/commands/responses/record-answer.ts';
import { restoreResponse } from '#lib/commands/responses/restore-response.ts';
import { setController } from '#lib/commands/sources/set-controller.ts';
import { amendCorrection } from '#lib/commands/articles/amend-correction.ts';
import { recordCorrection } from '#lib/commands/articles/record-correction.ts';
import { undoWithdrawCorrection } from '#lib/commands/articles/undo-withdraw-correction.ts';
import { withdrawCorrection } from '#lib/commands/articles/withdraw-correction.ts';
import { setHouseRating } from '#lib/commands/workspace/set-house-rating.ts';
import { setWorkspaceRules } from '#lib/commands/workspace/set-workspace-rules.ts';
import { dismissChangedVerdicts } from '#lib/commands/claims/dismiss-changed-verdicts.ts';
import { markCopy } from '#lib/commands/evidence/mark-copy.ts';
import { tellApart } from '#lib/commands/evidence/tell-apart.ts';
import { tellPeopleApart } from '#lib/commands/claims/tell-people-apart.ts';
import { undoMarkCopy } from '#lib/commands/evidence/undo-mark-copy.ts';
import { undoTellPeopleApart } from '#lib/commands/claims/undo-tell-people-apart.ts';
import { undoWithdrawEvidence } from '#lib/commands/evidence/undo-withdraw-evidence.ts';
import { markSourceConfidential } from '#lib/commands/sources/mark-source-confidential.ts';
import { liftSourceConfidential } from '#lib/commands/sources/lift-source-confidential.ts';
import { markEvidenceConfidential } from '#lib/commands/evidence/mark-evidence-confidential.ts';
import { liftEvidenceConfidential } from '#lib/commands/evidence/lift-evidence-confidential.ts';
import { lookAtName } from '#lib/commands/sources/look-at-name.ts';
import { traceLooks } from '#lib/commands/sources/trace-looks.ts';
import { withdrawEvidence } from '#lib/commands/evidence/withdraw-evidence.ts';
import { undoDiscredit } from '#lib/commands/sources/undo-discredit.ts';
import { undoTellApart } from '#lib/commands/evidence/undo-tell-apart.ts';
import { unlinkClaims } from '#lib/commands/claims/unlink-claims.ts';
import { changeRole } from '#lib/commands/workspace/change-role.ts';
import { handOverWorkOf } from '#lib/commands/workspace/hand-over-work.ts';
import { disableMember } from '#lib/commands/workspace/disable-member.ts';
import { enableMember } from '#lib/commands/workspace/enable-member.ts';
import { inviteMember } from '#lib/commands/workspace/invite-member.ts';
import { withdrawInvitation } from '#lib/commands/workspace/withdraw-invitation.ts';
import type { DefinedCommand } from '#lib/commands/kernel/kernel.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';

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
  importClaims,
  importVersion,
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
  settlePassage,
  addAppearance,
  removeAppearance,
  restoreAppearance,
  undoSettlePassage,
  sayNoClaim,
  undoSayNoClaim,
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
  recordCorrection,
  amendCorrection,
  withdrawCorrection,
  undoWithdrawCorrection,
  setHouseRating,
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
  handOverWorkOf,
  disableMember,
  enableMember,
  inviteMember,
  withdrawInvitation,
  makeReport,
  cancelReport,
  scheduleReport,
  changeSchedule,
  endSchedule,
];

/** The command called `name`, if there is one. */
export function findCommand(name: string): DefinedCommand<unknown> | undefined {
  return commands.find((command) => command.name === name);
}
