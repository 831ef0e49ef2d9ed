import { z } from 'zod';
import { siteBase } from '#lib/config/auth-settings.ts';
import { claimsExportSchema, claimsExportSchemaPath } from '#lib/export/claims-export-schema.ts';
import { annotationsSchema } from '#lib/interchange/annotation-schema.ts';
import { claimReviewsSchema } from '#lib/interchange/claim-review-schema.ts';

const published = new Map<string, z.ZodType>([
  [claimsExportSchemaPath, claimsExportSchema],
  ['/schemas/claim-review.schema.json', claimReviewsSchema],
  ['/schemas/web-annotation.schema.json', annotationsSchema],
]);

/** A schema of what the product writes now, by its path, under the address it is served at; `null` for another path. */
export function publishedSchema(path: string): string | null {
  const schema = published.get(path);
  if (!schema) return null;
  const $id = new URL(path, siteBase()).href;
  return `${JSON.stringify({ $id, ...z.toJSONSchema(schema) }, null, 2)}\n`;
}
