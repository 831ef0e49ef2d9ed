import { v7 } from 'uuid';
import { z } from 'zod';
import { readHouseRatings } from '#lib/db/people/house-ratings.ts';
import { lockRules } from '#lib/db/people/workspace-rules.ts';
import {
  mayStandOn,
  pointSchema,
  whyAnotherPoint,
  whyMisleading,
  type StoredRating,
} from '#lib/domain/house-rating.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { line, prose } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

const input = z
  .strictObject({
    confirmation: confirmationSchema,
    /** Of the rating the person saw; 0 where the status never had one. */
    revision: z.int('Say which revision this changes.').min(0, 'Revisions start at 0.'),
    /** Empty takes the rating away. */
    name: line('the name', 60),
    meaning: prose('what it means', 500).default(''),
    point: pointSchema.nullable().default(null),
  })
  .superRefine(({ confirmation, name, meaning, point }, context) => {
    const missing = name === '' && (meaning !== '' || point !== null);
    const message = missing ? 'Name it, or leave the rest empty too.' : whyMisleading(confirmation, name);
    if (message !== null) context.addIssue({ code: 'custom', path: ['name'], message });
    if (point !== null && !mayStandOn(confirmation, point)) {
      context.addIssue({
        code: 'custom',
        path: ['point'],
        message: 'This status does not stand there on the scale.',
      });
    }
    const another = whyAnotherPoint(name, point);
    if (another !== null) context.addIssue({ code: 'custom', path: ['point'], message: another });
  });

/** Names a status as the house does, with what the house means by it, or takes that name away. */
export const setHouseRating = defineCommand({
  name: 'set-house-rating',
  permission: 'workspace.rules',
  input,
  load: async (tx) => {
    // A status that has no row yet could be named by two people at once.
    await lockRules(tx);
    return { ratings: await readHouseRatings(tx), policy: {} };
  },
  run: async (tx, { input: { revision: seen, ...after }, facts: { ratings }, actor: { workspaceId } }) => {
    const { confirmation, ...given } = after;
    const stored = ratings.find((rating) => rating.confirmation === confirmation);
    if (!stored) return refused({ code: 'not-found' });
    if (stored.revision !== seen) return refused({ code: 'conflict', current: stored });
    const value: StoredRating = { ...after, revision: seen + 1 };
    const written = { ...given, revision: value.revision };
    const { id } = await tx.houseRating.upsert({
      where: { workspaceId_confirmation: { workspaceId, confirmation } },
      create: { workspaceId, id: v7(), confirmation, ...written },
      update: written,
    });
    const before = { confirmation, name: stored.name, meaning: stored.meaning, point: stored.point };
    return ok({
      value,
      events: [{ type: 'workspace.rating-set', entity: 'HouseRating', entityId: id, before, after }],
    });
  },
});
