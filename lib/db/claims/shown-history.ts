import { z } from 'zod';
import type { Untold } from '#lib/db/confidential/untold-responses.ts';
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

const stageOf = z.object({ stage: z.unknown() });

/**
 * An event of a claim with somebody in its chain of whom nothing may be told. Why it was reopened is told of none: that
 * they were asked or discredited is a reason, which a missing one would tell among others.
 */
function withoutCause(event: ClaimEvent): ClaimEvent {
  if (event.type === 'claim.reopened') {
    const after = stageOf.safeParse(event.after);
    return { ...event, after: after.success ? after.data : null, reason: null };
  }
  if (event.type !== 'claim.findings-imported') return event;
  const after = z.record(z.string(), z.unknown()).parse(event.after);
  return {
    ...event,
    after: Object.fromEntries(Object.entries(after).filter(([key]) => key !== 'responses')),
  };
}

/**
 * A page of a claim's history as those may see it for whom the transaction reads: without the requests that may not be
 * told, which are none of it; `entities` by sequence.
 */
export async function shownHistory(
  tx: Tx,
  claimId: string,
  history: ClaimHistory,
  { entities, untold }: { entities: ReadonlyMap<number, string>; untold: Untold },
): Promise<ClaimHistory> {
  const readership = readershipOf(tx);
  if (!readership) return history;
  const { audience } = readership;
  const hidden = await withheldIn(tx, claimId, history.events, audience);
  const onClaim = seesMarked(audience)
    ? []
    : ((await readWithheldOn(tx, readership, [claimId])).get(claimId) ?? []);
  const masked = new Set([...(await maskedItems(tx, claimId, audience)), ...untold.responseIds]);
  const told = untold.any ? history.events.map(withoutCause) : history.events;
  // Of an event about a confidential item only that it took place is told.
  const events = told.map((event) =>
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
