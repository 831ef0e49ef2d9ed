import { importArticle } from '#lib/commands/articles/import-article.ts';
import { withHeadline } from '#lib/domain/text/blocks.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { importProblemWords, type ImportProblem } from '#lib/import/problems.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { newerVersionOf, textToCome } from '#lib/queries/articles/newer-version.ts';
import { articleOfText } from '#lib/queries/articles/same-text.ts';
import { readFileAside, readTextAside } from '#lib/readers/read-aside.ts';
import { bodyBytes, refusalOfBody } from '#lib/web/body-bytes.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/** The file name a percent-encoded header gives, in any script; `null` when it gives none. */
function nameInHeader(header: string | null): string | null {
  if (header === null || header === '') return null;
  try {
    return decodeURIComponent(header);
  } catch {
    return header;
  }
}

function refusalOf(problem: ImportProblem): Refusal {
  if (problem.code === 'busy') return { code: 'too-much-at-once', retryAfterSeconds: 5 };
  return { code: 'import-problem', sentence: importProblemWords(problem) };
}

function read(who: string, bytes: Uint8Array, request: Request) {
  const fileName = nameInHeader(request.headers.get('x-file-name'));
  const type = request.headers.get('content-type') ?? '';
  if (fileName === null)
    return readTextAside(who, new TextDecoder().decode(bytes), type.startsWith('text/html'));
  return readFileAside(who, {
    bytes,
    fileName,
    mediaType: request.headers.get('content-type') ?? undefined,
  });
}

/**
 * Reads an article without keeping it: the body is the pasted text (with its markup, where it is
 * `text/html`), or a file where `X-File-Name` gives its name, percent-encoded. Answers with what would be imported, and the article that has this text already.
 */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, actor, requestId }) => {
    const no = await importArticle.refusalOfRole(actor);
    if (no) return refusalResponse(no, requestId);
    const tooOften = await refusalOfRate('imports', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const limitBytes = MAX_ARTICLE_BYTES - 1;
    const body = await bodyBytes(request, { limitBytes, owner: actor.userId });
    if (!body.ok) {
      const tooLarge = refusalOf({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });
      const no = body.why === 'too-large' ? tooLarge : refusalOfBody(body.why, limitBytes);
      return refusalResponse(no, requestId);
    }
    const article = await read(actor.userId, body.bytes, request);
    if (!article.ok) return refusalResponse(refusalOf(article.problem), requestId);
    const sameAs = await articleOfText(actor, withHeadline(article.value, article.value.headline));
    const newerOf = sameAs ? null : await newerVersionOf(actor, textToCome(article.value));
    return Response.json(
      { value: { article: article.value, sameAs, newerOf } },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
});
