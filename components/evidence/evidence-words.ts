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

function list(words: readonly string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(words);
}

/** Where an item's knowledge comes from: “first-hand for KCNA”, “cites KCNA”, “provenance unknown”. */
export function provenanceWords(item: EvidenceDetail, all: readonly EvidenceDetail[]): string {
  if (item.provenance === 'UNKNOWN') return 'provenance unknown';
  if (item.provenance === 'FIRST_HAND') {
    return item.publisher ? `first-hand for ${item.publisher.name}` : 'first-hand';
  }
  const cited = item.citedEvidenceIds.flatMap((id) => {
    const other = all.find((candidate) => candidate.id === id);
    return other ? [`“${other.title}”`] : [];
  });
  return `cites ${list([...item.citedSources.map((source) => source.name), ...cited])}`;
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
