import { dateFormatter, timeWords } from '#components/ui/time/time-words.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { appearanceSeen, putAlone } from '#lib/domain/shapes/seen-in.ts';
import { isMisattributed } from '#lib/domain/attribution.ts';
import { dueTime, isOverdue } from '#lib/domain/due.ts';
import type { PublicationState } from '#lib/domain/publication.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** What stands under a claim in the outline: who says so, then the one thing about the work that matters most. */
export interface OutlineLine {
  /** The chain from the one said to know to the one whose text we read, or `null` when nobody is named yet. */
  chain: string | null;
  /** In words; `null` where `due` or nothing says it. */
  work: string | null;
  /** When it is due (ISO, UTC); `null` once settled. */
  due: string | null;
  overdue: boolean;
  /** What must not be overlooked: misattributed, put here by one person alone, set against the evidence, resting on a discredited source. */
  alert: string | null;
  /** “of another article” where it only appears here. */
  whose: string | null;
  /** “1 origin”, or “2 for, 1 against”; `null` while nothing counts. */
  origins: string | null;
}

function originsOf({ supports, refutes }: ClaimDetail['corroboration']): string | null {
  const [support, against] = [supports.origins.length, refutes.origins.length];
  if (against > 0) return support > 0 ? `${support} for, ${against} against` : `${against} against`;
  if (support === 0) return null;
  return support === 1 ? '1 origin' : `${support} origins`;
}

function alertOf(claim: ClaimDetail): string | null {
  const alerts = [
    ...(claim.anchor.awaitsPerson
      ? [claim.anchor.state === 'CHANGED' ? 'passage changed' : 'passage lost']
      : []),
    ...(putAlone(claim) ? ['one person alone put it here'] : []),
    ...(isMisattributed(claim.hops) ? ['misattributed'] : []),
    ...(claim.restsOnDiscredited.length > 0 ? ['rests on a discredited source'] : []),
    ...(claim.overrideNote === null ? [] : ['override']),
  ];
  return alerts.length > 0 ? alerts.join(' · ') : null;
}

/**
 * The article's due time counts where the claim has none of its own, but only once it has passed: on every line it
 * would say the same. `now` is in milliseconds since 1970, `null` where no clock is known yet.
 */
export function outlineLine(
  claim: ClaimDetail,
  article: { dueAt: string | null; publicationState: PublicationState },
  nowMs: number | null,
): OutlineLine {
  const alert = alertOf(claim);
  const origins = originsOf(claim.corroboration);
  const whose = appearanceSeen(claim) ? 'of another article' : null;
  const chain = claim.hops.map(({ source }) => isolated(source.name)).join(' ← ') || null;
  if (isSettled(claim.stage)) {
    const by = claim.signedOffBy ? ` by ${isolated(claim.signedOffBy.name)}` : '';
    return { chain, work: `signed off${by}`, due: null, overdue: false, alert, whose, origins };
  }
  const { publicationState } = article;
  const own = dueTime({ dueAt: claim.dueAt, settled: false, publicationState });
  const either = dueTime({
    dueAt: claim.dueAt,
    articleDueAt: article.dueAt,
    settled: false,
    publicationState,
  });
  const overdue = nowMs !== null && isOverdue(either, new Date(nowMs).toISOString());
  const due = overdue ? either : own;
  if (claim.stage === 'READY')
    return { chain, work: 'ready for sign-off', due, overdue, alert, whose, origins };
  return {
    chain,
    work: claim.assignee === null && due === null ? 'unassigned' : null,
    due,
    overdue,
    alert,
    whose,
    origins,
  };
}

/** When something is due, as briefly as it can be said: “14:00” today, else “24 Nov, 14:00”. */
export function dueWords(iso: string, timeZone: string, nowMs: number): string {
  const day = (at: number) => dateFormatter({ timeZone }).format(at);
  if (day(Date.parse(iso)) !== day(nowMs)) return timeWords(iso, 'short', timeZone, nowMs);
  return dateFormatter({ timeZone, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}
