import type { ClaimChange } from '#components/claims/claim-change.ts';
import type { ConflictField } from '#components/claims/conflict-field.ts';
import type { EvidenceDetail } from '#lib/domain/claim-detail.ts';
import { evidenceFields, evidenceInput, type EvidenceDraft } from './evidence-draft.ts';
import { provenanceWord, roleWord, stanceWord } from './evidence-words.ts';

/** The change that adds a new item. Adding never overwrites, so it names no revision. */
export function addEvidenceChange(draft: EvidenceDraft): ClaimChange {
  return {
    command: 'add-evidence',
    what: 'The evidence',
    said: 'Evidence added.',
    input: (current) => ({ claimId: current.id, ...evidenceInput(draft) }),
  };
}

function versions(draft: EvidenceDraft, theirs: EvidenceDetail | undefined): ConflictField[] {
  if (!theirs) {
    return [{ key: 'gone', label: 'Evidence', mine: draft.title, theirs: 'Deleted', text: false }];
  }
  const names = (sources: readonly { name: string }[]) => sources.map((source) => source.name).join(', ');
  return [
    { key: 'title', label: 'Title', mine: draft.title.trim(), theirs: theirs.title, text: true },
    { key: 'address', label: 'Address', mine: draft.address.trim(), theirs: theirs.address, text: false },
    {
      key: 'stance',
      label: 'Stance',
      mine: stanceWord[draft.stance],
      theirs: stanceWord[theirs.stance],
      text: false,
    },
    { key: 'role', label: 'Role', mine: roleWord[draft.role], theirs: roleWord[theirs.role], text: false },
    {
      key: 'publisher',
      label: 'Publisher',
      mine: draft.publisher?.name ?? '',
      theirs: theirs.publisher?.name ?? '',
      text: false,
    },
    {
      key: 'provenance',
      label: 'Provenance',
      mine: `${provenanceWord[draft.provenance]} ${names(draft.citedSources)}`.trim(),
      theirs: `${provenanceWord[theirs.provenance]} ${names(theirs.citedSources)}`.trim(),
      text: false,
    },
    { key: 'excerpt', label: 'Excerpt', mine: draft.excerpt.trim(), theirs: theirs.excerpt, text: true },
  ];
}

/** The change that writes `draft` over the item `evidenceId`. */
export function editEvidenceChange(evidenceId: string, draft: EvidenceDraft, outdated: boolean): ClaimChange {
  return {
    command: 'edit-evidence',
    what: 'The evidence',
    said: 'Evidence saved.',
    outdated,
    input: (current, merged) => ({
      evidenceId,
      revision: current.evidence.find((item) => item.id === evidenceId)?.revision ?? 1,
      ...evidenceFields({
        ...draft,
        title: merged['title'] ?? draft.title,
        excerpt: merged['excerpt'] ?? draft.excerpt,
      }),
    }),
    conflict: (theirs) =>
      versions(
        draft,
        theirs.evidence.find((item) => item.id === evidenceId),
      ),
  };
}

/** The change that says in one step that an item has its knowledge from a source. */
export function markCitesChange(item: EvidenceDetail, source: { id: string; name: string }): ClaimChange {
  return {
    command: 'mark-cites',
    what: 'The citation',
    said: `Cites ${source.name}.`,
    input: (current) => ({
      evidenceId: item.id,
      revision: current.evidence.find((other) => other.id === item.id)?.revision ?? item.revision,
      sourceId: source.id,
    }),
    conflict: (theirs) => {
      const now = theirs.evidence.find((other) => other.id === item.id);
      const cited = now?.citedSources.map(({ name }) => name).join(', ') ?? 'Deleted';
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
