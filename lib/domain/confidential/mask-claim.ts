import type { Terms } from '#lib/domain/attribution.ts';
import type { ClaimDetail, EvidenceDetail, HopDetail, SourceRef } from '#lib/domain/shapes/claim-detail.ts';
import type { Shown } from '#lib/domain/values/shown.ts';
import { namesOf, type Nameable } from './names-of.ts';
import { lessOf, seesMarked, shownTo, untoldTerms, type Audience } from './shown.ts';
import { standInOn } from './stand-in.ts';
import { withhold, type Withheld } from './withhold.ts';
import { confidentialItem, confidentialSource, wordsInPlace } from './words.ts';

/** Who looks at a claim, which sources are not named to them anywhere, and what the sources are called. */
export interface Guard {
  audience: Audience;
  hiddenIds: ReadonlySet<string>;
  sources: ReadonlyMap<string, Nameable>;
}

function hopShown({ terms, source }: HopDetail, { audience, hiddenIds }: Guard): Shown {
  return shownTo(audience, { kind: 'HOP', terms, confidential: hiddenIds.has(source.id) });
}

/** The sources that are not named to an audience on a claim: nowhere, or not on the terms of its chain. */
export function unnamedOn(
  hops: readonly { sourceId: string; terms: Terms }[],
  { audience, hiddenIds }: Pick<Guard, 'audience' | 'hiddenIds'>,
): ReadonlySet<string> {
  const onTerms = hops.filter(
    ({ terms }) => shownTo(audience, { kind: 'HOP', terms, confidential: false }) !== 'FULL',
  );
  return onTerms.length === 0
    ? hiddenIds
    : new Set([...hiddenIds, ...onTerms.map(({ sourceId }) => sourceId)]);
}

/** The sources of whom nothing may be told to an audience on a claim with these in its chain. */
export function untoldOn(
  hops: readonly { sourceId: string; terms: Terms }[],
  audience: Audience,
): ReadonlySet<string> {
  const terms = untoldTerms(audience);
  return new Set(hops.filter((hop) => terms.includes(hop.terms)).map(({ sourceId }) => sourceId));
}

/**
 * True for an item of which this audience gets only the masked form: one that is marked, or that somebody published who
 * is not named to them, because its address, its title or a search for its words would name them.
 */
export function isMaskedItem(
  { confidential, publisherId }: { confidential: boolean; publisherId: string | null },
  audience: Audience,
  unnamed: ReadonlySet<string>,
): boolean {
  if (shownTo(audience, { kind: 'EVIDENCE', confidential }) !== 'FULL') return true;
  return !seesMarked(audience) && publisherId !== null && unnamed.has(publisherId);
}

function speakersOf({ hops }: Pick<ClaimDetail, 'hops'>): { sourceId: string; terms: Terms }[] {
  return hops.map(({ source, terms }) => ({ sourceId: source.id, terms }));
}

function maskedItemsOf({ hops, evidence }: ClaimDetail, guard: Guard): ReadonlySet<EvidenceDetail> {
  const unnamed = unnamedOn(speakersOf({ hops }), guard);
  const isMasked = ({ confidential, publisher }: EvidenceDetail) =>
    isMaskedItem({ confidential, publisherId: publisher?.id ?? null }, guard.audience, unnamed);
  return new Set(evidence.filter(isMasked));
}

function namedBy({ publisher, citedSources }: EvidenceDetail): string[] {
  return [publisher, ...citedSources].flatMap((source) => source?.id ?? []);
}

/** The sources named on a claim by nothing but masked items. */
function behindMaskedItems(claim: ClaimDetail, guard: Guard): string[] {
  const masked = maskedItemsOf(claim, guard);
  const open = new Set([
    ...claim.evidence.filter((item) => !masked.has(item)).flatMap(namedBy),
    ...claim.hops.map(({ source }) => source.id),
    ...claim.responses.map(({ party }) => party.id),
  ]);
  return [...masked].flatMap(namedBy).filter((id) => !open.has(id));
}

/** The sources not named to the audience on this claim, with what stands in their place. */
export function withheldOn(claim: ClaimDetail, guard: Guard): Withheld[] {
  const words = new Map<string, { words: string; shown: Shown; standIn: string | null }>();
  for (const hop of claim.hops) {
    const shown = hopShown(hop, guard);
    const before = words.get(hop.source.id);
    if (shown === 'FULL' || (before && lessOf(before.shown, shown) === before.shown)) continue;
    words.set(hop.source.id, { shown, words: wordsInPlace(shown, hop.terms), standIn: hop.id });
  }
  const others = [
    ...behindMaskedItems(claim, guard),
    ...[...guard.sources.keys()].filter((id) => guard.hiddenIds.has(id)),
  ];
  for (const id of others) {
    if (!words.has(id)) words.set(id, { shown: 'MASKED', words: confidentialSource, standIn: null });
  }
  return [...words].flatMap(([id, { words: said, standIn }], place) => {
    const source = guard.sources.get(id);
    return source
      ? [
          {
            id,
            standIn: standIn ?? standInOn(claim.id, place),
            words: said,
            names: namesOf(source, 'ON_ITS_CLAIM'),
          },
        ]
      : [];
  });
}

function maskedHop(hop: HopDetail, shown: Shown): HopDetail {
  if (shown === 'FULL') return hop;
  // Left as it is, the source's name is put into words with all others.
  const source: SourceRef = { ...hop.source, kind: 'ANONYMOUS', controlledBy: null };
  if (shown === 'ON_REQUEST') return { ...hop, source, shown };
  return { ...hop, source, shown, plural: false, checkNote: null, ...(shown === 'NOTHING' && { cue: '' }) };
}

/** A source as it is named to this audience: of one that is not, neither what it is nor who is behind it. */
function maskedRef<Ref extends SourceRef | null>(source: Ref, hiddenIds: ReadonlySet<string>): Ref {
  if (source === null || !hiddenIds.has(source.id)) return source;
  return { ...source, kind: 'ANONYMOUS', controlledBy: null };
}

function maskedItem(item: EvidenceDetail): EvidenceDetail {
  return {
    ...item,
    kind: 'NOTE',
    title: confidentialItem,
    address: '',
    file: null,
    publisher: null,
    publishedOn: null,
    withdrawn: item.withdrawn && { ...item.withdrawn, reason: '' },
    citedSources: [],
    excerpt: '',
    captured: null,
    captures: [],
    credibility: null,
  };
}

/** True where nothing on the claim could be kept back, as on most. */
function isOpen({ hops, evidence }: ClaimDetail, guard: Guard): boolean {
  return (
    guard.hiddenIds.size === 0 &&
    hops.every((hop) => hopShown(hop, guard) === 'FULL') &&
    evidence.every(
      ({ confidential }) => shownTo(guard.audience, { kind: 'EVIDENCE', confidential }) === 'FULL',
    )
  );
}

/**
 * The claim as this audience may see it. To those who see marked things a name off the record is kept back, and
 * what people wrote is left alone; to others the names go out of every text, a confidential item is only there, and of
 * whom nothing may be told is told neither that they were asked nor that they were discredited.
 */
export function maskedClaim(claim: ClaimDetail, guard: Guard): ClaimDetail {
  if (isOpen(claim, guard)) return claim;
  const hidden = withheldOn(claim, guard);
  const whole = seesMarked(guard.audience);
  const ids = new Set(hidden.map(({ id }) => id));
  const masked = maskedItemsOf(claim, guard);
  const untold = untoldOn(speakersOf(claim), guard.audience);
  const shown: ClaimDetail = {
    ...claim,
    hops: claim.hops.map((hop) => maskedHop(hop, hopShown(hop, guard))),
    evidence: claim.evidence.map((item) =>
      masked.has(item)
        ? maskedItem(item)
        : {
            ...item,
            publisher: maskedRef(item.publisher, ids),
            citedSources: item.citedSources.map((source) => maskedRef(source, ids)),
          },
    ),
    responses: claim.responses
      .filter(({ party }) => !untold.has(party.id))
      .map((response) => ({ ...response, party: maskedRef(response.party, ids) })),
    restsOnDiscredited: claim.restsOnDiscredited.filter(({ id }) => !untold.has(id)),
  };
  if (hidden.length === 0) return shown;
  // What the rules say in words is ours, and says the same with other words for the name.
  const corroboration = withhold(structuredClone(claim.corroboration), hidden);
  return withhold(structuredClone({ ...shown, corroboration }), hidden, whole ? 'NAMES' : 'TEXTS');
}
