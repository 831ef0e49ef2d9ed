import { z } from 'zod';
import { siteBase } from '#lib/config/auth-settings.ts';
import { claimsExportSchema, claimsExportSchemaPath } from '#lib/export/claims-export-schema.ts';
import { annotationsSchema } from '#lib/interchange/annotation-schema.ts';
import { claimReviewsSchema } from '#lib/interchange/claim-review-schema.ts';
import { defineRoute } from '#lib/web/define-route.ts';
import { refusalResponse } from '#lib/web/refusal-response.ts';

const published = new Map<string, z.ZodType>([
  [claimsExportSchemaPath, claimsExportSchema],
  ['/schemas/claim-review.schema.json', claimReviewsSchema],
  ['/schemas/web-annotation.schema.json', annotationsSchema],
]);

/** A schema of what the product writes now, by its path, under the address it is served at; `null` for another path. */
function publishedSchema(path: string): string | null {
  const schema = published.get(path);
  if (!schema) return null;
  const $id = new URL(path, siteBase()).href;
  return `${JSON.stringify({ $id, ...z.toJSONSchema(schema) }, null, 2)}\n`;
}

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
