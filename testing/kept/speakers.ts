import { setArticleDue } from '#lib/commands/articles/set-article-due.ts';
import { askSignOff } from '#lib/commands/claims/ask-sign-off.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { signOffClaim } from '#lib/commands/claims/sign-off-claim.ts';
import { askParty } from '#lib/commands/responses/ask-party.ts';
import { discreditSource } from '#lib/commands/sources/discredit-source.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { Terms } from '#lib/domain/attribution.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { anArticle, aSource, valueOf, type Newsroom } from '#testing/newsroom.ts';

const hour = 3_600_000;

/** A claim as somebody said it, on the first sentence of a version. */
export async function claimSaid(
  { reviewer }: Newsroom,
  { articleId, versionId }: { articleId: string; versionId: string },
  statement: string,
  hops: readonly { sourceId: string; terms: Terms }[],
): Promise<string> {
  const passage = { versionId, start: 0, end: 39 };
  const { id } = valueOf(await recordClaim.execute(reviewer, { articleId, ...passage, statement }));
  const checked = hops.map((hop) => ({ ...hop, checkNote: 'We know them.' }));
  valueOf(await setChain.execute(reviewer, { claimId: id, revision: 1, hops: checked }));
  return id;
}

/** The claim once a party was asked by phone, whose answer is due in so many hours, or at no time. */
export async function askOn(
  { reviewer }: Newsroom,
  claimId: string,
  partyId: string,
  hours: number | null,
): Promise<ClaimDetail> {
  const deadlineAt = hours === null ? null : new Date(Date.now() + hours * hour).toISOString();
  const asked = { askedAt: '2026-01-05T10:00:00.000Z', deadlineAt, question: '' };
  return valueOf(await askParty.execute(reviewer, { claimId, partyId, channel: 'PHONE', ...asked }));
}

/** Discredits a source that was not changed since. */
export async function discredit({ editor }: Newsroom, { id, revision }: SourceDetail): Promise<void> {
  const input = { sourceId: id, revision, reason: 'It made up a quote.' };
  valueOf(await discreditSource.execute(editor, input));
}

/** Settles a claim as one that nothing can be found about. */
export async function settle({ reviewer, editor }: Newsroom, claimId: string): Promise<void> {
  const target = async () => ({
    claimId,
    ...(await inWorkspace(editor, (tx) =>
      tx.claim.findFirstOrThrow({ where: { id: claimId }, select: { revision: true } }),
    )),
  });
  const set = { confirmation: 'UNVERIFIABLE', reason: 'As it looks.' };
  valueOf(await setConfirmation.execute(reviewer, { ...(await target()), ...set }));
  const bareReason = 'Nothing can be found.';
  valueOf(await askSignOff.execute(reviewer, { ...(await target()), bareReason }));
  valueOf(await signOffClaim.execute(editor, await target()));
}

/** An organisation in the register. */
export function organisation({ reviewer }: Newsroom, name: string, more: object = {}): Promise<SourceDetail> {
  return aSource(reviewer, { name, kind: 'ORGANISATION', ...more });
}

/** An article that is due today. */
export async function storyOfToday(desk: Newsroom): Promise<{ articleId: string; versionId: string }> {
  const { id: articleId, version, revision } = await anArticle(desk.reviewer);
  const dueAt = new Date(Date.now() + 2 * hour).toISOString();
  valueOf(await setArticleDue.execute(desk.editor, { articleId, revision, dueAt }));
  return { articleId, versionId: version.id };
}
