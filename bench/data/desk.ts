import type pg from 'pg';
import { v7 } from 'uuid';
import type { Actor } from '#lib/domain/access/policy.ts';
import { searchText } from '#lib/domain/text/search-text.ts';
import { aMember, newsroom, type Newsroom } from '#testing/newsroom.ts';
import { insertRows } from './insert-rows.ts';

/** A desk with its people and its register, before anything is claimed. */
export interface FilledDesk extends Newsroom {
  /** Who records and settles claims. */
  checkers: Actor[];
  signers: Actor[];
  /** Sources in chains: the first is behind a tenth of all claims, the next ever fewer; some control others. */
  parties: string[];
  /** Who publishes evidence; none controls another. */
  publishers: string[];
}

const people = 18;

const kinds = ['PERSON', 'GOVERNMENT', 'ORGANISATION', 'NEWS_AGENCY', 'SOCIAL_ACCOUNT', 'STATE_MEDIA'];

async function addSources(client: pg.Client, desk: Newsroom, count: number, what: 'party' | 'publisher') {
  const ids = Array.from({ length: count }, () => v7());
  const name = (at: number) =>
    `${what === 'party' ? 'Speaker' : 'Paper'} ${(at * 7919).toString(36)} ${String(at)}`;
  await insertRows(
    client,
    'Source',
    {
      workspaceId: 'uuid',
      id: 'uuid',
      kind: 'text',
      name: 'text',
      searchText: 'text',
      confidential: 'boolean',
      createdBy: 'uuid',
    },
    ids.map((id, at) => [
      desk.workspaceId,
      id,
      what === 'publisher' ? 'PUBLISHER' : (kinds[at % kinds.length] ?? 'PERSON'),
      name(at),
      searchText(name(at)),
      what === 'party' && at % 97 === 50,
      desk.reviewer.userId,
    ]),
  );
  return ids;
}

/** Every fifth party is under one of the first, three steps deep. */
async function addControl(client: pg.Client, desk: Newsroom, parties: readonly string[]): Promise<void> {
  const pairs = parties.flatMap((id, at) =>
    at >= 5 && at % 5 === 0 ? [[id, parties[Math.floor(at / 5)] ?? id]] : [],
  );
  await insertRows(
    client,
    'Control',
    { workspaceId: 'uuid', id: 'uuid', sourceId: 'uuid', controllerId: 'uuid', createdBy: 'uuid' },
    pairs.map(([id = '', by = '']) => [desk.workspaceId, v7(), id, by, desk.reviewer.userId]),
  );
  await client.query(
    `UPDATE "Source" s SET "controlledById" = c.by FROM unnest($1::uuid[], $2::uuid[]) c (id, by) WHERE s.id = c.id`,
    [pairs.map(([id]) => id), pairs.map(([, by]) => by)],
  );
}

/** Makes the desk for so many claims. */
export async function makeDesk(client: pg.Client, ownerUrl: string, claims: number): Promise<FilledDesk> {
  const desk = await newsroom(ownerUrl);
  await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.workspaceId]);
  const more: Actor[] = [];
  for (let at = 0; at < people; at += 1) {
    const person = { name: `Checker ${String(at + 1)}`, role: at % 6 === 0 ? 'EDITOR' : 'REVIEWER' } as const;
    more.push((await aMember(ownerUrl, desk.workspaceId, person)).actor);
  }
  const parties = await addSources(client, desk, Math.max(60, Math.floor(claims / 250)), 'party');
  const publishers = await addSources(client, desk, Math.max(40, Math.floor(claims / 500)), 'publisher');
  await addControl(client, desk, parties);
  return {
    ...desk,
    checkers: [desk.reviewer, desk.secondReviewer, ...more.filter(({ role }) => role === 'REVIEWER')],
    signers: [desk.editor, desk.secondEditor, ...more.filter(({ role }) => role === 'EDITOR')],
    parties,
    publishers,
  };
}
