import { z } from 'zod';
import { namesOf } from '#lib/domain/confidential/names-of.ts';
import { seesMarked, type Audience } from '#lib/domain/confidential/shown.ts';
import { nobodysId } from '#lib/domain/confidential/stand-in.ts';
import { claimIdsIn, withholdOnClaims } from '#lib/domain/confidential/withhold-on-claims.ts';
import { withhold, type Withheld } from '#lib/domain/confidential/withhold.ts';
import { unnamedSource } from '#lib/domain/confidential/words.ts';
import { readGuardedHops } from './guarded-hops.ts';
import { hiddenSourcesAtHead, type HiddenSource } from './hidden-sources.ts';
import type { Tx } from '#lib/db/connection/tx.ts';

/** For whom a transaction reads, and the sources that are not named to them. */
export interface Readership {
  audience: Audience;
  hidden: readonly HiddenSource[];
  hiddenIds: ReadonlySet<string>;
}

const readerships = new WeakMap<Tx, Readership>();

/** For whom this transaction reads; `null` for the system's own work, which nobody is shown. */
export function readershipOf(tx: Tx): Readership | null {
  return readerships.get(tx) ?? null;
}

/** Ids of the sources that are not there for those this transaction reads for. */
export function hiddenIds(tx: Tx): string[] {
  return readershipOf(tx)?.hidden.map(({ id }) => id) ?? [];
}

async function readershipFor(tx: Tx, audience: Audience): Promise<Readership> {
  // Who sees marked things is shown everything people wrote; of a claim its off-record names are kept back there.
  const hidden = seesMarked(audience) ? [] : await hiddenSourcesAtHead(tx);
  return { audience, hidden, hiddenIds: new Set(hidden.map(({ id }) => id)) };
}

/** Says for whom a transaction reads, before it reads anything for them or writes. */
export async function readFor(tx: Tx, audience: Audience): Promise<void> {
  readerships.set(tx, await readershipFor(tx, audience));
}

function withheldFrom(source: HiddenSource, where: 'ON_ITS_CLAIM' | 'ELSEWHERE'): Withheld {
  return { id: source.id, standIn: nobodysId, names: namesOf(source, where), words: unnamedSource };
}

const anywhere = new WeakMap<readonly HiddenSource[], readonly Withheld[]>();

/** The names that are kept back in every text; the same array for the same hidden sources. */
export function withheldAnywhere({ hidden }: Readership): readonly Withheld[] {
  const before = anywhere.get(hidden);
  if (before) return before;
  const withheld = hidden.map((source) => withheldFrom(source, 'ELSEWHERE'));
  anywhere.set(hidden, withheld);
  return withheld;
}

const pairs = z.array(z.object({ claimId: z.string(), sourceId: z.string() }));

/** Of these claims and sources, which have to do with each other: in a chain, behind evidence or as somebody asked. */
async function readClaimsOfSources(
  tx: Tx,
  claimIds: readonly string[],
  sourceIds: readonly string[],
): Promise<{ claimId: string; sourceId: string }[]> {
  return pairs.parse(
    await tx.$queryRaw`
      WITH claims AS MATERIALIZED (SELECT unnest(${[...claimIds]}::uuid[]) AS id),
        sources AS MATERIALIZED (SELECT unnest(${[...sourceIds]}::uuid[]) AS id),
        named AS (
          SELECT h."claimId", h."sourceId" FROM claims c
            JOIN "Hop" h ON h."workspaceId" = current_workspace() AND h."claimId" = c.id
          UNION
          SELECT r."claimId", r."partyId" FROM claims c
            JOIN "ResponseRequest" r ON r."workspaceId" = current_workspace() AND r."claimId" = c.id
          UNION
          SELECT e."claimId", unnest(array_append(ARRAY(SELECT t."citedSourceId" FROM "Citation" t
              WHERE t."workspaceId" = current_workspace() AND t."evidenceId" = e.id), e."publisherId"))
            FROM claims c
            JOIN "Evidence" e ON e."workspaceId" = current_workspace() AND e."claimId" = c.id)
      SELECT n."claimId", n."sourceId" FROM named n JOIN sources s ON s.id = n."sourceId"`,
  );
}

/** By claim, of these, the names that are kept back in what is about it, besides those kept back in every text. */
export async function readWithheldOn(
  tx: Tx,
  { audience, hidden }: Readership,
  claimIds: readonly string[],
): Promise<Map<string, Withheld[]>> {
  if (claimIds.length === 0) return new Map();
  const onTerms = await readGuardedHops(tx, audience, claimIds);
  const byId = new Map(hidden.map((source) => [source.id, source]));
  const linked = byId.size === 0 ? [] : await readClaimsOfSources(tx, claimIds, [...byId.keys()]);
  for (const { claimId, sourceId } of linked) {
    const source = byId.get(sourceId);
    if (!source) continue;
    // What is said of terms tells more, and comes first.
    onTerms.set(claimId, [...(onTerms.get(claimId) ?? []), withheldFrom(source, 'ON_ITS_CLAIM')]);
  }
  return onTerms;
}

type Keep = <T>(value: T) => T;

async function keepBack(tx: Tx, readership: Readership, claimIds: readonly string[]): Promise<Keep> {
  const onClaims = await readWithheldOn(tx, readership, claimIds);
  return (value) => {
    withholdOnClaims(value, onClaims);
    return withhold(value, withheldAnywhere(readership));
  };
}

/** Stands in place of a name in `keptAsGaps`; no letter, so it is part of no word. */
export const gap = '\uE000';

const withGaps = (withheld: readonly Withheld[]) => withheld.map((one) => ({ ...one, words: gap }));
const gapsAnywhere = new WeakMap<readonly HiddenSource[], readonly Withheld[]>();

/** What was read, with `gap` in place of each name that those it was read for may not see; in place. */
export async function keptAsGaps<T>(tx: Tx, value: T): Promise<T> {
  const readership = readershipOf(tx);
  if (!readership || seesMarked(readership.audience)) return value;
  const { hidden } = readership;
  const gaps = gapsAnywhere.get(hidden) ?? withGaps(withheldAnywhere(readership));
  gapsAnywhere.set(hidden, gaps);
  const onClaims = await readWithheldOn(tx, readership, claimIdsIn(value));
  withholdOnClaims(value, new Map([...onClaims].map(([id, withheld]) => [id, withGaps(withheld)])));
  return withhold(value, gaps);
}

async function without<T>(tx: Tx, value: T, readership: Readership): Promise<T> {
  return (await keepBack(tx, readership, claimIdsIn(value)))(value);
}

/** What was read, without the names that those it was read for may not see; in place. */
export async function kept<T>(tx: Tx, value: T): Promise<T> {
  const readership = readershipOf(tx);
  return readership && !seesMarked(readership.audience) ? without(tx, value, readership) : value;
}

/**
 * The same for what is made of these claims only after the transaction, which `kept` can't look into: what answers has
 * to go through it before anybody gets it.
 */
export async function keeping(tx: Tx, claimIds: Iterable<string>): Promise<Keep> {
  const readership = readershipOf(tx);
  return readership && !seesMarked(readership.audience)
    ? keepBack(tx, readership, [...claimIds])
    : (value) => value;
}

/**
 * A claim's statement as it may stand in a window's bar, a history or a link: as it may leave the house, whoever looks. For
 * a transaction that has written nothing.
 */
export async function outwardTitle(tx: Tx, claim: { id: string; statement: string }): Promise<string> {
  const { id, statement } = claim;
  const readership = await readershipFor(tx, { role: 'VIEWER', way: 'OUT' });
  return (await without(tx, { id, statement }, readership)).statement;
}
