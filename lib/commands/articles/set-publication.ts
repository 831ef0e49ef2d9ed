import { v7 } from 'uuid';
import { z } from 'zod';
import { holdClaimsToName } from '#lib/db/articles/publication-steps.ts';
import {
  isOutward,
  namedClaims,
  namedLast,
  publicationStateSchema,
  refusalOfPublication,
} from '#lib/domain/publication.ts';
import { ok, refused } from '#lib/domain/result.ts';
import { articleTarget, changeArticle, loadArticle, refusalToOverwriteArticle } from './article-command.ts';
import { prose } from '#lib/commands/kernel/fields.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Takes one step of an article's publication, and keeps it with its note, and with the claims that had to be named at
 * it. To clear or publish needs a note for each claim that needs naming, unless it was named before and has not
 * changed since.
 */
export const setPublication = defineCommand({
  name: 'set-publication',
  permission: 'article.publish',
  input: z.strictObject({
    ...articleTarget,
    to: publicationStateSchema,
    note: prose('the note', 2000).default(''),
    /** Why each claim that needs naming can stand as it is. */
    named: z
      .array(z.strictObject({ claimId: z.uuid(), note: prose('the note', 2000) }))
      .max(1000, 'Name 1,000 claims at most.')
      .default([]),
  }),
  load: loadArticle,
  run: async (tx, { input, facts: { article }, actor, now }) => {
    const stale = refusalToOverwriteArticle(article, input.revision);
    if (stale) return refused(stale);
    const { to, note } = input;
    const from = article.publicationState;
    // The article's row is locked, and recording a claim holds it, so no claim appears meanwhile.
    const { claims, toName } = await holdClaimsToName(tx, article.id);
    const earlier = namedLast(article.steps);
    const notes = new Map(input.named.map((one) => [one.claimId, one.note]));
    const no = refusalOfPublication({ from, to, claims, toName, earlier, notes, note });
    if (no) return refused(no);

    const { workspaceId, userId } = actor;
    const named = isOutward(to) ? namedClaims({ toName, earlier, notes }) : [];
    const statements = new Map(toName.map(({ claimId, statement }) => [claimId, statement]));
    const stepId = v7();
    await tx.publicationStep.create({
      data: { workspaceId, id: stepId, articleId: article.id, to, note, at: now, by: userId },
    });
    await tx.namedClaim.createMany({
      data: named.map(({ claimId, revision, reasons, note: why }) => ({
        workspaceId,
        id: v7(),
        stepId,
        claimId,
        revision,
        statement: statements.get(claimId) ?? '',
        reasons: [...reasons],
        note: why,
      })),
    });
    // To reinstate a withdrawn article is not to publish it again: the first time stays.
    const published = to === 'PUBLISHED' && from === 'CLEARED';
    const done = await changeArticle(
      tx,
      { article, now, workspaceId },
      {
        publicationState: to,
        publicationNote: note,
        ...(to === 'CLEARED' ? { clearedAt: now } : {}),
        ...(to === 'DRAFT' ? { clearedAt: null } : {}),
        ...(published ? { publishedAt: now } : {}),
      },
      {
        type: 'article.publication-set',
        before: { publicationState: from },
        after: { publicationState: to, namedClaims: named.length },
        reason: note === '' ? null : note,
      },
    );
    if (!done.ok) return done;
    const [first, ...rest] = done.value.events;
    const namings = named.map(({ claimId, reasons, note: why }) => ({
      type: 'claim.named',
      entity: 'Claim',
      entityId: claimId,
      articleId: article.id,
      claimId,
      after: { publicationState: to, reasons: [...reasons] },
      reason: why,
    }));
    return ok({ value: done.value.value, events: [first, ...rest, ...namings] });
  },
});
