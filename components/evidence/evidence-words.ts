import type { EvidenceDetail } from '#lib/domain/claim-detail.ts';
import type { EvidenceKind, EvidenceRole, Provenance, Stance } from '#lib/domain/evidence.ts';

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

export const provenanceWord = {
  UNKNOWN: 'Unknown',
  FIRST_HAND: 'First-hand',
  CITES: 'Cites others',
} satisfies Record<Provenance, string>;

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
    return other ? [`“${other.title}”`] : [];
  });
  return list([...item.citedSources.map((source) => source.name), ...cited]);
}

/** Where knowledge comes from, of an item that is being written as of a saved one: “Cites others: KCNA”. */
export function provenanceVersion(
  item: Pick<EvidenceDetail, 'provenance' | 'citedSources' | 'citedEvidenceIds'>,
  all: readonly EvidenceDetail[],
): string {
  const word = provenanceWord[item.provenance];
  return item.provenance === 'CITES' ? `${word}: ${citedWords(item, all)}` : word;
}

/** Where an item's knowledge comes from: “first-hand for KCNA”, “cites KCNA”, “provenance unknown”. */
export function provenanceWords(item: EvidenceDetail, all: readonly EvidenceDetail[]): string {
  if (item.provenance === 'UNKNOWN') return 'provenance unknown';
  if (item.provenance === 'FIRST_HAND') {
    return item.publisher ? `first-hand for ${item.publisher.name}` : 'first-hand';
  }
  return `cites ${citedWords(item, all)}`;
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

/** The line under an evidence item's title. */
export function evidenceLine(item: EvidenceDetail, all: readonly EvidenceDetail[]): string {
  const by =
    item.provenance !== 'FIRST_HAND' && item.publisher ? [`published by ${item.publisher.name}`] : [];
  const file = item.file ? [sizeWords(item.file.bytes), `sha256 ${item.file.sha256.slice(0, 8)}…`] : [];
  const captured =
    item.captured && !item.file ? [`captured, sha256 ${item.captured.sha256.slice(0, 8)}…`] : [];
  const credibility = item.credibility === null ? [] : [`credibility ${item.credibility}`];
  return [provenanceWords(item, all), ...by, ...file, ...captured, ...credibility].join(' · ');
}
