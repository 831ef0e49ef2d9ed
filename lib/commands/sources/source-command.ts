import { z } from 'zod';
import { lockRegister } from '#lib/db/sources/register-lock.ts';
import { findLookAlikes } from '#lib/db/sources/source-looks.ts';
import {
  holdSources,
  lockSources,
  readWholeSource,
  type SourceRecord,
} from '#lib/db/sources/source-detail.ts';
import { readParties } from '#lib/db/sources/parties.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { refusalToControl, reliabilitySchema, sourceKindSchema } from '#lib/domain/source.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { line, neededLine, prose, revisionSchema, webAddress, words } from '#lib/commands/kernel/fields.ts';
import { refusalOfSources } from './named-sources.ts';

/** What every change of a source names: which one, and the revision the person saw. */
export const sourceTarget = { sourceId: z.uuid(), revision: revisionSchema };

/** Loads and locks the source, with the register, as claims may be counted again after its change. */
export async function loadSource(tx: Tx, input: { sourceId: string }) {
  await lockRegister(tx);
  await lockSources(tx, [input.sourceId]);
  const source = await readWholeSource(tx, input.sourceId);
  return source && { source, policy: {} };
}

/** Refuses to change a source that is merged, or that has moved on since the person saw `revision`. */
export function refusalToOverwriteSource(
  { detail, mergedIntoId }: SourceRecord,
  revision: number,
): Refusal | null {
  if (mergedIntoId !== null) return { code: 'already-merged' };
  return detail.revision === revision ? null : { code: 'conflict', current: detail };
}

/** What is written about a source. */
export const sourceFields = {
  name: neededLine('Give the source a name.', 'the name', 300),
  kind: sourceKindSchema,
  aliases: words('another name', { each: 300, most: 50 }).default([]),
  controlledById: z.uuid().nullable().default(null),
  notes: prose('the notes', 5000).default(''),
  // Left out, what is there stays.
  wikidataId: line('the Wikidata id', 20)
    .regex(/^(Q[1-9]\d{0,11})?$/, 'Give the id of a Wikidata item, such as Q486879, or nothing.')
    .optional(),
  address: webAddress.optional(),
  reliability: reliabilitySchema.nullable().optional(),
  plural: z.boolean().optional(),
  /** Why it is another party, where a name only looks different from one of another source. */
  whyAnother: prose('the reason', 2000).default(''),
};

/** Name and aliases as they are searched: one per line. */
export function sourceSearchText(name: string, aliases: readonly string[]): string {
  return [name, ...aliases].map(searchText).join('\n');
}

/** Other names of a source: none of them its name, each once, however it is written. */
export function aliasesBeside(name: string, aliases: readonly string[]): string[] {
  const seen = new Set([searchText(name)]);
  return aliases.filter((alias) => {
    const folded = searchText(alias);
    return !seen.has(folded) && seen.add(folded);
  });
}

/** What a source is called now, and, for one that is there, what it was called before. */
interface Naming {
  id: string;
  name: string;
  aliases: readonly string[];
  before?: { name: string; aliases: readonly string[] };
  /** Why it is another party than the one it looks like. */
  whyAnother: string;
}

/** What names look like is settled with: the reason and the ids of those it is another than, for the log. */
export interface Another {
  reason?: string;
  looksLike?: string[];
}

/**
 * Refuses a name that another source has, and, without a reason why it is another party, a new name or alias
 * that only looks different from one of another source. Needs the register locked.
 */
export async function namedApart(tx: Tx, source: Naming): Promise<Result<Another>> {
  const { id, name, aliases, whyAnother } = source;
  const before = source.before ? [source.before.name, ...source.before.aliases] : [];
  const given = [name, ...aliases].filter((each) => !before.includes(each));
  const alike = await findLookAlikes(tx, given, { id, before });
  const same = await tx.source.findFirst({
    where: { name, mergedIntoId: null, id: { not: id } },
    select: { id: true },
  });
  if (same) return refused({ code: 'name-taken', name, alike });
  if (alike.length === 0) return ok({});
  if (whyAnother === '') return refused({ code: 'looks-like', alike });
  return ok({ reason: whyAnother, looksLike: alike.map(({ source: { id: alikeId } }) => alikeId) });
}

/** Refuses a controller that is not there, or whose control would run in a circle. Needs the register locked. */
export async function refusalOfController(
  tx: Tx,
  source: { id: string; name: string },
  controllerId: string | null,
  field = 'controlledById',
): Promise<Refusal | null> {
  if (controllerId === null) return null;
  if (controllerId !== source.id) {
    const found = await holdSources(tx, [controllerId]);
    const no = refusalOfSources(found, [{ id: controllerId, path: [field] }]);
    if (no) return no;
  }
  const parties = await readParties(tx, [controllerId]);
  const own = parties.get(source.id);
  // In words as it is to be called.
  if (own) parties.set(source.id, { ...own, name: source.name });
  return refusalToControl(source.id, controllerId, parties);
}

/** A source as it is now, after a change that this transaction made. */
export async function changedSource(tx: Tx, sourceId: string): Promise<SourceDetail> {
  const source = await readWholeSource(tx, sourceId);
  if (!source) throw new Error(`Source ${sourceId} is gone in the transaction that changed it.`);
  return source.detail;
}
