import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readEvents } from '#lib/db/record/read-events.ts';
import { inWorkspace } from '#lib/db/transaction.ts';
import { chainFault } from '#lib/log/event.ts';
import { asOwner } from '#testing/end-to-end/owner.ts';
import { kinds, type Kind, type Ledger } from './ledger.ts';
import { placeOf } from '#lib/files/places.ts';

/** What became of a ledger: all is well when there is none of either and nothing to complain of. */
export interface Outcome {
  acknowledged: number;
  lost: number;
  doubled: number;
  complaints: string[];
}

const stored: Record<Kind, { table: string; mark: string; event: string }> = {
  claim: { table: 'Claim', mark: 'statement', event: 'claim.recorded' },
  evidence: { table: 'Evidence', mark: 'title', event: 'evidence.added' },
  file: { table: 'StoredFile', mark: 'sha256', event: 'file.stored' },
};
const rows = z.array(z.object({ mark: z.string(), times: z.number(), events: z.number() }));

async function storedTimes(workspaceId: string, kind: Kind): Promise<Map<string, number[]>> {
  const { table, mark, event } = stored[kind];
  const found = await asOwner(
    workspaceId,
    `SELECT t."${mark}" AS mark, count(DISTINCT t.id)::int AS times, count(e.sequence)::int AS events
     FROM "${table}" t LEFT JOIN "Event" e
       ON e."workspaceId" = t."workspaceId" AND e."entityId" = t.id AND e.type = $2
     WHERE t."workspaceId" = $1 GROUP BY 1`,
    [workspaceId, event],
  );
  return new Map(rows.parse(found).map((row) => [row.mark, [row.times, row.events]]));
}

function isWhole(workspaceId: string, sha256: string): boolean {
  const path = placeOf(workspaceId, sha256);
  return existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
}

/** Looks whether all that was acknowledged is there once, with the event that says so and the bytes of files, in one unbroken chain. */
export async function outcomeOf(ledger: Ledger): Promise<Outcome> {
  const { workspaceId, acknowledged } = ledger;
  const outcome: Outcome = { acknowledged: acknowledged.length, lost: 0, doubled: 0, complaints: [] };
  for (const kind of kinds) {
    const times = await storedTimes(workspaceId, kind);
    for (const { mark } of acknowledged.filter((entry) => entry.kind === kind)) {
      const counted = times.get(mark) ?? [0, 0];
      if (Math.min(...counted) < 1 || (kind === 'file' && !isWhole(workspaceId, mark))) outcome.lost += 1;
      if (Math.max(...counted) > 1) outcome.doubled += 1;
    }
  }
  const scope = { workspaceId, userId: null };
  const broken = chainFault(await inWorkspace(scope, (tx) => readEvents(tx), { long: true }));
  if (broken) outcome.complaints.push(`the chain has a ${broken.fault} at entry ${broken.sequence}`);
  return outcome;
}
