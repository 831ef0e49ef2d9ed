import { z } from 'zod';
import { hiddenIds } from '#lib/db/confidential/audience.ts';
import { readToldNames } from '#lib/db/confidential/masked-sources.ts';
import { onAnyServer } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import type { SourceMatch } from '#lib/domain/shapes/source-match.ts';

const found = z.array(z.object({ id: z.string() }));
const most = 20;

/** The text as a part of a LIKE pattern that matches it and nothing else. */
function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

/**
 * Up to 20 sources whose name or an alias holds `query`, in any script, whatever its accents and case:
 * those called just so first, then those that begin with it, then those with a word that does. Merged ones
 * are left out. An empty query gives the first by name.
 */
export async function searchSources(actor: Actor, query: string): Promise<SourceMatch[]> {
  const sought = searchText(query.slice(0, 200));
  const part = literal(sought);
  return onAnyServer(actor, async (tx) => {
    const told = await readToldNames(tx);
    const text = told.searchText;
    const rows = await tx.$queryRaw`
      SELECT s.id FROM "Source" s ${told.join}
      WHERE s."workspaceId" = ${actor.workspaceId}::uuid AND s."mergedIntoId" IS NULL
        AND ${text} LIKE ${`%${part}%`}
        AND s.id <> ALL(${hiddenIds(tx)}::uuid[])
      ORDER BY (E'\n' || ${text} || E'\n') LIKE ${`%\n${part}\n%`} DESC,
               (E'\n' || ${text}) LIKE ${`%\n${part}%`} DESC,
               ${text} LIKE ${`% ${part}%`} DESC,
               ${told.name}, s.id
      LIMIT ${most}`;
    const ids = found.parse(rows).map((row) => row.id);
    const sources = await tx.source.findMany({
      where: { id: { in: ids } },
      select: {
        id: true,
        name: true,
        kind: true,
        aliases: true,
        controlledBy: { select: { id: true, name: true } },
      },
    });
    const byId = new Map(sources.map((source) => [source.id, source]));
    return ids.flatMap((id) => {
      const source = byId.get(id);
      if (!source) return [];
      const aliases =
        sought === ''
          ? []
          : (told.byId.get(id) ?? source).aliases.filter((alias) => searchText(alias).includes(sought));
      return [{ ...source, aliases }];
    });
  });
}
