import { z } from 'zod';
import { claimFilterParams, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { ok } from '#lib/domain/result.ts';
import { filterChips } from '#lib/domain/words/filter-words.ts';
import { readArticle } from '#lib/db/articles/article-detail.ts';
import { readFilterNaming } from '#lib/db/claims/filter-naming.ts';
import { readPeople } from '#lib/db/people/people.ts';
import { readHead } from '#lib/db/record/read-head.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

/**
 * Writes into the log that claims leave the workspace: which, and in what form. What is sent in parts is read after
 * this and carries its time; what is made whole is made before. The value names the article, for an export of one.
 */
export const recordExport = defineCommand({
  name: 'record-export',
  permission: 'export.read',
  counted: 'exports',
  out: true,
  input: z.strictObject({
    format: z.enum(['csv', 'json', 'pdf', 'docx', 'html', 'md', 'annotations', 'claimreview']),
    /** An article, or `null` for the claims list. */
    articleId: z.uuid().nullable(),
    /** The query of the list's address. */
    filters: z.string().max(5000).default(''),
  }),
  load: async (tx, { articleId, filters: query }, actor) => {
    const people = await readPeople(tx, [actor.userId]);
    const { filters } = parseClaimFilters(new URLSearchParams(query));
    const beside = { filters, by: people.get(actor.userId)?.name ?? '', log: await readHead(tx), policy: {} };
    if (articleId === null) return { ...beside, article: null, naming: await readFilterNaming(tx, filters) };
    const whole = await readArticle(tx, articleId);
    if (!whole) return null;
    const { id, headline, publicationState, steps, corrections } = whole;
    return { ...beside, article: { id, headline, publicationState, steps, corrections }, naming: null };
  },
  run: (_tx, { input, facts: { article, filters, naming, by, log }, actor, now }) => {
    // What was typed to search may be a name, and names stay out of what can't be erased.
    const searched = filters.q === null ? {} : { searchedText: true };
    const narrowed = claimFilterParams({ ...filters, q: null }).toString();
    return Promise.resolve(
      ok({
        // What is written into the file of the filters, as it may leave the house.
        value: {
          exportedAt: now.toISOString(),
          exportedBy: { id: actor.userId, name: by },
          log,
          article,
          sought: { q: filters.q, source: filters.source },
          filterWords: naming ? filterChips(filters, naming).map(({ words }) => words) : [],
        },
        events: [
          {
            type: 'export.made',
            entity: article ? 'Article' : 'Workspace',
            entityId: article?.id ?? actor.workspaceId,
            articleId: article?.id ?? null,
            after: { format: input.format, filters: narrowed, ...searched },
          },
        ],
      }),
    );
  },
});
