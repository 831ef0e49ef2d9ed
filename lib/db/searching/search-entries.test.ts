import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { deleteArticle } from '#lib/commands/articles/delete-article.ts';
import { editArticle } from '#lib/commands/articles/edit-article.ts';
import { restoreArticle } from '#lib/commands/articles/restore-article.ts';
import { editClaim } from '#lib/commands/claims/edit-claim.ts';
import { setConfirmation } from '#lib/commands/claims/set-confirmation.ts';
import { commands } from '#lib/commands/registry.ts';
import { fillMissing } from '#lib/db/migrations/fill-missing.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { inWorkspace, type Tx } from '#lib/db/transaction.ts';
import { holdsSearch } from '#lib/domain/search/holds.ts';
import type { SearchKind } from '#lib/domain/search/search-kind.ts';
import { parseSearch } from '#lib/domain/search/search-query.ts';
import { askedFor, neighboursOf, type Neighbours } from '#lib/searching/asked.ts';
import { entryVector } from '#lib/searching/entry.ts';
import { areForms } from '#lib/searching/forms.ts';
import { testDatabase } from '#testing/database.ts';
import {
  aClaim,
  anArticle,
  aSource,
  newsroom,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { recountEntries } from '#testing/kept/recount-entries.ts';
import { samples } from '#testing/samples/command-samples.ts';
import { foundByWords } from './found-by-words.ts';

let desk: Newsroom;
let other: Newsroom;
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  [desk, other] = [await newsroom(ownerUrl), await newsroom(ownerUrl)];
}, 60_000);

async function found(kind: SearchKind, typed: string, room = desk): Promise<string[]> {
  const query = parseSearch(typed);
  if (!query) throw new Error(`${typed} looks for nothing.`);
  const { found } = await inWorkspace(room.viewer, (tx) => foundByWords(tx, kind, askedFor(query)));
  return found.map(({ id }) => id);
}

const rest = { importance: 'NORMAL', tags: ['farming'] };

describe('What a thing is found by', () => {
  test('is kept in the transaction of each change', async () => {
    const article = await anArticle(desk.reviewer, {
      headline: 'Zeppelins over Aldermere',
      byline: 'Ida Quist',
    });
    const claim = await aClaim(desk.reviewer, article);
    expect(await found('ARTICLE', 'zeppelin quist ')).toEqual([article.id]);
    const edited = {
      claimId: claim.id,
      revision: claim.revision,
      statement: 'Locusts ate the harvest.',
      ...rest,
    };
    const { revision } = valueOf(await editClaim.execute(desk.reviewer, edited));
    expect(await found('CLAIM', '"locusts ate" harvests farming')).toEqual([claim.id]);
    const judged = {
      claimId: claim.id,
      revision,
      confirmation: 'DISPUTED',
      reason: 'The agronomist disagrees.',
    };
    valueOf(await setConfirmation.execute(desk.reviewer, judged));
    expect(await found('CLAIM', 'agronomist -"ate locusts"')).toEqual([claim.id]);
    const { evidence } = await withEvidence(desk.reviewer, claim.id, {
      title: 'A leaflet',
      excerpt: 'Grasshoppers everywhere',
      capturedText: 'Ein Heuschreckenschwarm über dem Feld.',
    });
    expect(await found('EVIDENCE', 'grasshopper leaflet heuschreckens')).toEqual([evidence[0]?.id]);
    const source = await aSource(desk.reviewer, { name: 'Vellanor Almanac', aliases: ['VA Yearbook'] });
    expect(await found('SOURCE', 'yearbook vellanor')).toEqual([source.id]);
  });

  test('goes with what is deleted, and comes back with it', async () => {
    const article = await anArticle(desk.editor, { headline: 'Narwhals' });
    const claim = await aClaim(desk.editor, article);
    await withEvidence(desk.editor, claim.id, { title: 'Narwhal sighting' });
    const all = async () =>
      (await Promise.all((['ARTICLE', 'EVIDENCE'] as const).map((kind) => found(kind, 'narwhal ')))).flat();
    expect(await all()).toHaveLength(2);
    valueOf(await deleteArticle.execute(desk.editor, { articleId: article.id, revision: article.revision }));
    expect(await all()).toEqual([]);
    valueOf(await restoreArticle.execute(desk.editor, { articleId: article.id }));
    expect(await all()).toHaveLength(2);
  });

  test('follows the language of the article', async () => {
    const article = await anArticle(desk.reviewer, { headline: 'Die Häuser', language: 'en' });
    expect(await found('ARTICLE', 'haus ')).toEqual([]);
    const change = {
      articleId: article.id,
      revision: article.revision,
      headline: 'Die Häuser',
      language: 'de',
    };
    valueOf(await editArticle.execute(desk.reviewer, change));
    expect(await found('ARTICLE', 'haus ')).toEqual([article.id]);
  });

  test('is undone with the transaction that stored it', async () => {
    const claim = await aClaim(desk.reviewer);
    const stale = { claimId: claim.id, revision: claim.revision + 7, statement: 'Ostriches fled.', ...rest };
    expect((await editClaim.execute(desk.reviewer, stale)).ok).toBe(false);
    expect(await found('CLAIM', 'ostriches')).toEqual([]);
  });

  test('of another desk is found by nobody here', async () => {
    const claim = await aClaim(other.reviewer);
    const edited = { claimId: claim.id, revision: claim.revision, statement: 'A dugong swam by.', ...rest };
    valueOf(await editClaim.execute(other.reviewer, edited));
    expect(await found('CLAIM', 'dugong', other)).toEqual([claim.id]);
    expect(await found('CLAIM', 'dugong')).toEqual([]);
    const place = `#c${other.workspaceId.replaceAll('-', '')}`;
    for (const asked of [`'${place}'`, `'dugong' & '${place}'`, "!'nothing' & 'dugong'"]) {
      expect((await inWorkspace(desk.admin, (tx) => foundByWords(tx, 'CLAIM', asked))).found).toEqual([]);
    }
  });

  test('is the same from scratch after every command there is, many at once', async () => {
    const room = await newsroom((await testDatabase()).ownerUrl);
    const waiting = [...commands, ...commands];
    const inputs = new Map<string, unknown>();
    for (const { name } of commands) inputs.set(name, await samples[name]?.(room));
    const work = async () => {
      for (let command = waiting.shift(); command; command = waiting.shift()) {
        await command.execute(room.admin, inputs.get(command.name));
      }
    };
    await Promise.all(Array.from({ length: 6 }, work));
    const { entries, differing } = await recountEntries(room.admin);
    expect(differing).toEqual([]);
    expect(entries).toBeGreaterThan(100);
  }, 120_000);

  test('is made beside the service for what was written past the commands, which no command waits for', async () => {
    const room = await newsroom((await testDatabase()).ownerUrl);
    const claim = await aClaim(room.reviewer);
    await inWorkspace(room.reviewer, (tx) =>
      tx.claim.updateMany({ where: { id: claim.id }, data: { statement: 'Wombats dig.' } }),
    );
    await aSource(room.reviewer);
    expect(await found('CLAIM', 'wombats', room)).toEqual([]);
    const filling = { progress: () => undefined, stopped: new AbortController().signal };
    await fillMissing(room.workspaceId, filling);
    expect(await found('CLAIM', 'wombats', room)).toEqual([claim.id]);
    expect((await recountEntries(room.admin)).differing).toEqual([]);
  });

  test('is given to what was there before it was kept, once, and leaves nothing waiting', async () => {
    const room = await newsroom((await testDatabase()).ownerUrl);
    const claim = await aClaim(room.reviewer);
    await withEvidence(room.reviewer, claim.id);
    await aSource(room.reviewer);
    await inWorkspace(room.admin, (tx) => tx.$executeRaw`DELETE FROM "SearchEntry"`);
    const told: unknown[] = [];
    const filling = {
      progress: (some: unknown) => told.push(some),
      stopped: new AbortController().signal,
    };
    expect(await fillMissing(room.workspaceId, filling)).toBe(4);
    expect(told).toEqual(
      ['claims', 'articles', 'sources', 'evidence'].map((kind) => ({
        what: `${kind} in search`,
        done: 1,
        of: 1,
      })),
    );
    const { entries, differing } = await recountEntries(room.admin);
    expect([entries, differing]).toEqual([4, []]);
  });
});

describe('A search of the database', () => {
  test('finds what the rule finds, and nothing else', async () => {
    const words = fc.constantFrom(
      'mill',
      'Mills',
      'bridges',
      'the',
      '3.5',
      '北朝鮮が',
      '朝鮮',
      'U.N.',
      'Zoë’s',
      ',',
      'милл',
    );
    const text = fc.array(words, { maxLength: 8 }).map((all) => all.join(' '));
    const piece = fc
      .tuple(fc.constantFrom('', '-', '"'), text)
      .map(([sign, some]) => `${sign}${some}${sign === '"' ? '"' : ''}`);
    const typed = fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    const compare = async (tx: Tx) => {
      const holds = async (vector: string, asked: string): Promise<unknown> =>
        tx.$queryRaw`SELECT ${vector}::tsvector @@ ${asked}::tsquery AS holds`;
      // What is found holds what the index is asked for where words have to stand side by side.
      const narrows = async (vector: string, { words, pairs }: Neighbours): Promise<unknown> =>
        tx.$queryRaw`
          SELECT ${vector}::tsvector @@ ${words}::tsquery
            AND (${pairs}::text[] = '{}' OR search_pairs(array_to_tsvector(ARRAY['#c']) || ${vector}::tsvector)
              @> ARRAY(SELECT search_pair('#c', p) FROM unnest(${pairs}::text[]) p)) AS holds`;
      await fc.assert(
        fc.asyncProperty(fc.tuple(text, text), typed, async (texts, said) => {
          const query = parseSearch(said);
          if (!query) return;
          const vector = entryVector({
            texts: texts.map((one) => ({ text: one, weight: 'A' as const })),
            language: 'en',
          });
          const isHeld = holdsSearch(query, texts, areForms('en'));
          expect(await holds(vector, askedFor(query))).toEqual([{ holds: isHeld }]);
          if (isHeld) expect(await narrows(vector, neighboursOf(query))).toEqual([{ holds: true }]);
        }),
        { numRuns: 300 },
      );
    };
    // Hundreds of questions, on a machine that may have other work.
    await inWorkspace(desk.admin, compare, { long: true });
  });

  test('asks the index of words, and goes through no workspace', async () => {
    const { ownerUrl } = await testDatabase();
    await withClient(ownerUrl, async (client) => {
      await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
      await client.query('SET enable_seqscan = off');
      const { rows } = await client.query(
        `EXPLAIN SELECT e.id FROM "SearchEntry" e
         WHERE e.vector @@ ($1::tsquery && $2::tsquery) AND e."workspaceId"::text = current_workspace()::text LIMIT 20001`,
        [`'#c'`, `'mill'`],
      );
      expect(JSON.stringify(rows)).toContain('Bitmap Index Scan on \\"SearchEntry_words_idx\\"');
      const stretch = await client.query(
        `EXPLAIN SELECT e.id FROM "SearchEntry" e
         WHERE e.vector @@ ($1::tsquery && $2::tsquery) AND e."workspaceId"::text = current_workspace()::text
           AND ARRAY["left"(e.id::text, 5)] && ARRAY(SELECT lpad(to_hex(n), 5, '0') FROM generate_series(1, 9) n)`,
        [`'#c'`, `'mill'`],
      );
      expect(JSON.stringify(stretch.rows)).toMatch(
        /Bitmap Index Scan on \\"SearchEntry_words_idx\\"[^}]*\},\{"QUERY PLAN":" *Index Cond: [^}]*vector @@[^}]*left/,
      );
      const neighbours = await client.query(
        `EXPLAIN SELECT e.id FROM "SearchEntry" e
         WHERE e.vector @@ ($1::tsquery && $2::tsquery) AND e."workspaceId"::text = current_workspace()::text
           AND search_pairs(e.vector) @> ARRAY[search_pair('#c', 'mill bridge')] AND (e.vector @@ $2) IS TRUE`,
        [`'#c'`, `'mill' & 'bridge'`],
      );
      expect(JSON.stringify(neighbours.rows)).toMatch(
        /Bitmap Index Scan on \\"SearchEntry_words_idx\\"[^}]*\},\{"QUERY PLAN":" *Index Cond: [^}]*vector @@[^}]*search_pairs/,
      );
      await client.query('SET enable_sort = off; SET enable_bitmapscan = off');
      const newest = await client.query(
        `EXPLAIN SELECT e.id FROM "SearchEntry" e WHERE e."workspaceId" = current_workspace() AND e.kind = 'CLAIM'
         ORDER BY e.kind DESC, e.id DESC LIMIT 10000`,
      );
      expect(JSON.stringify(newest.rows)).toContain('Index Only Scan Backward using');
      expect(JSON.stringify(newest.rows)).not.toContain('Sort');
      const older = await client.query(
        `EXPLAIN SELECT e.vector FROM "SearchEntry" e WHERE e."workspaceId" = current_workspace() AND e.kind = 'CLAIM'
         AND e.id < '01900000-0000-7000-8000-000000000000' ORDER BY e.kind DESC, e.id DESC LIMIT 3000`,
      );
      expect(JSON.stringify(older.rows)).toMatch(
        /Index Scan Backward using[^}]*\},\{"QUERY PLAN":" *Index Cond: [^}]*id </,
      );
      expect(JSON.stringify(older.rows)).not.toContain('Sort');
    });
  });
});
