import { v7 } from 'uuid';
import { readHiddenSources } from '#lib/db/confidential/hidden-sources.ts';
import { countClaims, storeCounts } from '#lib/db/claims/corroboration.ts';
import { setStatuses, type StatusToSet } from '#lib/db/claims/set-statuses.ts';
import { inPages } from '#lib/db/in-pages.ts';
import type { EventDraft } from '#lib/db/record/append-events.ts';
import type { Tx } from '#lib/db/transaction.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { controlOf } from '#lib/domain/control.ts';
import type { StatusElsewhere } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import {
  nothingFound,
  type FindingsElsewhere,
  type LinkElsewhere,
  type SourceElsewhere,
} from '#lib/domain/interchange/findings-elsewhere.ts';
import { sourcesNamed } from '#lib/domain/interchange/findings-rules.ts';
import { refusalToTakeOver, statusTakenOver } from '#lib/domain/interchange/status-taken-over.ts';
import { ok, refused, type Result } from '#lib/domain/result.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import { stageAfter } from '#lib/domain/stage.ts';
import { importSources } from '#lib/commands/sources/imported-sources.ts';
import { writeFindings } from './imported-findings.ts';

/** A claim that an import recorded, with what its file says of it; `status` is to be taken over. */
export interface FreshClaim {
  id: string;
  articleId: string;
  row: number;
  findings: FindingsElsewhere | null;
  status: StatusElsewhere;
}

interface Context {
  actor: Actor;
  now: Date;
  /** Why statuses are taken over. */
  note: string;
}

/** What an event about a claim names. */
export function aboutClaim({ id, articleId }: { id: string; articleId: string }) {
  return { entity: 'Claim', entityId: id, articleId, claimId: id };
}

/** The sources that these findings go back to, and all above them. */
function sourcesBehind(
  all: readonly FindingsElsewhere[],
  sources: ReadonlyMap<string, SourceElsewhere>,
): SourceElsewhere[] {
  const parties = new Map(
    [...sources].map(([key, { controlledBy }]) => [key, { controlledById: controlledBy }]),
  );
  const reached = new Set(all.flatMap(sourcesNamed).flatMap((key) => controlOf(key, parties).path));
  return [...reached].flatMap((key) => sources.get(key) ?? []);
}

/** What of these claims was found elsewhere, with what its sources are here. */
async function recordFindings(
  tx: Tx,
  { actor, now }: Context,
  { fresh, sources }: { fresh: readonly FreshClaim[]; sources: readonly SourceElsewhere[] },
): Promise<Result<{ found: { id: string; articleId: string }[]; events: EventDraft[] }>> {
  const claims = fresh.flatMap(({ id, articleId, findings }) =>
    findings === null || nothingFound(findings) ? [] : [{ claimId: id, articleId, findings }],
  );
  const byKey = new Map(sources.map((source) => [source.key, source]));
  const all = claims.map(({ findings }) => findings);
  const added = await importSources(tx, { actor, now }, sourcesBehind(all, byKey));
  if (!added.ok) return added;
  const { ids: sourceIds, events } = added.value;
  const { workspaceId, userId } = actor;
  const hidden = await readHiddenSources(tx);
  const written = await writeFindings(tx, { workspaceId, userId, now, sourceIds, claims });
  // One name on the record takes back what was agreed with a source everywhere; a person says that, not a file.
  const hiddenNow = new Set((await readHiddenSources(tx)).map(({ id }) => id));
  const told = hidden.find(({ id }) => !hiddenNow.has(id));
  if (told)
    return refused({
      code: 'import-problem',
      sentence: `The file has ${told.name} on the record, whose name is kept back here. If it may be told, record a claim here that has it on the record; then import again.`,
    });
  const found = claims.map(({ claimId: id, articleId }) => ({ id, articleId }));
  return ok({ found, events: [...events, ...written] });
}

async function countFound(
  tx: Tx,
  found: readonly { id: string; articleId: string }[],
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  await inPages(found, async (some) => {
    const counted = (await countClaims(tx, some)).map(({ counts }) => counts);
    await storeCounts(tx, counted);
    for (const { id, verdict } of counted) verdicts.set(id, verdict);
  });
  return verdicts;
}

async function takeOverStatuses(
  tx: Tx,
  { actor, now, note }: Context,
  fresh: readonly FreshClaim[],
  verdicts: ReadonlyMap<string, Verdict>,
): Promise<Result<{ events: EventDraft[]; unverified: number }>> {
  const statuses: StatusToSet[] = [];
  const events: EventDraft[] = [];
  let unverified = 0;
  for (const { id, articleId, status } of fresh) {
    if (status === null) continue;
    const counted = verdicts.get(id);
    const verdict = counted ?? 'INSUFFICIENT';
    const no = refusalToTakeOver(status, actor.role, { verdict, note });
    // What the evidence that came along comes to here is known only now.
    if (no && counted !== undefined) unverified += 1;
    else if (no) return refused(no);
    else {
      const { confirmationReason, ...set } = statusTakenOver(status, { verdict, note });
      statuses.push({ id, confirmationReason, ...set });
      events.push({
        type: 'claim.confirmation-set',
        ...aboutClaim({ id, articleId }),
        before: { confirmation: 'UNVERIFIED', confidence: null, overrideNote: null, stage: 'OPEN' },
        after: { ...set, verdict, stage: stageAfter('OPEN', 'confirmation') },
        reason: confirmationReason,
      });
    }
  }
  await inPages(statuses, (some) => setStatuses(tx, some, { by: actor.userId, at: now }));
  return ok({ events, unverified });
}

async function linkFresh(
  tx: Tx,
  { actor: { workspaceId, userId }, now }: Context,
  fresh: readonly FreshClaim[],
  links: readonly LinkElsewhere[],
): Promise<EventDraft[]> {
  const byRow = new Map(fresh.map((claim) => [claim.row, claim]));
  const there = new Set<string>();
  const made = links.flatMap(({ from, to, relation }) => {
    const [one, other] = [byRow.get(from), byRow.get(to)];
    if (!one || !other || one === other) return [];
    // To say the same, and to contradict, are the same from both sides; to update is not.
    const ends = relation === 'UPDATES' ? [one.id, other.id] : [one.id, other.id].toSorted();
    const same = [relation, ...ends].join(' ');
    if (there.has(same)) return [];
    there.add(same);
    return [{ id: v7(), one, other, relation }];
  });
  await inPages(made, (some) =>
    tx.claimLink.createMany({
      data: some.map(({ id, one, other, relation }) => ({
        workspaceId,
        id,
        fromClaimId: one.id,
        toClaimId: other.id,
        relation,
        createdAt: now,
        createdBy: userId,
      })),
    }),
  );
  return made.map(({ id, one, other, relation }) => ({
    type: 'claim.linked',
    ...aboutClaim(one),
    entity: 'ClaimLink',
    entityId: id,
    after: { otherClaimId: other.id, relation },
  }));
}

/**
 * Records what was found elsewhere on claims that this import recorded, counts it, and takes their statuses over, by
 * what the evidence comes to here. `unverified` counts those whose status only an editor could have taken over.
 */
export async function importFound(
  tx: Tx,
  context: Context,
  {
    fresh,
    links,
    ...sent
  }: {
    fresh: readonly FreshClaim[];
    sources: readonly SourceElsewhere[];
    links: readonly LinkElsewhere[];
  },
): Promise<Result<{ events: EventDraft[]; unverified: number }>> {
  const recorded = await recordFindings(tx, context, { fresh, ...sent });
  if (!recorded.ok) return recorded;
  const { found, events } = recorded.value;
  const taken = await takeOverStatuses(tx, context, fresh, await countFound(tx, found));
  if (!taken.ok) return taken;
  const linked = await linkFresh(tx, context, fresh, links);
  return ok({ events: [...events, ...taken.value.events, ...linked], unverified: taken.value.unverified });
}
