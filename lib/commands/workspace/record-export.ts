import { z } from 'zod';
import { filtersInLog, parseClaimFilters } from '#lib/domain/claim-filters.ts';
import { ok } from '#lib/domain/result.ts';
import { readExportFacts } from '#lib/db/claims/export-facts.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import { defineCommand } from '#lib/commands/kernel/kernel.ts';

interface Export {
  format: string;
  articleId: string | null;
  /** What of the workspace, where it is not its claims. */
  report?: 'status-summary' | undefined;
  filters: string;
  workspaceId: string;
}

/** What the log says of an export that leaves the workspace. */
export function exportMade({ format, articleId, report, filters: query, workspaceId }: Export): EventDraft {
  const { filters } = parseClaimFilters(new URLSearchParams(query));
  return {
    type: 'export.made',
    entity: articleId === null ? 'Workspace' : 'Article',
    entityId: articleId ?? workspaceId,
    articleId,
    after: { format, ...(report && { report }), ...filtersInLog(filters) },
  };
}

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
    format: z.enum(['csv', 'json', 'xlsx', 'pdf', 'docx', 'html', 'md', 'annotations', 'claimreview']),
    /** An article, or `null` for the claims list. */
    articleId: z.uuid().nullable(),
    /** A report of the workspace, in place of its claims. */
    report: z.enum(['status-summary']).optional(),
    /** The query of the list's address. */
    filters: z.string().max(5000).default(''),
  }),
  load: async (tx, { articleId, filters: query }, actor) => {
    const facts = await readExportFacts(tx, actor.userId, { articleId, query });
    return facts && { exported: facts, policy: {} };
  },
  run: (_tx, { input, facts: { exported }, actor, now }) => {
    const { workspaceId } = actor;
    const articleId = exported.article?.id ?? null;
    return Promise.resolve(
      ok({
        value: { exportedAt: now.toISOString(), ...exported },
        events: [exportMade({ ...input, articleId, workspaceId })],
      }),
    );
  },
});
