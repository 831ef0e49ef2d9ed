import type { FormField } from '#components/claim/form-field.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import { completeAddress, type EvidenceDraft } from './evidence-draft.ts';
import {
  credibilityWords,
  provenanceVersion,
  roleWord,
  stanceWord,
  wordsOfText,
} from '#lib/domain/words/evidence-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

function grade(credibility: number | null): string {
  return credibility === null ? '' : `${credibility} · ${credibilityWords[credibility - 1]}`;
}

function capturedWords({ captured }: EvidenceDetail): string {
  return captured ? `${wordsOfText(captured.words)}, captured by ${isolated(captured.by.name)}` : '';
}

/** What the form of an item of evidence writes. */
export const itemFields: readonly FormField<EvidenceDraft, EvidenceDetail>[] = [
  {
    key: 'title',
    label: 'Title',
    writes: ['title'],
    text: true,
    mine: ({ title }) => title.trim(),
    stored: ({ title }) => title,
  },
  {
    key: 'excerpt',
    label: 'Excerpt',
    writes: ['excerpt'],
    text: true,
    mine: ({ excerpt }) => excerpt.trim(),
    stored: ({ excerpt }) => excerpt,
  },
  {
    key: 'address',
    label: 'Address',
    writes: ['address'],
    text: false,
    when: ({ kind }) => kind === 'LINK',
    mine: ({ address }) => completeAddress(address),
    stored: ({ address }) => address,
  },
  {
    key: 'stance',
    label: 'Stance',
    writes: ['stance'],
    text: false,
    mine: ({ stance }) => stanceWord[stance],
    stored: ({ stance }) => stanceWord[stance],
  },
  {
    key: 'role',
    label: 'Role',
    writes: ['role'],
    text: false,
    mine: ({ role }) => roleWord[role],
    stored: ({ role }) => roleWord[role],
  },
  {
    key: 'publisher',
    label: 'Publisher',
    writes: ['publisherId'],
    text: false,
    mine: ({ publisher }) => publisher?.name ?? '',
    stored: ({ publisher }) => publisher?.name ?? '',
  },
  {
    key: 'provenance',
    label: 'Provenance',
    writes: ['firstHand', 'citedSourceIds', 'citedEvidenceIds'],
    text: false,
    mine: (draft, { evidence }) => provenanceVersion(draft, evidence),
    stored: (item, { evidence }) => provenanceVersion(item, evidence),
  },
  {
    key: 'interested',
    label: 'In its own cause',
    writes: ['interested'],
    text: false,
    mine: ({ interested }) => (interested ? 'yes' : 'no'),
    stored: ({ interested }) => (interested ? 'yes' : 'no'),
  },
  {
    key: 'publishedOn',
    label: 'Published on',
    writes: ['publishedOn'],
    text: false,
    mine: ({ publishedOn }) => publishedOn,
    stored: ({ publishedOn }) => publishedOn ?? '',
  },
  {
    key: 'credibility',
    label: 'Credibility',
    writes: ['credibility'],
    text: false,
    mine: ({ credibility }) => grade(credibility),
    stored: ({ credibility }) => grade(credibility),
  },
  {
    key: 'capturedText',
    label: 'Captured text',
    writes: ['capturedText'],
    text: false,
    when: ({ capturedText }) => capturedText !== null,
    mine: ({ capturedText }) => capturedText?.trim() ?? '',
    stored: capturedWords,
  },
];
