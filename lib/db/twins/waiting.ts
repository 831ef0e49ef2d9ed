import { answerWaits, deadlinesOf, type Wait } from '#lib/domain/waiting.ts';
import type { Terms } from '#lib/domain/attribution.ts';
import { join, sql, type Sql } from '#lib/db/connection/sql.ts';
import { isAwaited } from './response.ts';
import { isTold } from './untold.ts';

const isSignOff: Sql = sql`c.stage = 'READY'`;

/** An answer that is awaited from somebody of whom that may be told. */
const isAwaitedFrom = (request: 'r' | 'e', untold: readonly Terms[]) =>
  request === 'r'
    ? sql`r."workspaceId" = current_workspace() AND ${isAwaited('r')}
        AND ${isTold(sql`r."claimId"`, [sql`r."partyId"`], untold)}`
    : sql`e."workspaceId" = current_workspace() AND e."claimId" = r."claimId" AND ${isAwaited('e')}
        AND ${isTold(sql`e."claimId"`, [sql`e."partyId"`], untold)}`;

/** The request `r` is the first awaited of its claim, and in this span. */
function isFirstIn(wait: Exclude<Wait, 'sign-off'>, now: Date, untold: readonly Terms[]): Sql {
  const none = (earlier: Sql) =>
    sql`NOT EXISTS (SELECT FROM "ResponseRequest" e WHERE ${isAwaitedFrom('e', untold)} AND ${earlier})`;
  if (wait === 'answer-undated')
    return sql`(r."deadlineAt" IS NULL AND ${none(sql`e."deadlineAt" IS NOT NULL`)})`;
  const { after, until } = deadlinesOf(wait, now);
  const bounds = [
    ...(after ? [sql`r."deadlineAt" > ${after}::timestamptz`] : []),
    ...(until ? [sql`r."deadlineAt" <= ${until}::timestamptz`] : []),
    ...(after ? [none(sql`e."deadlineAt" <= ${after}::timestamptz`)] : []),
  ];
  return sql`(${join(bounds, ' AND ')})`;
}

/**
 * Twin of `waitsOf` in lib/domain/waiting.ts: conditions on the claim `c` of searches that share no claim, for the claims
 * that wait for any of these, as far as that may be told where nothing is of those who spoke on terms that are `untold`.
 * Asked as one condition, no index helps. None of them asks for nothing.
 */
export function claimsWaiting(waits: readonly Wait[], now: Date, untold: readonly Terms[]): Sql[][] {
  const wanted = waits.filter((wait) => wait !== 'sign-off');
  // Whichever is the first, it is in one of all spans.
  const spans = answerWaits.every((wait) => wanted.includes(wait))
    ? [sql`true`]
    : wanted.map((wait) => isFirstIn(wait, now, untold));
  const answers =
    spans.length === 0
      ? []
      : [
          sql`c.id IN (SELECT r."claimId" FROM "ResponseRequest" r WHERE ${isAwaitedFrom('r', untold)} AND (${join(spans, ' OR ')}))`,
        ];
  if (!waits.includes('sign-off')) return [answers];
  return answers.length === 0 ? [[isSignOff]] : [[isSignOff], [sql`NOT ${isSignOff}`, ...answers]];
}
