import type { ClaimChange } from '#components/claim/claim-change.ts';
import type { ConflictField } from '#components/claim/conflict-field.ts';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { ClaimDetail, EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { evidenceFields, evidenceInput, type EvidenceDraft } from './evidence-draft.ts';
import {
  credibilityWords,
  provenanceVersion,
  roleWord,
  stanceWord,
  wordsOfText,
} from '#lib/domain/words/evidence-words.ts';

/** The change that adds a new item. Adding never overwrites, so it names no revision. */
export function addEvidenceChange(draft: EvidenceDraft): ClaimChange {
  return {
    command: 'add-evidence',
    what: 'The evidence',
    said: 'Evidence added.',
    input: (current) => ({ claimId: current.id, ...evidenceInput(draft) }),
  };
}

function versions(
  draft: EvidenceDraft,
  theirs: ClaimDetail,
  item: EvidenceDetail | undefined,
): ConflictField[] {
  if (!item) {
    return [{ key: 'gone', label: 'Evidence', mine: draft.title, theirs: 'Deleted', text: false }];
  }
  const written = evidenceFields(draft);
  const grade = (credibility: number | null) =>
    credibility === null ? '' : `${credibility} · ${credibilityWords[credibility - 1]}`;
  const fields: ConflictField[] = [
    { key: 'title', label: 'Title', mine: written.title, theirs: item.title, text: true },
    { key: 'excerpt', label: 'Excerpt', mine: written.excerpt, theirs: item.excerpt, text: true },
  ];
  const choice = (key: string, label: string, mine: string, stored: string) =>
    fields.push({ key, label, mine, theirs: stored, text: false });
  if (written.address !== undefined) choice('address', 'Address', written.address, item.address);
  choice('stance', 'Stance', stanceWord[draft.stance], stanceWord[item.stance]);
  choice('role', 'Role', roleWord[draft.role], roleWord[item.role]);
  choice('publisher', 'Publisher', draft.publisher?.name ?? '', item.publisher?.name ?? '');
  choice(
    'provenance',
    'Provenance',
    provenanceVersion(draft, theirs.evidence),
    provenanceVersion(item, theirs.evidence),
  );
  choice('interested', 'In its own cause', draft.interested ? 'yes' : 'no', item.interested ? 'yes' : 'no');
  choice('publishedOn', 'Published on', draft.publishedOn, item.publishedOn ?? '');
  choice('credibility', 'Credibility', grade(draft.credibility), grade(item.credibility));
  if (draft.capturedText !== null) {
    const kept = item.captured;
    const stored = kept ? `${wordsOfText(kept.words)}, captured by ${kept.by.name}` : '';
    choice('capturedText', 'Its text', draft.capturedText.trim(), stored);
  }
  return fields;
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
        theirs,
        theirs.evidence.find((item) => item.id === evidenceId),
      ),
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
      const cited = current?.citedSources.map(({ name }) => name).join(', ') ?? 'Deleted';
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
