import { z } from 'zod';
import { gap, hiddenIds, kept, keptAsGaps, readershipOf } from '#lib/db/confidential/audience.ts';
import { sql } from '#lib/db/connection/sql.ts';
import type { Tx } from '#lib/db/connection/tx.ts';
import { guardedTerms, seesMarked } from '#lib/domain/confidential/shown.ts';
import { addressNotShown } from '#lib/domain/confidential/words.ts';
import type { SearchField, SearchKind } from '#lib/domain/search/search-kind.ts';
import { readEntryTexts, type EntryTexts } from './entry-texts.ts';
import { readPeople } from './people.ts';

/** A text of something, where it stands there, as those may read it for whom it was read. */
export interface ShownText {
  field: SearchField;
  said: string;
}

/** What something says, as those may read it for whom it was read. */
export interface ShownThing {
  id: string;
  language: string | null;
  texts: ShownText[];
}

// What the article itself says is for all to read, whoever is named in it.
const ofArticle: ReadonlySet<SearchField> = new Set(['passage', 'headline', 'text']);

const claimRows = z.array(z.object({ id: z.string(), claimId: z.string() }));

/** The claim each of these things is about: what is kept back on it is kept back of them too. */
async function claimsOf(tx: Tx, kind: SearchKind, ids: readonly string[]): Promise<Map<string, string>> {
  if (kind === 'CLAIM') return new Map(ids.map((id) => [id, id]));
  if (kind !== 'EVIDENCE') return new Map();
  const rows = claimRows.parse(
    await tx.$queryRaw`
      SELECT id, "claimId" FROM "Evidence" WHERE "workspaceId" = current_workspace() AND id = ANY(${[...ids]}::uuid[])`,
  );
  return new Map(rows.map(({ id, claimId }) => [id, claimId]));
}

type Keep = <T>(tx: Tx, value: T) => Promise<T>;

async function readKept(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
  keep: Keep,
): Promise<(EntryTexts & { isWhole: boolean })[]> {
  const read = await readEntryTexts(tx, kind, ids);
  const claims = await claimsOf(tx, kind, ids);
  const guarded = read.map(({ id, texts }) => {
    const claimId = claims.get(id);
    const said = texts.map((one) => (ofArticle.has(one.field) ? { exact: one.said } : { said: one.said }));
    return claimId === undefined ? { said } : { claimId, statement: '', said };
  });
  const shown = await keep(tx, guarded);
  return read.map((one, at) => {
    const texts = one.texts.map(({ field }, nth) => {
      const own = shown[at]?.said[nth];
      return { field, said: !own ? '' : 'exact' in own ? own.exact : own.said };
    });
    return { ...one, texts, isWhole: texts.every(({ said }, nth) => said === one.texts[nth]?.said) };
  });
}

/** What these things say, without the names that are kept back from those the transaction reads for. */
export async function readShownTexts(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
): Promise<ShownThing[]> {
  const shown = await readKept(tx, kind, ids, kept);
  const onThem = shown.flatMap(({ personIds }) => personIds);
  const people = new Map(
    (onThem.length === 0 ? [] : await readPeople(tx, onThem)).map(({ userId, name }) => [userId, name]),
  );
  return shown.map(({ id, language, texts, personIds }) => {
    const names = personIds.flatMap((person): ShownText[] => {
      const said = people.get(person);
      return said === undefined ? [] : [{ field: 'person', said }];
    });
    return { id, language, texts: [...texts, ...names] };
  });
}

const inPlaceOfNames = new RegExp(`${gap}|${addressNotShown}`, 'u');

/** The parts of a text read by `keptAsGaps`: what is kept back stands between them. */
export function openParts(text: string): string[] {
  return text.split(inPlaceOfNames);
}

/**
 * What these things are found by, by those the transaction reads for: what is kept back from them parts a text in two,
 * so that neither a name nor the words in its place find anything, and nothing is found across it. `isWhole` where nothing
 * is kept back from them.
 */
export async function readOpenTexts(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
): Promise<(EntryTexts & { isWhole: boolean })[]> {
  const open = await readKept(tx, kind, ids, keptAsGaps);
  return open.map((one) => {
    const texts = one.texts.flatMap(({ field, said }) =>
      openParts(said).map((part) => ({ field, said: part })),
    );
    return { ...one, texts, isWhole: one.isWhole && texts.length === one.texts.length };
  });
}

/** Whether nothing is kept back from those the transaction reads for. */
export function seesEverything(tx: Tx): boolean {
  const readership = readershipOf(tx);
  return !readership || seesMarked(readership.audience);
}

const idRows = z.array(z.object({ id: z.string() }));

/**
 * Of these things, those that are there for the people the transaction reads for: no source that is kept back, and no
 * evidence of which they are told only that there is some.
 */
export async function thereFor(
  tx: Tx,
  kind: SearchKind,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const readership = readershipOf(tx);
  const all = new Set(ids);
  if (!readership || seesMarked(readership.audience)) return all;
  const hidden = hiddenIds(tx);
  if (kind === 'SOURCE') return new Set(ids.filter((id) => !hidden.includes(id)));
  if (kind !== 'EVIDENCE') return all;
  const guarded = guardedTerms(readership.audience);
  const rows = idRows.parse(
    await tx.$queryRaw(sql`
      SELECT e.id FROM "Evidence" e
      WHERE e."workspaceId" = current_workspace() AND e.id = ANY(${[...ids]}::uuid[]) AND NOT e.confidential
        AND (e."publisherId" IS NULL OR e."publisherId" <> ALL(${hidden}::uuid[]) AND NOT EXISTS (
          SELECT FROM "Hop" h WHERE h."workspaceId" = current_workspace() AND h."claimId" = e."claimId"
            AND h."sourceId" = e."publisherId" AND h.terms::text = ANY(${guarded}::text[])))`),
  );
  return new Set(rows.map(({ id }) => id));
}
