import { searchSources } from '#lib/queries/sources/source-search.ts';
import { defineRoute } from '#lib/web/define-route.ts';

/** Finds sources by a part of a name or alias, for pickers. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, actor }) => {
    const query = new URL(request.url).searchParams.get('q') ?? '';
    const sources = await searchSources(actor, query);
    return Response.json({ sources }, { headers: { 'cache-control': 'no-store' } });
  },
});
