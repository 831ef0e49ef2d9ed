import { z } from 'zod';
import type { SourceRef } from '#lib/domain/claim-detail.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import type { Tx } from './transaction.ts';

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: sourceKindSchema,
  controllerId: z.string().nullable(),
  controllerName: z.string().nullable(),
});

/** The sources with these ids, as claims name them, by id. */
export async function readSourceRefs(
  tx: Tx,
  sourceIds: Iterable<string | null>,
): Promise<Map<string, SourceRef>> {
  const ids = [...new Set(sourceIds)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw`
    SELECT s.id, s.name, s.kind::text AS kind, c.id AS "controllerId", c.name AS "controllerName"
    FROM "Source" s
    LEFT JOIN "Source" c ON c."workspaceId" = s."workspaceId" AND c.id = s."controlledById"
    WHERE s.id = ANY(${ids}::uuid[])`;
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ id, name, kind, controllerId, controllerName }) => {
        const controlledBy =
          controllerId !== null && controllerName !== null
            ? { id: controllerId, name: controllerName }
            : null;
        return [id, { id, name, kind, controlledBy }];
      }),
  );
}
