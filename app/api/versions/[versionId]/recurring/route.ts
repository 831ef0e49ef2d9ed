import { recurringSentences, sentencesAtOnce } from '#lib/queries/claims/recurring-sentences.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const place = /^(\d{1,7})-(\d{1,7})$/;

/** Finds what was checked here before and is said again in the sentences named by their places: `at=0-31&at=32-80`. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, params, actor, requestId }) => {
    const asked = new URL(request.url).searchParams.getAll('at').slice(0, sentencesAtOnce);
    const sentences = asked.flatMap((at) => {
      const [, start, end] = place.exec(at) ?? [];
      return start === undefined || end === undefined ? [] : [{ start: Number(start), end: Number(end) }];
    });
    const found = await recurringSentences(actor, params['versionId'] ?? '', sentences);
    if (!found) return refusalResponse({ code: 'not-found' }, requestId);
    return Response.json({ found }, { headers: { 'cache-control': 'no-store' } });
  },
});
