import type pg from 'pg';
import { v7 } from 'uuid';
import { vectorOf } from '#lib/db/searching/keep-entries.ts';
import type { MadeClaim } from './claims.ts';
import type { FilledDesk } from './desk.ts';
import { insertRows } from './insert-rows.ts';
import { idColumns, iso } from './made-article.ts';
import { patterns } from './patterns.ts';

/** Who says so, and who was asked about it. */
export async function addChains(
  client: pg.Client,
  desk: FilledDesk,
  claims: readonly MadeClaim[],
): Promise<void> {
  await insertRows(
    client,
    'Hop',
    {
      ...idColumns,
      claimId: 'uuid',
      position: 'int',
      sourceId: 'uuid',
      cue: 'text',
      terms: 'text',
      check: 'text',
    },
    claims.flatMap((claim) =>
      claim.hops.map(({ sourceId, terms, misattributed }, position) => [
        desk.workspaceId,
        v7({ msecs: claim.createdAt.getTime() }),
        claim.id,
        position,
        sourceId,
        'says',
        terms,
        misattributed ? 'MISATTRIBUTED' : 'UNCHECKED',
      ]),
    ),
  );
  await insertRows(
    client,
    'ResponseRequest',
    {
      ...idColumns,
      claimId: 'uuid',
      partyId: 'uuid',
      askedAt: 'timestamptz',
      channel: 'text',
      deadlineAt: 'timestamptz',
      createdBy: 'uuid',
    },
    claims.flatMap(({ id: claimId, asked, createdAt, createdBy }) =>
      asked
        ? [
            [
              desk.workspaceId,
              v7(),
              claimId,
              asked.partyId,
              iso(createdAt),
              'EMAIL',
              iso(asked.deadlineAt),
              createdBy,
            ],
          ]
        : [],
    ),
  );
}

const titles = [
  'A report',
  'The minutes of the meeting',
  'A transcript of the briefing',
  'What the register says',
  'An interview',
];

/** The evidence of claims, with what it is found by. */
export async function addEvidence(
  client: pg.Client,
  desk: FilledDesk,
  claims: readonly MadeClaim[],
): Promise<void> {
  const items = claims.flatMap((claim) =>
    patterns[claim.pattern].map((item, at) => ({
      item,
      claim,
      id: v7({ msecs: claim.createdAt.getTime() }),
      title: titles[(claim.createdAt.getTime() + at) % titles.length] ?? '',
      publisherId: claim.publishers[at] ?? '',
    })),
  );
  await insertRows(
    client,
    'Evidence',
    {
      ...idColumns,
      claimId: 'uuid',
      kind: 'text',
      title: 'text',
      publisherId: 'uuid',
      stance: 'text',
      role: 'text',
      firstHand: 'boolean',
      createdAt: 'timestamptz',
      createdBy: 'uuid',
    },
    items.map(({ item, claim, id: itemId, title, publisherId }) => [
      desk.workspaceId,
      itemId,
      claim.id,
      'NOTE',
      title,
      publisherId,
      item.stance,
      item.role,
      true,
      iso(claim.createdAt),
      claim.createdBy,
    ]),
  );
  const vectors = new Map(
    titles.map((title) => [
      title,
      vectorOf({
        id: '',
        language: 'en',
        personIds: [],
        texts: [
          { field: 'title', said: title },
          { field: 'excerpt', said: '' },
          { field: 'file name', said: '' },
          { field: 'address', said: '' },
          { field: 'captured text', said: '' },
        ],
      }),
    ]),
  );
  await client.query(
    `INSERT INTO "SearchEntry" ("workspaceId", kind, id, vector)
     SELECT $1, 'EVIDENCE', e.id, array_to_tsvector(ARRAY[search_place($1, 'EVIDENCE')]) || e.vector::tsvector
     FROM unnest($2::uuid[], $3::text[]) e (id, vector)`,
    [desk.workspaceId, items.map((one) => one.id), items.map(({ title }) => vectors.get(title) ?? '')],
  );
}
