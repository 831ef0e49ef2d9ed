import type { ClaimEvent, ClaimHistory } from '#lib/domain/shapes/claim-history.ts';
import { hopsIn, withoutNotes } from '#lib/domain/confidential/hops-in.ts';
import { isMaskedItem, unnamedOn } from '#lib/domain/confidential/mask-claim.ts';
import { namesOf } from '#lib/domain/confidential/names-of.ts';
import { seesMarked, shownTo, type Audience } from '#lib/domain/confidential/shown.ts';
import { standInOn } from '#lib/domain/confidential/stand-in.ts';
import { withhold, type Withheld } from '#lib/domain/confidential/withhold.ts';
import { capital, unnamedSource, wordsInPlace } from '#lib/domain/confidential/words.ts';
import { hiddenIds, readershipOf, readWithheldOn } from '#lib/db/confidential/audience.ts';
import type { Tx } from '#lib/db/transaction.ts';

/** The sources not named in a claim's history: what they stood as in its chain, now or ever. */
async function withheldIn(
  tx: Tx,
  claimId: string,
  events: readonly ClaimEvent[],
  audience: Audience,
): Promise<Withheld[]> {
  const current = await tx.hop.findMany({
    where: { claimId },
    select: { id: true, sourceId: true, terms: true },
  });
  const words = new Map<string, string>();
  for (const { sourceId, terms } of [
    ...current,
    ...events.flatMap(({ before, after }) => hopsIn([before, after])),
  ]) {
    const shown = shownTo(audience, { kind: 'HOP', terms, confidential: false });
    if (shown !== 'FULL') words.set(sourceId, wordsInPlace(shown, terms));
  }
  const sources = await tx.source.findMany({
    where: { id: { in: [...words.keys()] } },
    select: { id: true, name: true, aliases: true, formerNames: true, kind: true },
  });
  return sources.map((source, place) => ({
    id: source.id,
    standIn: standInOn(claimId, 1000 + place),
    names: namesOf(source, 'ON_ITS_CLAIM'),
    words: words.get(source.id) ?? unnamedSource,
  }));
}

/** Ids of the claim's items, deleted ones too, of which this audience gets only the masked form. */
async function maskedItems(tx: Tx, claimId: string, audience: Audience): Promise<Set<string>> {
  const items = await tx.evidence.findMany({
    where: { claimId },
    select: { id: true, confidential: true, publisherId: true },
  });
  const hops = await tx.hop.findMany({ where: { claimId }, select: { sourceId: true, terms: true } });
  const unnamed = unnamedOn(hops, { audience, hiddenIds: new Set(hiddenIds(tx)) });
  return new Set(items.filter((item) => isMaskedItem(item, audience, unnamed)).map(({ id }) => id));
}

function about(event: ClaimEvent, entityId: string | null, masked: ReadonlySet<string>): boolean {
  if (entityId !== null && masked.has(entityId)) return true;
  const told = JSON.stringify([event.before, event.after]);
  return [...masked].some((id) => told.includes(id));
}

/** A page of a claim's history as those may see it for whom the transaction reads; `entities` by sequence. */
export async function shownHistory(
  tx: Tx,
  claimId: string,
  history: ClaimHistory,
  entities: ReadonlyMap<number, string>,
): Promise<ClaimHistory> {
  const readership = readershipOf(tx);
  if (!readership) return history;
  const { audience } = readership;
  const hidden = await withheldIn(tx, claimId, history.events, audience);
  const onClaim = seesMarked(audience)
    ? []
    : ((await readWithheldOn(tx, readership, [claimId])).get(claimId) ?? []);
  const masked = await maskedItems(tx, claimId, audience);
  // Of an event about a confidential item only that it took place is told.
  const events = history.events.map((event) =>
    about(event, entities.get(event.sequence) ?? null, masked)
      ? { ...event, before: null, after: null, reason: null }
      : event,
  );
  const names = { ...history.names };
  for (const { id, standIn, words } of hidden) {
    if (id in names) names[standIn] = capital(words);
    Reflect.deleteProperty(names, id);
  }
  const copy = structuredClone({ ...history, events });
  if (!seesMarked(audience)) {
    // What was noted of how somebody was checked points to them, whether or not it names them.
    const sources = [...hidden, ...readership.hidden];
    withoutNotes(copy, new Set(sources.map(({ id }) => id)));
  }
  const shown = withhold(withhold(copy, hidden, seesMarked(audience) ? 'NAMES' : 'TEXTS'), onClaim);
  return { ...shown, names };
}
