import { searchWhileTyping } from '#lib/queries/search/search-everything.ts';
import { defineRoute } from '#lib/web/define-route.ts';

/** The best of what is found while somebody types, for the palette. */
export const GET = defineRoute({
  access: 'person',
  handle: async ({ request, actor }) => {
    const typed = new URL(request.url).searchParams.get('q') ?? '';
    return Response.json(await searchWhileTyping(actor, typed), { headers: { 'cache-control': 'no-store' } });
  },
});
