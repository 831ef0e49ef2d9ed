import { withinSentence } from '#lib/domain/confidential/words.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { EvidenceKind, EvidenceRole, FileDamage, Stance } from '#lib/domain/evidence.ts';

export const stanceWord = {
  SUPPORTS: 'Supports',
  REFUTES: 'Refutes',
  CONTEXT: 'Context',
} satisfies Record<Stance, string>;

export const roleWord = {
  PRIMARY: 'primary',
  SECONDARY: 'secondary',
  AGGREGATOR: 'aggregator',
} satisfies Record<EvidenceRole, string>;

export const evidenceKindWord = {
  LINK: 'Link',
  FILE: 'File',
  NOTE: 'Note',
} satisfies Record<EvidenceKind, string>;

/** What the grades of the Admiralty system for single items mean, from 1 on. */
export const credibilityWords = [
  'Confirmed by others',
  'Probably true',
  'Possibly true',
  'Doubtful',
  'Improbable',
  'Cannot be judged',
] as const;

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

/** What an item cites, by name: sources, and other items in quotes. */
function citedWords(
  item: Pick<EvidenceDetail, 'citedSources' | 'citedEvidenceIds'>,
  all: readonly EvidenceDetail[],
): string {
  const cited = item.citedEvidenceIds.flatMap((id) => {
    const other = all.find((candidate) => candidate.id === id);
    return other ? [`“${isolated(other.title)}”`] : [];
  });
  return list([...item.citedSources.map((source) => withinSentence(source.name)), ...cited]);
}

type Provenance = Pick<EvidenceDetail, 'firstHand' | 'citedSources' | 'citedEvidenceIds'>;

function cites({ citedSources, citedEvidenceIds }: Provenance): boolean {
  return citedSources.length + citedEvidenceIds.length > 0;
}

/** Where knowledge comes from, of an item that is being written as of a saved one: “First hand, and cites KCNA”. */
export function provenanceVersion(item: Provenance, all: readonly EvidenceDetail[]): string {
  const parts = [
    ...(item.firstHand ? ['first hand'] : []),
    ...(cites(item) ? [`cites ${citedWords(item, all)}`] : []),
  ];
  return parts.length === 0 ? 'unknown' : parts.join(', and ');
}

/** Where an item's knowledge comes from: “first hand for KCNA”, “cites KCNA”, “provenance unknown”. */
export function provenanceWords(item: EvidenceDetail, all: readonly EvidenceDetail[]): string {
  const firstHand = item.publisher ? `first hand for ${withinSentence(item.publisher.name)}` : 'first hand';
  const parts = [
    ...(item.firstHand ? [firstHand] : []),
    ...(cites(item) ? [`cites ${citedWords(item, all)}`] : []),
  ];
  return parts.length === 0 ? 'provenance unknown' : parts.join(', and ');
}

/** How long a text is: “1 word”, “240 words”. */
export function wordsOfText(count: number): string {
  return `${count} ${count === 1 ? 'word' : 'words'}`;
}

/** A size people can read: “812 bytes”, “14 kB”, “2.3 MB”. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** What is wrong with a file that was found damaged on the server's disk. */
export const fileDamageWords = {
  MISSING: 'This file is not on the server’s disk any more, or can’t be read there.',
  CHANGED: 'This file on the server’s disk is not the one that was stored, so it is not handed out.',
} satisfies Record<FileDamage, string>;

/** The line under an evidence item's title. */
export function evidenceLine(item: EvidenceDetail, all: readonly EvidenceDetail[]): string {
  const by = !item.firstHand && item.publisher ? [`published by ${withinSentence(item.publisher.name)}`] : [];
  const cause = item.interested ? ['in its own cause, not counted'] : [];
  const withdrawn = item.withdrawn ? ['withdrawn, not counted'] : [];
  const on = item.publishedOn ? [item.publishedOn] : [];
  const file = item.file ? [sizeWords(item.file.bytes), `sha256 ${item.file.sha256.slice(0, 8)}…`] : [];
  const captured =
    item.captured && item.kind !== 'FILE' ? [`captured, sha256 ${item.captured.sha256.slice(0, 8)}…`] : [];
  const credibility = item.credibility === null ? [] : [`credibility ${item.credibility}`];
  return [
    provenanceWords(item, all),
    ...by,
    ...on,
    ...cause,
    ...withdrawn,
    ...file,
    ...captured,
    ...credibility,
  ].join(' · ');
}
