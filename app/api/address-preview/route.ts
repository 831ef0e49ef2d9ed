import { importArticle } from '#lib/commands/articles/import-article.ts';
import { readSettings } from '#lib/config/env.ts';
import { withHeadline } from '#lib/domain/text/blocks.ts';
import { newerVersionOf, textToCome } from '#lib/queries/articles/newer-version.ts';
import { articleOfText } from '#lib/queries/articles/same-text.ts';
import { readAddress } from '#lib/readers/read-address.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { typedAddress } from '#lib/web/typed-address.ts';
import { refusalOfRate } from '#lib/web/rates.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/**
 * Fetches an article by its address without keeping it. Answers, as the preview of a file does, with what would be
 * imported, and the article that has this text already.
 */
export const POST = defineRoute({
  access: 'person',
  handle: async ({ request, actor, requestId }) => {
    const no = await importArticle.refusalOfRole(actor);
    if (no) return refusalResponse(no, requestId);
    const tooOften = await refusalOfRate('pages', actor);
    if (tooOften) return refusalResponse(tooOften, requestId);
    const address = await typedAddress(request);
    if (!address.ok) return refusalResponse(address.refusal, requestId);
    const { fetching } = readSettings(process.env);
    const read = await readAddress(actor.userId, address.value, fetching, request.signal);
    if (!read.ok) return refusalResponse(read.refusal, requestId);
    const { article } = read.value;
    const sameAs = await articleOfText(actor, withHeadline(article, article.headline));
    const newerOf = sameAs ? null : await newerVersionOf(actor, textToCome(article));
    return Response.json(
      { value: { article, sameAs, newerOf } },
      { headers: { 'cache-control': 'no-store' } },
    );
  },
});
