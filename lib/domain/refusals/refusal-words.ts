import { heldBackWords } from '#lib/domain/refusals/held-back.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import { amount, list, megabytes, size, waitOf } from './amounts.ts';
import type { Counted, Refusal } from './refusal.ts';
import { lookAlikeWords } from '#lib/domain/text/look-alike-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const tooOften: Record<Counted, string> = {
  changes: 'You changed very much in a short time.',
  exports: 'You made many exports in a short time.',
  imports: 'You read or imported many articles in a short time.',
  uploads: 'You uploaded many files in a short time.',
  reports: 'Many reports came in a short time.',
  pages: 'You had many pages fetched in a short time.',
};

const roleWords = { REVIEWER: 'reviewer', EDITOR: 'editor', ADMIN: 'admin' } as const;
const stageWords: Record<string, string> = {
  OPEN: 'open',
  IN_REVIEW: 'in review',
  READY: 'ready for sign-off',
  SIGNED_OFF: 'signed off',
};

const verdictWords: Record<Verdict, string> = {
  CONFIRMS: 'The evidence confirms this claim.',
  REFUTES: 'The evidence refutes this claim.',
  CONFLICTS: 'The evidence conflicts.',
  INSUFFICIENT: 'The evidence does not suffice for this.',
};

/** One sentence or two a person can act on, for every refusal there is. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'invalid':
      return (
        refusal.problems.map((problem) => problem.message).join(' ') || 'Something in this form is not right.'
      );
    case 'not-signed-in':
      return 'You are signed out. Sign in again; what you typed is kept.';
    case 'not-found':
      return 'This is not here. It may have been deleted, or belong to another workspace.';
    case 'role-too-low':
      return `This needs the role of ${roleWords[refusal.needed]}. Ask an admin of the workspace.`;
    case 'only-own':
      return 'Reviewers can delete only what they recorded themselves. Ask an editor.';
    case 'conflict':
      return 'Someone changed this while you were working on it. Nothing of yours was saved over theirs.';
    case 'signed-off':
      return 'This claim is signed off, so what it holds is frozen. An editor can reopen it.';
    case 'not-in-stage':
      return `This claim is ${stageWords[refusal.stage] ?? refusal.stage} now, so this step does not apply.`;
    case 'reason-needed':
      return 'Give a reason first.';
    case 'override-needs-editor':
      return `${verdictWords[refusal.verdict]} To set this against it is an editor’s decision.`;
    case 'override-needs-note':
      return `${verdictWords[refusal.verdict]} Add a note that says why you set this against it; it stays on the claim.`;
    case 'not-alike-pair':
      return 'Choose two different items of evidence of this claim.';
    case 'told-apart-already':
      return 'These two are counted apart already.';
    case 'copies-already':
      return 'These two are marked as copies already. Take that back first.';
    case 'not-anonymous-pair':
      return 'Choose two different anonymous sources, or accounts whose holder nobody has recorded, that this claim’s evidence names.';
    case 'people-apart-already':
      return 'These two are different people already.';
    case 'not-published':
      return 'This article has not been published, so there is nothing to correct for its readers. Edit it instead.';
    case 'correction-over':
      return refusal.standing === 'REPLACED'
        ? 'Another correction has taken the place of this one. Change that one.'
        : 'This correction was withdrawn. Take that back first, or record another.';
    case 'withdrawn-already':
      return 'This is recorded as withdrawn already.';
    case 'not-withdrawn':
      return 'This is not recorded as withdrawn.';
    case 'mark-as-it-is':
      return `This is ${refusal.confidential ? 'marked confidential already' : 'not marked confidential'}.`;
    case 'no-answer-yet':
      return 'Only an answer that confirms or denies the claim can become evidence. Record the answer first.';
    case 'answer-is-evidence':
      return `This answer is evidence of the claim already: ${isolated(refusal.title)}. Delete or edit that instead.`;
    case 'already-discredited':
      return 'This source is discredited already.';
    case 'not-discredited':
      return 'This source is not discredited.';
    case 'links-itself':
      return 'Choose another claim; a claim can’t be linked to itself.';
    case 'linked-already':
      return 'These claims are linked like this already.';
    case 'nothing-to-copy':
      return 'There is nothing to copy: that claim holds no findings, or all of them are here already.';
    case 'stated-by-itself':
      return 'A source can’t vouch for who controls it or whom they speak for. Name someone else who says so, or leave it out.';
    case 'hops-unchecked':
      return `Check or explain who says so first: ${list(refusal.parties.map(isolated))}.`;
    case 'own-verdict':
      return 'You set this confirmation, so someone else has to sign it off.';
    case 'own-wording':
      return 'You changed the statement last, so someone else has to sign it off.';
    case 'earlier-wording':
      return 'The status was set on an earlier wording. Set it again for what the statement says now.';
    case 'unsupported':
      return 'The evidence no longer bears this status out. Set it again for what the evidence says now.';
    case 'nothing-found':
      return 'Neither who says so nor evidence is recorded. Record what was found, or say why this claim needs none.';
    case 'claims-unnamed':
      return `${refusal.claimIds.length === 1 ? 'One claim needs' : `${refusal.claimIds.length} claims need`} naming first: say for each why it can stand as it is.`;
    case 'no-claims':
      return 'No claim of this article has been recorded. Add a note that says why it can be cleared anyway.';
    case 'article-has-signed-off':
      return `${refusal.count === 1 ? 'One claim' : `${refusal.count} claims`} of this article ${refusal.count === 1 ? 'is' : 'are'} signed off, so it can’t be deleted. An editor can reopen ${refusal.count === 1 ? 'it' : 'them'} first.`;
    case 'publication-step':
      return `An article can’t go from ${refusal.from.toLowerCase()} to ${refusal.to.toLowerCase()}.`;
    case 'aggregator-first-hand':
      return 'An aggregator passes on what others say, so it is never first hand. Choose another role, or say what it cites.';
    case 'cites-own-publisher':
      return 'This cites its own publisher. Nobody is a source of their own: leave it out, or say that it is first hand.';
    case 'cites-itself':
      return 'Evidence can’t cite itself.';
    case 'cites-another-claim':
      return 'Evidence can cite only sources and other evidence of the same claim.';
    case 'cited-is-deleted':
      return `This cites ${isolated(refusal.title)}, which is deleted. Restore that first.`;
    case 'holder-deleted':
      return `The ${refusal.holder} this belongs to is deleted too. Restore that first.`;
    case 'evidence-in-use':
      return `Other work rests on this evidence: ${list(refusal.by)}. Change that first.`;
    case 'check-unsettled':
      return `Say how it was checked that ${isolated(refusal.party)} said it, or which evidence settles it.`;
    case 'chain-repeats':
      return `${isolated(refusal.party)} stands in this chain twice. A party can’t be its own source.`;
    case 'controls-itself':
      return 'A source can’t control itself, and nobody is recorded as speaking for themselves.';
    case 'control-cycle':
      return `That would make a circle of who controls or speaks for whom: ${refusal.parties.map(isolated).join(' ← ')}.`;
    case 'merge-with-itself':
      return 'Choose two different sources to merge.';
    case 'already-merged':
      return 'This source was merged into another one already.';
    case 'merge-one-discredited':
      return `${isolated(refusal.name)} is discredited and the other is not. Undo that, or discredit the other one, before you merge them.`;
    case 'merge-in-one-chain':
      return `Both stand in the chain of one claim: ${isolated(refusal.statement)} Take one of them out of it first; a party can’t be its own source.`;
    case 'name-taken':
      return `There is a source called ${isolated(refusal.name)} already. Choose it, or give this one a name that tells them apart.`;
    case 'looks-like':
      return lookAlikeWords(refusal.alike);
    case 'already-member':
      return 'This person is a member already.';
    case 'last-admin':
      return 'The workspace needs at least one admin. Make someone else admin first.';
    case 'yourself':
      return 'You can’t do this to your own membership.';
    case 'invitation-over':
      return 'This invitation was used, withdrawn or has run out. Ask an admin for a new link.';
    case 'sign-in-refused':
      return 'That e-mail address and password don’t open an account here. Check both and try again.';
    case 'address-unconfirmed':
      return 'The address of this account is not confirmed yet. A mail with a link is on its way to it; open that link first.';
    case 'link-over':
      return 'This link was used, has run out, or a newer one was sent. Ask for another.';
    case 'not-its-password':
      return 'This is not the password the account was made with. If you did not choose it, somebody else did: ask for a new password instead.';
    case 'mail-off':
      return 'Mail is off on this server, so nothing was sent. Ask whoever runs it.';
    case 'wrong-password':
      return 'That is not your current password.';
    case 'password-common':
      return 'This password is on the list of common ones. Choose another.';
    case 'password-published':
      return 'This is the published password of the sample, so it opens no other account. Set a new one: have a link sent to you, or ask whoever runs this server.';
    case 'sample-account':
      return 'This is an account of the sample, whose password is published, so it can’t join this workspace. Use another address.';
    case 'too-many-tries':
      return `Too many tries. Wait ${refusal.retryAfterSeconds === 1 ? 'one second' : `${refusal.retryAfterSeconds} seconds`}, then try again.`;
    case 'passwords-wait':
      return 'Very many passwords are being checked at this moment, and yours was not looked at. This counts as no try; try again in a few seconds.';
    case 'file-empty':
      return 'The file is empty.';
    case 'file-too-large':
      return `The file is larger than ${megabytes(refusal.limitBytes)}.`;
    case 'no-room': {
      const whose =
        refusal.of === 'person' ? 'The files you uploaded take' : 'The files of this workspace take';
      return `${whose} ${amount(refusal.usedBytes)} of ${amount(refusal.limitBytes)}, and this one does not fit beside them. Uploads that were never attached to anything are removed after ${refusal.unusedDays} days; for more room now, ask whoever runs this server.`;
    }
    case 'file-missing':
      return 'The record of this file is here, but the file is not on the server’s disk, or can’t be read there. Tell whoever runs this server, or upload the same file again.';
    case 'file-changed':
      return 'The file on the server’s disk is not the one that was stored, so it is not handed out. Tell whoever runs this server, or upload the same file again.';
    case 'import-problem':
      return refusal.sentence;
    case 'same-text':
      return `This text is here already: ${isolated(refusal.headline)}.`;
    case 'other-text':
      return `This text has next to nothing in common with ${isolated(refusal.headline)}. Import it as an article of its own, or say that it takes the place of the text that is here.`;
    case 'text-replaced':
      return 'The article has a newer text by now, in which this passage may be elsewhere. Look at that one, and select the passage there.';
    case 'passage-open':
      return 'The article’s newest text changed this claim’s passage, or has it no more. Say where the claim stands now first.';
    case 'passage-settled':
      return 'Where this claim stands has been settled already.';
    case 'looked-already':
      return 'Somebody has recorded a claim here already, or said that there is none. Nothing was changed.';
    case 'not-looked':
      return 'Nobody says any more that there is no claim here. Nothing was changed.';
    case 'passage-not-settled':
      return 'Nobody has said anything of this passage that could be taken back.';
    case 'stands-here-already':
      return 'This claim stands in this article already.';
    case 'claims-stand-elsewhere':
      return `${refusal.count === 1 ? 'One claim of this article stands' : `${refusal.count} claims of this article stand`} in other articles too, so it can’t be deleted. Take ${refusal.count === 1 ? 'it' : 'them'} off those first.`;
    case 'passage-lost':
      return 'Nothing in the text is like this claim’s passage, so there is nothing to accept. Select where it stands now, or drop it.';
    case 'foreign-origin':
      return 'This request did not come from this site, so nothing was changed.';
    case 'not-asked-for':
      return 'An export is made when somebody asks for it, and not ahead.';
    case 'wrong-content-type':
      return `Send this as ${refusal.expected}.`;
    case 'wrong-method':
      return `Nothing here is done this way; what is taken here is ${refusal.allowed}.`;
    case 'bad-address':
      return 'This is no address of this site. Check it, or start from the first page.';
    case 'bad-request':
      return 'This request is not in a form that can be read, so nothing was done.';
    case 'body-too-large':
      return `This is larger than ${size(refusal.limitBytes)}, the most that is taken here, so nothing was saved.`;
    case 'body-compressed':
      return 'Send this without compressing it.';
    case 'body-incomplete':
      return 'This arrived incomplete, so nothing was saved. Send it again.';
    case 'body-too-slow':
      return 'This did not arrive in time, so nothing was saved. Send it again.';
    case 'too-much-at-once':
      return 'Too much is being sent at once, so nothing was saved. Wait a moment, then try again.';
    case 'too-often':
      return `${tooOften[refusal.what]} Nothing was done this time; wait ${waitOf(refusal.retryAfterSeconds)}, then try again.`;
    case 'busy':
      return 'Several people changed this at once. Nothing was saved; try again.';
    case 'reports-wait':
      return `Other reports are being made. Wait ${waitOf(refusal.retryAfterSeconds)}, then try again.`;
    case 'report-large':
      return `This would hold ${refusal.claims} claims, with ${refusal.characters.toLocaleString('en')} characters in them and their evidence: more than is made while you wait. Make it on the Reports screen, and come back for it.`;
    case 'too-many-reports':
      return `${refusal.limit} reports of yours are being made or wait for it, so this one was not begun. Wait for one of them, or cancel it.`;
    case 'too-many-kept':
      return `You have the files of ${refusal.limit} reports, so this one was not begun. Each is removed ${refusal.days} days after it was made.`;
    case 'not-under-way':
      return 'This report is not being made any more, so there is nothing to cancel.';
    case 'report-not-made':
      return 'This report has no file: it is still being made, or could not be.';
    case 'report-removed':
      return `The file of this report was removed ${refusal.days} days after it was made. Make it again.`;
    case 'report-held-back':
      return heldBackWords[refusal.why];
    case 'too-many-schedules':
      return `You have ${refusal.limit} schedules, the most one person may have. End one of them first.`;
    case 'no-due-time':
      return 'This article has no due time to come. Set one first, or choose another time.';
    case 'schedule-over':
      return 'This schedule has ended. Make a new one.';
    case 'report-too-large':
      return 'This report is too large for this kind of file. As a web page or Markdown it can be made.';
    case 'key-malformed':
      return 'The Idempotency-Key has to be one text in double quotes, of 1 to 200 characters.';
    case 'key-used':
      return 'This Idempotency-Key was sent with something else before. Nothing was changed; send this with a key of its own.';
    case 'saved-before':
      return 'What you sent before did arrive, and is saved as it was then. Look at it first; send this again to add it as well.';
    case 'still-at-work':
      return 'The same was sent before and is still being done. Try again in a moment; it is done once.';
    case 'database-away':
      return 'The database does not answer. What you typed is kept; try again in a moment.';
    case 'files-away':
      return 'The place where files are kept does not answer. What you typed is kept; try again in a moment.';
    case 'storage-full':
      return 'The disk is full, so nothing was saved. What you typed is kept; tell whoever runs this server.';
  }
}
