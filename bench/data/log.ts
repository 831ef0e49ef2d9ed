import type pg from 'pg';
import { firstHash, sealEvent, type Json } from '#lib/log/event.ts';
import type { MadeArticle } from './made-article.ts';
import type { MadeClaim } from './claims.ts';
import { insertRows } from './insert-rows.ts';

interface Happened {
  at: number;
  type: string;
  actorId: string | null;
  claim: MadeClaim;
  articleId: string;
  before: Json;
  after: Json;
}

function eventsOf(claim: MadeClaim, articleId: string): Happened[] {
  const of = { claim, articleId };
  const { statement, importance, tags, assigneeId, confirmation, stage } = claim;
  const recorded = { statement: statement.text, importance, tags, assigneeId };
  const at = claim.setAt?.getTime() ?? 0;
  return [
    {
      ...of,
      at: claim.createdAt.getTime(),
      type: 'claim.recorded',
      actorId: claim.createdBy,
      before: null,
      after: recorded,
    },
    ...(claim.setBy === null
      ? []
      : [
          {
            ...of,
            at,
            type: 'claim.confirmation-set',
            actorId: claim.setBy,
            before: { confirmation: 'UNVERIFIED' },
            after: { confirmation },
          },
        ]),
    ...(stage === 'SIGNED_OFF'
      ? [
          {
            ...of,
            at,
            type: 'claim.signed-off',
            actorId: claim.signedOffBy,
            before: { stage: 'READY' },
            after: { stage },
          },
        ]
      : []),
  ];
}

/** The log of a desk whose claims come in the order in which they were recorded; each event is sealed to the one before. */
export function logWriter(client: pg.Client, workspaceId: string) {
  let [sequence, previousHash] = [0, firstHash];
  let waiting: Happened[] = [];
  const write = async (some: readonly Happened[]): Promise<void> => {
    const sealed = some.map(({ at, type, actorId, claim, articleId, before, after }) => {
      sequence += 1;
      const event = sealEvent({
        workspaceId,
        sequence,
        at: new Date(at).toISOString(),
        actorId,
        type,
        entity: 'Claim',
        entityId: claim.id,
        articleId,
        claimId: claim.id,
        before,
        after,
        reason: null,
        previousHash,
      });
      previousHash = event.hash;
      return event;
    });
    await insertRows(
      client,
      'Event',
      {
        workspaceId: 'uuid',
        sequence: 'bigint',
        at: 'timestamptz',
        actorId: 'uuid',
        type: 'text',
        entity: 'text',
        entityId: 'uuid',
        articleId: 'uuid',
        claimId: 'uuid',
        before: 'jsonb',
        after: 'jsonb',
        previousHash: 'text',
        hash: 'text',
      },
      sealed.map((event) => [
        workspaceId,
        event.sequence,
        event.at,
        event.actorId,
        event.type,
        event.entity,
        event.entityId,
        event.articleId,
        event.claimId,
        event.before === null ? null : JSON.stringify(event.before),
        JSON.stringify(event.after),
        event.previousHash,
        event.hash,
      ]),
    );
  };
  return {
    /** Writes what had happened by the time of the last of these. */
    add: async (articles: readonly MadeArticle[], last: boolean): Promise<void> => {
      const until = last ? Infinity : (articles.at(-1)?.claims.at(-1)?.createdAt.getTime() ?? 0);
      const all = [
        ...waiting,
        ...articles.flatMap(({ id, claims }) => claims.flatMap((claim) => eventsOf(claim, id))),
      ];
      waiting = all.filter(({ at }) => at > until);
      await write(all.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at));
    },
  };
}
