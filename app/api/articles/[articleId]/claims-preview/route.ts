import { importClaims } from '#lib/commands/importing/import-claims.ts';
import {
  claimsFileProblemWords,
  maxClaimsFileBytes,
  type ClaimsFileProblem,
} from '#lib/interchange/claims-file.ts';
import { columnMappingSchema, type ColumnMapping } from '#lib/interchange/columns.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { claimsHere } from '#lib/queries/articles/claims-here.ts';
import { readClaimsAside } from '#lib/readers/read-aside.ts';
import { bodyBytes, refusalOfBody } from '#lib/web/body-bytes.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

function refusalOf(problem: ClaimsFileProblem): Refusal {
  return { code: 'import-problem', sentence: claimsFileProblemWords(problem) };
}

/** The columns as a person mapped them; `null` to go by their names. */
function mappingIn(request: Request): ColumnMapping | null {
  const text = new URL(request.url).searchParams.get('mapping');
  if (text === null) return null;
  try {
    return columnMappingSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Reads a file of claims without keeping it, as it would be imported into this article: the body is the file. Answers
 * with each claim on its passage, those that are refused and why, and which are here already.
 */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const no = await importClaims.refusalOfRole(actor);
    if (no) return refusalResponse(no, requestId);
    const article = await claimsHere(actor, params['articleId'] ?? '');
    if (!article) return refusalResponse({ code: 'not-found' }, requestId);
    const tooOften = await refusalOfRate('imports', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const limitBytes = maxClaimsFileBytes - 1;
    const body = await bodyBytes(request, { limitBytes, owner: actor.userId });
    if (!body.ok) {
      const why =
        body.why === 'too-large' ? refusalOf({ code: 'too-large' }) : refusalOfBody(body.why, limitBytes);
      return refusalResponse(why, requestId);
    }
    const { text: articleText, claims } = article;
    const file = { bytes: body.bytes, articleText, mapping: mappingIn(request) };
    const read = await readClaimsAside(actor.userId, file);
    if (read === 'busy')
      return refusalResponse({ code: 'too-much-at-once', retryAfterSeconds: 5 }, requestId);
    if (!read.ok) return refusalResponse(refusalOf(read.problem), requestId);
    const here = read.value.claims.filter(({ start, end, statement }) =>
      claims.some((one) => one.start === start && one.end === end && one.statement === statement),
    );
    return Response.json(
      { value: { ...read.value, here: here.map(({ row }) => row) } },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
});
