import type { ClaimChange } from '#components/claim/claim-change.ts';
import { besideStored } from '#components/claim/form-field.ts';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { evidenceFields, evidenceInput, pageOf, type EvidenceDraft } from './evidence-draft.ts';
import { itemFields } from './item-fields.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** The change that adds a new item. Adding never overwrites, so it names no revision. */
export function addEvidenceChange(draft: EvidenceDraft): ClaimChange {
  return {
    command: 'add-evidence',
    what: 'The evidence',
    said: 'Evidence added.',
    input: (current) => ({ claimId: current.id, ...evidenceInput(draft) }),
  };
}

/** The change that writes `draft` over the item `evidenceId`. */
export function editEvidenceChange(evidenceId: string, draft: EvidenceDraft, outdated: boolean): ClaimChange {
  const page = pageOf(draft);
  return {
    command: 'edit-evidence',
    what: 'The evidence',
    said: 'Evidence saved.',
    outdated,
    input: (current, merged) => ({
      evidenceId,
      ...(page && { fileId: page.fileId, fileName: page.name }),
      revision: current.evidence.find((item) => item.id === evidenceId)?.revision ?? 1,
      ...evidenceFields({
        ...draft,
        title: merged['title'] ?? draft.title,
        excerpt: merged['excerpt'] ?? draft.excerpt,
      }),
    }),
    conflict(theirs) {
      const item = theirs.evidence.find((other) => other.id === evidenceId);
      return item
        ? besideStored(itemFields, draft, item, theirs)
        : [{ key: 'gone', label: 'Evidence', mine: draft.title, theirs: 'Deleted', text: false }];
    },
  };
}

/** The change that says in one step that an item has its knowledge from a source. */
export function markCitesChange(item: EvidenceDetail, source: { id: string; name: string }): ClaimChange {
  return {
    command: 'mark-cites',
    what: 'The citation',
    said: `Cites ${withinSentence(source.name)}.`,
    input: (current) => ({
      evidenceId: item.id,
      revision: current.evidence.find((other) => other.id === item.id)?.revision ?? item.revision,
      sourceId: source.id,
    }),
    conflict: (theirs) => {
      const current = theirs.evidence.find((other) => other.id === item.id);
      const cited = current?.citedSources.map(({ name }) => isolated(name)).join(', ') ?? 'Deleted';
      return [{ key: 'cites', label: 'Cites', mine: source.name, theirs: cited, text: false }];
    },
  };
}

/** The change that deletes an item; it can be brought back. */
export function deleteEvidenceChange(item: EvidenceDetail): ClaimChange {
  return {
    command: 'delete-evidence',
    what: 'The deletion',
    said: 'Evidence deleted.',
    input: (current) => ({
      evidenceId: item.id,
      revision: current.evidence.find((other) => other.id === item.id)?.revision ?? item.revision,
    }),
    optimistic: (current) => ({
      ...current,
      evidence: current.evidence.filter((other) => other.id !== item.id),
    }),
    conflict: (theirs) => [
      {
        key: 'gone',
        label: 'Evidence',
        mine: 'Deleted',
        theirs: theirs.evidence.find((other) => other.id === item.id)?.title ?? 'Deleted',
        text: false,
      },
    ],
  };
}

/** The change that brings a deleted item back. */
export function restoreEvidenceChange(evidenceId: string): ClaimChange {
  return {
    command: 'restore-evidence',
    what: 'The evidence',
    said: 'Evidence restored.',
    input: () => ({ evidenceId }),
  };
}
