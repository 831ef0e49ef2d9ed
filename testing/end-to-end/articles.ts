import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importArticle } from '#lib/commands/articles/import-article.ts';
import { recordClaim } from '#lib/commands/claims/record-claim.ts';
import { setArticleDue } from '#lib/commands/articles/set-article-due.ts';
import { setPublication } from '#lib/commands/articles/set-publication.ts';
import { holdClaimsToName } from '#lib/db/articles/publication-steps.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { normaliseText } from '#lib/domain/text/normalise.ts';
import { runCommand } from './run-command.ts';
import { unlike } from './people.ts';

/** The pasted article most tests begin with. */
export const lettersPaste: string = readFileSync(
  join(import.meta.dirname, '../articles/letters.txt'),
  'utf8',
);

/** An article as it stands in the database, with its text. */
export interface MadeArticle {
  articleId: string;
  versionId: string;
  headline: string;
  text: string;
}

const sentences = [
  'The harbour in Eastport reopened on Monday after eleven days.',
  'Two ferries ran aground in the storm, the coast guard said.',
  'Mayor Ilse Brandt promised repairs worth four million crowns.',
  'Nobody was hurt, according to the hospital.',
] as const;

/** An article with a text of its own. */
export async function createArticle(
  actor: Actor,
  {
    headline = `Harbour reopens ${unlike()}`,
    text = `${sentences.join(' ')} Ref ${unlike()}.`,
    language = 'en',
  } = {},
): Promise<MadeArticle> {
  const made = await runCommand(importArticle, actor, { text, headline, language, method: 'PASTE' });
  return { ...made, headline, text: normaliseText(text) };
}

/** The passage of `words` in a text, in code points; the `nth` time they occur, first by default. */
export function passageOf(text: string, words: string, nth = 1): { start: number; end: number } {
  let at = -1;
  for (let time = 0; time < nth; time += 1) at = text.indexOf(words, at + 1);
  if (at === -1) throw new Error(`The text does not hold “${words}” ${nth} times.`);
  const start = [...text.slice(0, at)].length;
  return { start, end: start + [...words].length };
}

/** Records a claim on the passage that reads `words`. */
export async function createClaim(
  actor: Actor,
  article: MadeArticle,
  words: string,
  more: { statement?: string; importance?: 'HIGH' | 'NORMAL' | 'LOW' } = {},
): Promise<ClaimDetail> {
  const { articleId, versionId, text } = article;
  return runCommand(recordClaim, actor, {
    articleId,
    versionId,
    ...passageOf(text, words),
    statement: more.statement ?? words,
    importance: more.importance ?? 'NORMAL',
  });
}

/** An article with a claim on each of its first sentences. */
export async function createArticleWithClaims(
  actor: Actor,
  count = 3,
): Promise<{ article: MadeArticle; claims: ClaimDetail[] }> {
  const article = await createArticle(actor);
  const claims: ClaimDetail[] = [];
  for (const words of sentences.slice(0, count)) claims.push(await createClaim(actor, article, words));
  return { article, claims };
}

/** An article with a claim on its first sentence. */
export async function createArticleWithClaim(
  actor: Actor,
): Promise<{ article: MadeArticle; claim: ClaimDetail }> {
  const article = await createArticle(actor);
  return { article, claim: await createClaim(actor, article, sentences[0]) };
}

/** Gives an article a due time that many hours from now; a negative one is past. */
export async function dueIn(actor: Actor, article: MadeArticle, hours: number): Promise<ArticleDetail> {
  const dueAt = new Date(Date.now() + hours * 3_600_000).toISOString();
  return runCommand(setArticleDue, actor, { articleId: article.articleId, revision: 1, dueAt });
}

/** Clears and publishes an article, naming each claim that needs it. */
export async function publish(editor: Actor, article: MadeArticle, revision: number): Promise<ArticleDetail> {
  const { articleId } = article;
  const note = 'The desk publishes with what is known.';
  const { toName } = await inWorkspace(editor, (tx) => holdClaimsToName(tx, articleId));
  const named = toName.map(({ claimId }) => ({ claimId, note }));
  await runCommand(setPublication, editor, { articleId, revision, to: 'CLEARED', note, named });
  return runCommand(setPublication, editor, { articleId, revision: revision + 1, to: 'PUBLISHED', note });
}
