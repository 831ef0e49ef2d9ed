import type { FetchSettings } from '#lib/config/fetch-settings.ts';
import { fetchProblemWords } from '#lib/domain/fetching/fetch-problem.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { refused, ok, type Result } from '#lib/domain/result.ts';
import { fetchAside } from '#lib/fetching/fetch-aside.ts';
import type { FetchedPage } from '#lib/fetching/request.ts';
import type { ImportedArticle } from '#lib/import/imported-article.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import { addressProblem, addressProblemWords } from '#lib/domain/text/web-address.ts';
import { readPageAside } from './read-aside.ts';

const secondsToWait = 5;

function no(code: string, sentence: string): { ok: false; refusal: Refusal } {
  return refused(
    code === 'busy'
      ? { code: 'too-much-at-once', retryAfterSeconds: secondsToWait }
      : { code: 'import-problem', sentence },
  );
}

/**
 * Fetches the page at an address and reads it, each in a process of its own: the page as it was sent, and the article
 * in it. Nothing is kept. Refuses, in a sentence, what is not fetched and what can't be read whole. `who` asks is
 * served in turn with others.
 */
export async function readAddress(
  who: string,
  address: string,
  settings: FetchSettings,
  signal?: AbortSignal,
): Promise<Result<{ page: FetchedPage; article: ImportedArticle }>> {
  // Where a site leads on to, the fetcher judges; what a person gave is judged as in every other field.
  const problem = settings.on ? addressProblem(address.trim()) : null;
  if (problem) return no(problem, addressProblemWords(problem));
  const fetched = await fetchAside(who, address, settings, signal);
  if (!fetched.ok) return no(fetched.problem.code, fetchProblemWords(fetched.problem));
  const { page } = fetched;
  const article = await readPageAside(who, page);
  if (!article.ok) return no(article.problem.code, importProblemWords(article.problem));
  return ok({ page, article: article.value });
}
