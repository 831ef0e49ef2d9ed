import { v7 } from 'uuid';
import { findLookAlikes, storeLooksOf } from '#lib/db/sources/source-looks.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import { may, type Actor } from '#lib/domain/access/policy.ts';
import type { SourceElsewhere } from '#lib/domain/interchange/findings-elsewhere.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import { looksOf } from '#lib/domain/text/look.ts';
import { dayAsTime } from '#lib/domain/time-bounds.ts';
import { aliasesBeside, sourceSearchText } from './source-command.ts';

interface Context {
  actor: Actor;
  now: Date;
}

interface ToAdd extends SourceElsewhere {
  id: string;
}

function no(sentence: string): Result<never> {
  return refused({ code: 'import-problem', sentence });
}

/** Which source of the register each is: by its name, else by another name of it. */
async function known(tx: Tx, sources: readonly SourceElsewhere[]): Promise<Map<string, string>> {
  const names = sources.map(({ name }) => name);
  const rows = await tx.source.findMany({
    where: { mergedIntoId: null, OR: [{ name: { in: names } }, { aliases: { hasSome: names } }] },
    select: { id: true, name: true, aliases: true },
    orderBy: { id: 'asc' },
  });
  const found = sources.flatMap(({ key, name }): [string, string][] => {
    const row = rows.find((one) => one.name === name) ?? rows.find(({ aliases }) => aliases.includes(name));
    return row ? [[key, row.id]] : [];
  });
  return new Map(found);
}

/** A name that only looks different from another one is another party only where a person says so, which a file can’t. */
async function alikeSentence(tx: Tx, added: readonly ToAdd[]): Promise<string | null> {
  const seen = new Map<string, ToAdd>();
  for (const source of added) {
    for (const look of looksOf([source.name, ...source.aliases])) {
      const other = seen.get(look) ?? source;
      if (other.id !== source.id)
        return `The file has “${source.name}” and “${other.name}”, which look alike. Add both to the register first, and say why they are two.`;
      seen.set(look, source);
    }
  }
  const names = added.flatMap(({ name, aliases }) => [name, ...aliases]);
  const [alike] = await findLookAlikes(tx, names, { id: v7(), before: [] });
  return alike
    ? `“${alike.given}” of the file looks like “${alike.like}” of the register. If they are one, give it that other name in the register; if not, add it there and say why. Then import again.`
    : null;
}

async function write(
  tx: Tx,
  { actor, now }: Context,
  added: readonly ToAdd[],
  idOf: (key: string) => string,
) {
  const { workspaceId, userId } = actor;
  const by = { createdAt: now, createdBy: userId };
  const above = ({ controlledBy }: ToAdd) => (controlledBy === null ? null : idOf(controlledBy));
  await tx.source.createMany({
    data: added.map((source) => ({
      workspaceId,
      id: source.id,
      kind: source.kind,
      name: source.name,
      aliases: source.aliases,
      plural: source.plural,
      controlledById: above(source),
      searchText: sourceSearchText(source.name, source.aliases),
      ...(source.discredited && {
        standing: 'DISCREDITED' as const,
        discreditedAt: now,
        discreditedReason: source.discredited.reason,
        discreditedFrom: dayAsTime(source.discredited.from),
      }),
      ...by,
      updatedAt: now,
    })),
  });
  await storeLooksOf(tx, workspaceId, added);
  await tx.control.createMany({
    data: added.flatMap((source) => {
      const controllerId = above(source);
      const control = { workspaceId, id: v7(), sourceId: source.id, ...by };
      return controllerId === null
        ? []
        : [{ ...control, controllerId, statedById: null, note: '', since: null }];
    }),
  });
}

/** What the log keeps of a source that came with a file: names of sources stay out of it. */
function loggedSource(source: ToAdd, controlledById: string | null): EventDraft {
  const after = { kind: source.kind, controlledById, reliability: null, confidential: false, imported: true };
  return { type: 'source.created', entity: 'Source', entityId: source.id, after };
}

/**
 * The sources of a file as sources of the register, which has to be locked: one that is there by its name is that one,
 * as it is; the others are added. Refused where a person has to decide first: names that look alike, two that are one
 * here, and, but for those who may discredit, a source that was discredited where the file comes from.
 */
export async function importSources(
  tx: Tx,
  context: Context,
  sources: readonly SourceElsewhere[],
): Promise<Result<{ ids: ReadonlyMap<string, string>; events: EventDraft[] }>> {
  const ids = await known(tx, sources);
  const added = sources
    .filter(({ key }) => !ids.has(key))
    .map((source) => ({ ...source, id: v7(), aliases: aliasesBeside(source.name, source.aliases) }));
  if (new Set(ids.values()).size < ids.size) return no(twoAreOne(sources, ids));
  const discredited = added.find((source) => source.discredited !== null);
  if (discredited && !may(context.actor, 'source.discredit'))
    return no(
      `${discredited.name} was discredited where the file comes from. Ask an editor to import it, or to discredit it here first.`,
    );
  const alike = await alikeSentence(tx, added);
  if (alike !== null) return no(alike);
  for (const { key, id } of added) ids.set(key, id);
  const idOf = (key: string) => ids.get(key) ?? key;
  await inPages(added, (some) => write(tx, context, some, idOf));
  const events = added.map((source) =>
    loggedSource(source, source.controlledBy === null ? null : idOf(source.controlledBy)),
  );
  const { workspaceId, userId } = context.actor;
  const fallen = added.flatMap(({ id, discredited: why }) =>
    why ? [{ id, ...why, discreditingId: v7() }] : [],
  );
  await tx.discrediting.createMany({
    data: fallen.map(({ id, reason, discreditingId }) => ({
      workspaceId,
      id: discreditingId,
      sourceId: id,
      reason,
      createdAt: context.now,
      createdBy: userId,
    })),
  });
  const discreditings = fallen.map(({ id, reason, from, discreditingId }): EventDraft => {
    const after = { discreditingId, reopenedClaimIds: [], flagged: 0, from };
    return { type: 'source.discredited', entity: 'Source', entityId: id, after, reason };
  });
  return ok({ ids, events: [...events, ...discreditings] });
}

function twoAreOne(sources: readonly SourceElsewhere[], ids: ReadonlyMap<string, string>): string {
  const byId = Map.groupBy(
    sources.filter(({ key }) => ids.has(key)),
    ({ key }) => ids.get(key),
  );
  const [one, other] = [...byId.values()].find((same) => same.length > 1) ?? [];
  return `“${one?.name ?? ''}” and “${other?.name ?? ''}” of the file are one source here. Take one of these names out of the register’s source first, if they are two.`;
}
