import { z } from 'zod';
import type { ClaimLinkDetail, Person } from '#lib/domain/shapes/claim-detail.ts';
import { claimRelationSchema } from '#lib/domain/values/claim-link.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { stageSchema } from '#lib/domain/stage.ts';

/** A link of a claim, with the claim at its other end, as it is before the name of its maker is put in. */
export const linkRow = z.object({
  id: z.string(),
  relation: claimRelationSchema,
  direction: z.enum(['TO', 'FROM']),
  otherId: z.string(),
  articleId: z.string(),
  headline: z.string(),
  statement: z.string(),
  confirmation: confirmationSchema,
  stage: stageSchema,
  createdAt: z.string().transform((text) => new Date(text)),
  createdBy: z.string(),
});

/** A link as screens and exports see it. */
export function linkOf(row: z.infer<typeof linkRow>, person: (userId: string) => Person): ClaimLinkDetail {
  const { id, relation, direction, otherId, articleId, headline, statement, confirmation, stage } = row;
  return {
    id,
    relation,
    direction,
    claim: { id: otherId, articleId, headline, statement, confirmation, stage },
    createdAt: row.createdAt.toISOString(),
    createdBy: person(row.createdBy),
  };
}
