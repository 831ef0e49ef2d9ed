import { z } from 'zod';
import { searchText } from '#lib/domain/text/search-text.ts';
import { sql, type Sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';
import { kept, readershipOf } from './audience.ts';
import type { HiddenSource } from './hidden-sources.ts';

/** A source that is named to those a transaction reads for, but not as it is called: a name kept back stands in its own. */
interface MaskedSource {
  id: string;
  name: string;
  aliases: string[];
}

const stamps = z.array(z.object({ stamp: z.string() })).length(1);
const rows = z.array(z.object({ id: z.string(), name: z.string(), aliases: z.array(z.string()) }));

// All names of a workspace are looked through once, as long as they and those kept back are the same.
const known = new WeakMap<readonly HiddenSource[], { stamp: string; masked: MaskedSource[] }>();

const named = sql`FROM "Source" s WHERE s."workspaceId" = current_workspace() AND s."mergedIntoId" IS NULL`;

/** The sources that are shown by another name than their own to those this transaction reads for, as they are shown. */
async function readMaskedSources(tx: Tx): Promise<readonly MaskedSource[]> {
  const hidden = readershipOf(tx)?.hidden ?? [];
  if (hidden.length === 0) return [];
  const [now] = stamps.parse(
    await tx.$queryRaw(sql`
      SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws(chr(1), s.id, s.name,
        array_to_string(s.aliases, chr(2))), chr(3) ORDER BY s.id), ''), 'UTF8')), 'hex') AS stamp ${named}`),
  );
  const before = known.get(hidden);
  if (before && before.stamp === now?.stamp) return before.masked;
  const own = rows.parse(await tx.$queryRaw(sql`SELECT s.id, s.name, s.aliases ${named} ORDER BY s.id`));
  const ids = new Set(hidden.map(({ id }) => id));
  const told = own.filter(({ id }) => !ids.has(id));
  const shown = await kept(
    tx,
    told.map(({ name, aliases }) => ({ name, aliases: [...aliases] })),
  );
  const masked = told.flatMap(({ id, name, aliases }, at) => {
    const as = shown[at];
    if (!as || (as.name === name && as.aliases.join('\n') === aliases.join('\n'))) return [];
    return [{ id, ...as }];
  });
  known.set(hidden, { stamp: now?.stamp ?? '', masked });
  return masked;
}

/** `"Source" s` as it is named to those a transaction reads for: found and put in order by nothing else. */
interface ToldNames {
  /** To be joined to `"Source" s`. */
  join: Sql;
  name: Sql;
  /** As `"Source"."searchText"`. */
  searchText: Sql;
  /** The name of one source, by its id. */
  nameOf: (id: string) => Sql;
  byId: ReadonlyMap<string, MaskedSource>;
}

/** How sources are found and put in order by what those this transaction reads for are told of their names. */
export async function readToldNames(tx: Tx): Promise<ToldNames> {
  const masked = await readMaskedSources(tx);
  const byId = new Map(masked.map((one) => [one.id, one]));
  const ownName = (id: string) => sql`(SELECT k.name FROM "Source" k
    WHERE k."workspaceId" = current_workspace() AND k.id = ${id}::uuid)`;
  if (masked.length === 0) {
    return { join: sql``, name: sql`s.name`, searchText: sql`s."searchText"`, nameOf: ownName, byId };
  }
  const texts = masked.map(({ name, aliases }) => [name, ...aliases].map(searchText).join('\n'));
  return {
    join: sql`LEFT JOIN unnest(${masked.map(({ id }) => id)}::uuid[], ${masked.map(({ name }) => name)}::text[],
      ${texts}::text[]) told (id, name, text) ON told.id = s.id`,
    name: sql`coalesce(told.name, s.name)`,
    searchText: sql`coalesce(told.text, s."searchText")`,
    nameOf: (id) => (byId.has(id) ? sql`${byId.get(id)?.name}::text` : ownName(id)),
    byId,
  };
}
