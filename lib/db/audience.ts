import { allNames } from '#lib/domain/confidential/mask-claim.ts';
import { seesMarked, type Audience } from '#lib/domain/confidential/shown.ts';
import { nobodysId } from '#lib/domain/confidential/stand-in.ts';
import { withholdOnClaims } from '#lib/domain/confidential/withhold-on-claims.ts';
import { withhold, type Withheld } from '#lib/domain/confidential/withhold.ts';
import { unnamedSource } from '#lib/domain/confidential/words.ts';
import { readGuardedHops } from './guarded-hops.ts';
import { readHiddenSources, type HiddenSource } from './hidden-sources.ts';
import type { Tx } from './tx.ts';

/** For whom a transaction reads, the sources that are not named to them, and those not named on single claims. */
export interface Readership {
  audience: Audience;
  hidden: readonly HiddenSource[];
  onClaims: ReadonlyMap<string, readonly Withheld[]>;
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
  if (seesMarked(audience)) return { audience, hidden: [], onClaims: new Map() };
  const hidden = await readHiddenSources(tx);
  return { audience, hidden, onClaims: await readGuardedHops(tx, audience) };
}

/** Says for whom a transaction reads, before it reads anything for them. */
export async function readFor(tx: Tx, audience: Audience): Promise<void> {
  readerships.set(tx, await readershipFor(tx, audience));
}

function without<T>(value: T, { hidden, onClaims }: Readership): T {
  withholdOnClaims(value, onClaims);
  return withhold(
    value,
    hidden.map((source) => ({
      id: source.id,
      standIn: nobodysId,
      names: allNames(source),
      words: unnamedSource,
    })),
  );
}

/** What was read, without the names that those it was read for may not see; in place. */
export function kept<T>(tx: Tx, value: T): T {
  const readership = readershipOf(tx);
  return readership ? without(value, readership) : value;
}

/** A claim's statement as it may stand in a window's bar, a history or a link: as it may leave the house, whoever looks. */
export async function outwardTitle(tx: Tx, claim: { id: string; statement: string }): Promise<string> {
  const { id, statement } = claim;
  const readership = await readershipFor(tx, { role: 'VIEWER', way: 'OUT' });
  return without({ id, statement }, readership).statement;
}

/** Names that a search for them must not find: anywhere, and on claims with somebody not on the record. */
export interface Unsearched {
  anywhere: readonly string[];
  onTerms: readonly string[];
  /** Sources by which no list can be narrowed. */
  sourceIds: readonly string[];
}

/** The names that those this transaction reads for can't search by. */
export function unsearchedNames(tx: Tx): Unsearched {
  const readership = readershipOf(tx);
  return {
    anywhere: readership?.hidden.flatMap(allNames) ?? [],
    sourceIds: hiddenIds(tx),
    onTerms: [...(readership?.onClaims.values() ?? [])].flat().flatMap(({ names }) => names),
  };
}
