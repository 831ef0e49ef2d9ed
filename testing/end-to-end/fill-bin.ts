import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { deleteClaim } from '#lib/commands/claims/delete-claim.ts';
import { deleteEvidence } from '#lib/commands/evidence/delete-evidence.ts';
import { deleteResponse } from '#lib/commands/responses/delete-response.ts';
import { createArticle, createClaim, type MadeArticle } from './articles.ts';
import { createParty, withLink } from './claims.ts';
import { asked } from './findings.ts';
import type { Desk } from './people.ts';
import { runCommand } from './run-command.ts';

/** What is in the bin then. */
export interface FilledBin {
  /** With one claim that went with it. */
  article: MadeArticle;
  /** By itself, deleted before the article it is of. */
  early: { id: string; statement: string };
  /** By itself, of an article that is there. */
  claim: { id: string; statement: string };
  /** Of a claim that is there. */
  evidence: { claimId: string; title: string };
}

/** Deletes one thing of each kind, and what waits for another. */
export async function fillBin({ reviewer, editor }: Desk): Promise<FilledBin> {
  const article = await createArticle(reviewer, { headline: 'Heron returns to the pier' });
  const early = await createClaim(reviewer, article, 'Nobody was hurt', { statement: 'Nobody was hurt.' });
  await createClaim(reviewer, article, 'Two ferries ran aground');
  await runCommand(deleteClaim, reviewer, { claimId: early.id, revision: early.revision });
  await runCommand(deleteArticle, reviewer, { articleId: article.articleId, revision: 1 });
  const kept = await createArticle(reviewer, { headline: 'Ferries stay in the harbour' });
  const claim = await createClaim(reviewer, kept, 'Nobody was hurt', { statement: 'Both crews are safe.' });
  const holder = await createClaim(editor, kept, 'Two ferries ran aground');
  await runCommand(deleteClaim, editor, { claimId: claim.id, revision: claim.revision });
  const title = 'Log of the harbour office';
  const linked = await withLink(reviewer, holder, title);
  const request = await asked(editor, linked, await createParty(reviewer, { name: 'Ferry company' }));
  const [response] = request.responses;
  const [item] = linked.evidence;
  if (!item || !response) throw new Error('The claim has its link and its request.');
  await runCommand(deleteResponse, editor, { responseId: response.id, revision: response.revision });
  await runCommand(deleteEvidence, reviewer, { evidenceId: item.id, revision: item.revision });
  return { article, early, claim, evidence: { claimId: holder.id, title } };
}
