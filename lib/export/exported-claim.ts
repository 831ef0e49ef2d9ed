import { recordedDue } from '#lib/domain/due.ts';
import { isOnEarlierWording } from '#lib/domain/stage.ts';
import { houseRatingOf, type HouseRating } from '#lib/domain/house-rating.ts';
import { attributionOf } from '#lib/domain/attribution.ts';
import type { AnchorDetail, ClaimDetail, EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import type { ExportedClaim, ExportedSource } from './claims-export-schema.ts';
import { chainWords } from './chain-words.ts';
import { exportedFindings } from './exported-findings.ts';

interface ClaimPlace {
  standsIn: readonly { article: { id: string; headline: string }; anchor: AnchorDetail }[];
  article: { id: string; headline: string; dueAt: Date | null };
  version: { number: number; sha256: string };
  /** What its passage stands in. */
  block: BlockKind | null;
  permalink: (claimId: string) => string;
  named: ExportedClaim['named'];
  corrections: ExportedClaim['corrections'];
  ratings: readonly HouseRating[];
  sources: readonly ExportedSource[];
}

function exportedEvidence(item: EvidenceDetail): ExportedClaim['evidence'][number] {
  const { id, kind, title, address, file, publisher, stance, role, firstHand, interested } = item;
  const { excerpt, publishedOn, withdrawn } = item;
  const { citedSources, citedEvidenceIds, captured, credibility, createdAt, createdBy } = item;
  return {
    id,
    kind,
    title,
    address,
    file: file && { name: file.name, sha256: file.sha256, bytes: file.bytes },
    publisher,
    stance,
    role,
    firstHand,
    interested,
    publishedOn,
    withdrawn: withdrawn && { at: withdrawn.at, reason: withdrawn.reason },
    citedSources,
    citedEvidenceIds,
    excerpt,
    captured,
    credibility,
    addedAt: createdAt,
    addedBy: createdBy,
  };
}

/** A claim as exports show it: with where it stands, its chain in words and what follows from both. */
export function exportedClaim(
  claim: ClaimDetail,
  { standsIn, article, version, block, permalink, named, corrections, ratings, sources }: ClaimPlace,
): ExportedClaim {
  const rating = houseRatingOf(claim.confirmation, ratings);
  const { start, end, exact, prefix, suffix, state } = claim.anchor;
  const hops = claim.hops.map((hop) => ({ party: hop.source.name, check: hop.check }));
  // Of whom nothing may be told, not that they are there either.
  const told = claim.hops.filter(({ shown }) => shown !== 'NOTHING');
  return {
    id: claim.id,
    permalink: permalink(claim.id),
    article: { id: article.id, headline: article.headline },
    statement: claim.statement,
    quote: exact,
    anchor: { start, end, prefix, suffix, state, block, version: version.number, sha256: version.sha256 },
    standsIn: standsIn.map(({ article: { id, headline }, anchor }) => ({
      article: { id, headline },
      quote: anchor.exact,
      ...{ start: anchor.start, end: anchor.end, prefix: anchor.prefix, suffix: anchor.suffix },
      state: anchor.state,
    })),
    importance: claim.importance,
    confirmation: claim.confirmation,
    houseRating: rating && { name: rating.name, meaning: rating.meaning },
    confidence: claim.confidence,
    reason: claim.confirmationReason,
    confirmationSetBy: claim.confirmationSetBy,
    confirmationSetAt: claim.confirmationSetAt,
    onEarlierWording: isOnEarlierWording(claim.confirmationSetAt, claim.statementEditedAt),
    overrideNote: claim.overrideNote,
    stage: claim.stage,
    bareReason: claim.bareReason,
    signedOffBy: claim.signedOffBy,
    signedOffAt: claim.signedOffAt,
    assignee: claim.assignee,
    dueAt: recordedDue({ dueAt: claim.dueAt, articleDueAt: article.dueAt?.toISOString() ?? null }),
    ownDueAt: claim.dueAt,
    tags: claim.tags,
    whoSaysSo: chainWords(told.map((hop) => ({ party: hop.source.name, check: hop.check }))),
    attribution: attributionOf(hops).status,
    hops: told.map(({ source, cue, mode, terms, check, checkNote, checkEvidenceId }) => ({
      source,
      cue,
      mode,
      terms,
      check,
      checkNote,
      checkEvidenceId,
    })),
    evidence: claim.evidence.map(exportedEvidence),
    toldApart: claim.distinctPairs,
    markedCopies: claim.copyPairs,
    peopleApart: claim.peopleApart,
    sources: [...sources],
    ...exportedFindings(claim),
    named,
    corrections,
    recordedAt: claim.createdAt,
    recordedBy: claim.createdBy,
  };
}
