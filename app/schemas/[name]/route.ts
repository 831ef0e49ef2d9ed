import { defineRoute } from '#lib/web/define-route.ts';
import { publishedSchema } from '#lib/web/published-schemas.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

/**
 * The schemas of what the product writes, at the address that its files name: for programs that read them, signed in or
 * not. They are the same everywhere and say nothing of a workspace.
 */
export const GET = defineRoute({
  access: 'browser',
  handle: ({ request, requestId }) => {
    const schema = publishedSchema(new URL(request.url).pathname);
    const response =
      schema === null
        ? refusalResponse({ code: 'not-found' }, requestId)
        : new Response(schema, {
            headers: { 'content-type': 'application/schema+json', 'cache-control': 'no-store' },
          });
    return Promise.resolve(response);
  },
});
