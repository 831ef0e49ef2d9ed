import type { ClaimDetail, EvidenceDetail, SourceRef } from '#lib/domain/shapes/claim-detail.ts';

const most = 4;

/**
 * The sources an item of evidence most likely cites: those of the claim's chain, then those its other
 * evidence cites or is published by. Without what it cites already and without its own publisher; at most
 * four.
 */
export function likelyCited(
  claim: Pick<ClaimDetail, 'hops' | 'evidence'>,
  item: EvidenceDetail,
): SourceRef[] {
  const all = [
    ...claim.hops.map(({ source }) => source).reverse(),
    ...claim.evidence.flatMap((other) => [
      ...other.citedSources,
      ...(other.publisher ? [other.publisher] : []),
    ]),
  ];
  const out = new Set([...item.citedSources.map(({ id }) => id), item.publisher?.id]);
  const byId = new Map(all.filter(({ id }) => !out.has(id)).map((source) => [source.id, source]));
  return [...byId.values()].slice(0, most);
}
