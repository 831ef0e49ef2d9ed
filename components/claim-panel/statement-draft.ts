import { z } from 'zod';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { ClaimChange, MergedTexts } from '#components/claim/claim-change.ts';
import { besideStored, type FormField } from '#components/claim/form-field.ts';
import { importanceWord } from '#components/claim/status-words.ts';

export const statementDraftSchema = z.object({
  statement: z.string(),
  tags: z.string(),
  importance: importanceSchema,
});
export type StatementDraft = z.infer<typeof statementDraftSchema>;

/** What can be edited of the claim itself, as its form holds it. */
export function statementDraftOf(claim: ClaimDetail): StatementDraft {
  return { statement: claim.statement, tags: claim.tags.join(', '), importance: claim.importance };
}

/** Tags as typed, parted by commas: without blanks, each once whatever its case. */
export function parseTags(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const part of typed.split(',')) {
    const tag = part.trim().replaceAll(/\s+/g, ' ');
    const folded = tag.toLocaleLowerCase();
    if (tag !== '' && !tags.has(folded)) tags.set(folded, tag);
  }
  return [...tags.values()];
}

/** What the form of the claim itself writes. */
export const statementFields: readonly FormField<StatementDraft, ClaimDetail>[] = [
  {
    key: 'statement',
    label: 'Statement',
    writes: ['statement'],
    text: true,
    mine: ({ statement }) => statement.trim(),
    stored: ({ statement }) => statement,
    changed: 'Statement edited',
  },
  {
    key: 'tags',
    label: 'Tags',
    writes: ['tags'],
    text: true,
    mine: ({ tags }) => parseTags(tags).join(', '),
    stored: ({ tags }) => tags.join(', '),
    changed: 'Tags changed',
  },
  {
    key: 'importance',
    label: 'Importance',
    writes: ['importance'],
    text: false,
    mine: ({ importance }) => importanceWord[importance],
    stored: ({ importance }) => importanceWord[importance],
  },
];

/** The change that writes the statement, tags and importance. */
export function statementChange(draft: StatementDraft, outdated: boolean): ClaimChange {
  const { importance } = draft;
  const statement = draft.statement.trim();
  const tags = parseTags(draft.tags);
  const written = (merged: MergedTexts) => ({
    statement: merged['statement']?.trim() ?? statement,
    tags: merged['tags'] === undefined ? tags : parseTags(merged['tags']),
    importance,
  });
  return {
    command: 'edit-claim',
    what: 'The statement',
    said: 'Claim saved.',
    outdated,
    input: (current, merged) => ({
      claimId: current.id,
      revision: current.revision,
      ...written(merged),
    }),
    optimistic: (current, merged) => ({ ...current, ...written(merged) }),
    conflict: (theirs) => besideStored(statementFields, draft, theirs, theirs),
  };
}
