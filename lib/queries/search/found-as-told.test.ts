import { v7 } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { setChain } from '#lib/commands/claims/set-chain.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { filtersWith } from '#lib/domain/claim-filters.ts';
import { searchKindSchema, type SearchKind } from '#lib/domain/search/search-kind.ts';
import { claimsList } from '#lib/queries/claims/claims-list.ts';
import { testDatabase } from '#testing/database.ts';
import { makeEntries } from '#testing/kept/make-entries.ts';
import {
  aClaim,
  anArticle,
  aSource,
  newsroom,
  valueOf,
  withEvidence,
  type Newsroom,
} from '#testing/newsroom.ts';
import { searchSources } from '#lib/queries/sources/source-search.ts';
import { sourcesList } from '#lib/queries/sources/sources-list.ts';
import { searchKind } from './search-everything.ts';

/** Names that are kept back: of somebody marked confidential, and of somebody who spoke off the record. */
interface Names {
  marked: [given: string, family: string];
  unheard: [given: string, family: string];
}

const names: [Names, Names] = [
  { marked: ['Thaddea', 'Winkelmoor'], unheard: ['Wilfreda', 'Wexcombe'] },
  // Of other lengths and words, so that nothing is told by those either.
  { marked: ['Oda Philippa', 'Barrowclough'], unheard: ['Bo', 'Quistgaardsen'] },
];

/** More than can be gone through, whatever is kept back among it. */
const many = 1_250;

/** What the nth item or claim says; every word that stands there besides the names is in both workspaces. */
function said(n: number, { marked, unheard }: Names): string {
  const name = n % 2 === 0 ? marked.join(' ') : unheard.join(' ');
  const family = n % 2 === 0 ? marked[1] : unheard[1];
  if (n % 9 === 0) return `Harbour report number ${String(n)}, after ${name} called it`;
  if (n % 9 === 1) return `A report of ${family}’s harbour, harbour and harbour`;
  if (n % 9 === 2) return `${name}: ${family} and ${family} of the old town`;
  if (n % 9 === 3) return `Harbour of winks on a wexing moor, quist and barrow number ${String(n)}`;
  return n % 4 === 0 ? `The harbour, the harbour and its report` : `Report on a harbour, by the wall`;
}

function addressOf(n: number, { marked, unheard }: Names): string {
  const joined = (n % 2 === 0 ? marked : unheard).join('').replaceAll(' ', '').toLowerCase();
  return n % 5 === 0
    ? `https://archive.example/harbour/${joined}`
    : n % 5 === 1
      ? 'https://archive.example/tide'
      : '';
}

/** Who wrote an article is kept back; what it says is for all to read. */
const bylines = ({ marked, unheard }: Names): string[] => [
  `By ${marked.join(' ')} of the daily harbour`,
  `${unheard.join(' ')}, harbour desk`,
  `${marked[1]} and the archive`,
  'The harbour report desk',
  '',
];
const printed = ['The harbour of the town is by the archive.', 'It named a harbour report by its moor.'];

interface Desk {
  room: Newsroom;
  /** What each id is called in both workspaces. */
  called: Map<string, string>;
}

async function recorded(ownerUrl: string, own: Names): Promise<Desk> {
  const room = await newsroom(ownerUrl);
  const [given, family] = own.marked;
  const person = await aSource(room.reviewer, {
    name: `${given} ${family}`,
    aliases: [],
    confidential: true,
  });
  const unheard = await aSource(room.reviewer, { name: own.unheard.join(' ') });
  const sources = [
    await aSource(room.reviewer, { name: `${family} Verlag`, kind: 'ORGANISATION' }),
    await aSource(room.reviewer, {
      name: 'Kestrel Daily',
      aliases: [`${family} Daily`],
      kind: 'ORGANISATION',
    }),
    await aSource(room.reviewer, { name: 'Harbour Wink Daily', kind: 'ORGANISATION' }),
    await aSource(room.reviewer, { name: 'Zebra Daily', kind: 'ORGANISATION' }),
  ];
  const article = await anArticle(room.reviewer, {
    headline: 'The harbour wall',
    byline: `By ${given} ${family} at the harbour`,
  });
  const articles = [];
  for (const [at, byline] of bylines(own).entries()) {
    for (const said of printed) {
      const text = `${said} Edition ${String(at)}.`;
      articles.push(await anArticle(room.reviewer, { headline: 'The daily report', byline, text }));
    }
  }
  const claim = await aClaim(room.reviewer, article);
  const hops = [{ sourceId: unheard.id, terms: 'OFF_RECORD' }, { sourceId: person.id }];
  const chained = valueOf(
    await setChain.execute(room.reviewer, { claimId: claim.id, revision: claim.revision, hops }),
  );
  const { evidence } = await withEvidence(room.reviewer, chained.id, { title: 'The first harbour' });
  const all = Array.from({ length: many }, (_, n) => n);
  const ids = { claims: all.map(() => v7()), items: all.map(() => v7()) };
  await withClient(ownerUrl, async (client) => {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [room.workspaceId]);
    await client.query(
      `INSERT INTO "Claim" SELECT (jsonb_populate_record(c, jsonb_build_object('id', n.id, 'statement', n.said))).*
       FROM "Claim" c, unnest($2::uuid[], $3::text[]) n (id, said) WHERE c.id = $1`,
      [claim.id, ids.claims, all.map((n) => said(n, own))],
    );
    await client.query(
      `INSERT INTO "Evidence" SELECT (jsonb_populate_record(e,
         jsonb_build_object('id', n.id, 'title', n.said, 'address', n.address, 'confidential', n.nth % 37 = 5))).*
       FROM "Evidence" e, unnest($2::uuid[], $3::text[], $4::text[]) WITH ORDINALITY n (id, said, address, nth) WHERE e.id = $1`,
      [evidence[0]?.id, ids.items, all.map((n) => said(n, own)), all.map((n) => addressOf(n, own))],
    );
  });
  await makeEntries(room);
  const called: [string, string][] = [
    [claim.id, 'claim'],
    [article.id, 'article'],
    [evidence[0]?.id ?? '', 'item'],
    ...articles.map(({ id }, n): [string, string] => [id, `article ${String(n)}`]),
    ...sources.map(({ id }, n): [string, string] => [id, `source ${String(n)}`]),
    ...ids.claims.map((id, n): [string, string] => [id, `claim ${String(n)}`]),
    ...ids.items.map((id, n): [string, string] => [id, `item ${String(n)}`]),
  ];
  return { room, called: new Map(called) };
}

let desks: [Desk, Desk];
beforeAll(async () => {
  const { ownerUrl } = await testDatabase();
  desks = [await recorded(ownerUrl, names[0]), await recorded(ownerUrl, names[1])];
}, 240_000);

/** All that is answered to a viewer, with each id as it is called in both workspaces. */
function toldOf(value: unknown, { called }: Desk): unknown {
  const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  return JSON.parse(JSON.stringify(value).replaceAll(uuid, (id) => called.get(id) ?? 'another'));
}

const kinds: readonly SearchKind[] = searchKindSchema.options;

async function everyAnswer(desk: Desk, typed: string): Promise<unknown> {
  const { viewer } = desk.room;
  const asked: { kind: SearchKind; order: 'relevance' | 'date'; page: number }[] = [
    ...kinds.map((kind) => ({ kind, order: 'relevance' as const, page: 1 })),
    { kind: 'EVIDENCE', order: 'date', page: 50 },
  ];
  const pages = [];
  for (const one of asked) pages.push(await searchKind(viewer, { typed, ...one }));
  const lists = [];
  for (const some of [{ search: typed }, { search: typed, sort: 'relevance' as const }, { q: typed }]) {
    const { rows, total, next } = await claimsList(viewer, filtersWith(some), null);
    lists.push({
      ids: rows.map(({ id }) => id),
      statements: rows.map(({ statement }) => statement),
      total,
      next,
    });
  }
  const register = [await sourcesList(viewer, { q: typed, after: null }), await searchSources(viewer, typed)];
  return toldOf([pages, lists, register], desk);
}

const words = (own: Names) => {
  const [[given, family], [, other]] = [own.marked, own.unheard];
  const last = other.split(' ')[0] ?? '';
  return [
    `harbour -${last.slice(0, 3)}`,
    `"a harbour" -"${given} ${family}"`,
    `report -harbour -${family} `,
    `harbour ${family.slice(0, 4)}`,
    family.slice(0, 6),
    `"${family} Daily"`,
    `archive -${family} -tide`,
    `daily ${family} `,
    `"${family} and" archive`,
    `"by ${given}" -desk`,
    (given + family).replaceAll(' ', '').slice(0, 9),
  ];
};

describe('A viewer is answered as if the names that are kept back were others', () => {
  test.each([
    ...names.flatMap(words),
    'harbour -qqqqqqq',
    'report -archive -moor',
    'named -source',
    'daily ',
  ])('to %s', async (typed) => {
    expect(await everyAnswer(desks[0], typed)).toEqual(await everyAnswer(desks[1], typed));
  });

  test.each(['', 'win', 'wink', 'elmoor', 'barr', 'daily', 'verlag'])(
    'in the register, to "%s"',
    async (q) => {
      const [one, other] = await Promise.all(
        desks.map(async (desk) => {
          const { viewer } = desk.room;
          const all = await sourcesList(viewer, { q, after: null });
          const [first] = all.rows;
          const rest = await sourcesList(viewer, { q, after: first?.id ?? null });
          expect(rest.rows).toEqual(first ? all.rows.slice(1) : []);
          return toldOf([all, await searchSources(viewer, q)], desk);
        }),
      );
      expect(one).toEqual(other);
    },
  );

  test('while more is there than can be gone through, and reviewers find the names', async () => {
    const [{ room }] = desks;
    const asked = { kind: 'EVIDENCE', order: 'relevance', page: 1 } as const;
    expect(await searchKind(room.viewer, { typed: 'harbour', ...asked })).toMatchObject({ total: null });
    const left = await searchKind(room.viewer, { typed: 'harbour -winkelmoor', ...asked });
    expect(left.through).toBe((await searchKind(room.viewer, { typed: 'harbour', ...asked })).through);
    expect((await searchKind(room.viewer, { typed: 'winkelmoor', ...asked })).hits).toEqual([]);
    expect((await searchKind(room.reviewer, { typed: 'winkelmoor', ...asked })).hits).toHaveLength(20);
  });
});
