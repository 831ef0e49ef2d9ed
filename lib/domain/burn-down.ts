import { isSettled, type Stage } from './stage.ts';

/** What of an entry of the log moves a claim of a story on. Times are ISO 8601 in UTC. */
export interface ClaimMove {
  at: string;
  claimId: string;
  /** The kind of entry: `claim.recorded`, say. */
  type: string;
  /** The stage it left the claim in, where it says so. */
  stage: Stage | null;
}

/** What became of a claim at a step. */
export type Became = 'recorded' | 'settled' | 'reopened' | 'ready' | 'not-ready' | 'deleted' | 'restored';

/** What is left of a story: claims not settled, those ready for sign-off among them, and all there are. */
interface Left {
  open: number;
  ready: number;
  claims: number;
}

/** A moment at which what is left changed, what became of which claims, and what is left from then on. */
export interface BurnStep extends Left {
  at: string;
  became: readonly { claimId: string; what: Became }[];
}

interface Seen {
  stage: Stage;
  deleted: boolean;
}

function after(seen: Seen | undefined, { type, stage }: ClaimMove): Seen {
  const was = seen ?? { stage: 'OPEN', deleted: false };
  return {
    stage: stage ?? was.stage,
    deleted: type === 'claim.deleted' || (was.deleted && type !== 'claim.restored'),
  };
}

function becameOf(seen: Seen | undefined, now: Seen): Became | null {
  if (!seen || seen.deleted !== now.deleted) {
    if (now.deleted) return seen ? 'deleted' : null;
    return seen ? 'restored' : 'recorded';
  }
  if (now.deleted || seen.stage === now.stage) return null;
  if (isSettled(now.stage)) return 'settled';
  if (isSettled(seen.stage)) return 'reopened';
  if (now.stage === 'READY') return 'ready';
  return seen.stage === 'READY' ? 'not-ready' : null;
}

/** What one claim adds to what is left. */
function partOf(seen: Seen | undefined): Left {
  if (!seen || seen.deleted) return { open: 0, ready: 0, claims: 0 };
  return { open: isSettled(seen.stage) ? 0 : 1, ready: seen.stage === 'READY' ? 1 : 0, claims: 1 };
}

/**
 * What was left to do of a story over time: a step for each moment at which a claim was recorded, settled, reopened,
 * made ready or no longer, deleted or restored. The moves are in the order of time, and of the log where that is equal.
 */
export function burnDown(moves: readonly ClaimMove[]): BurnStep[] {
  const claims = new Map<string, Seen>();
  const steps: BurnStep[] = [];
  let left: Left = { open: 0, ready: 0, claims: 0 };
  for (const move of moves) {
    const before = claims.get(move.claimId);
    const now = after(before, move);
    claims.set(move.claimId, now);
    const what = becameOf(before, now);
    if (what === null) continue;
    const [was, is] = [partOf(before), partOf(now)];
    left = {
      open: left.open + is.open - was.open,
      ready: left.ready + is.ready - was.ready,
      claims: left.claims + is.claims - was.claims,
    };
    const last = steps.at(-1);
    const one = { claimId: move.claimId, what };
    if (last?.at === move.at) steps.splice(-1, 1, { ...left, at: move.at, became: [...last.became, one] });
    else steps.push({ ...left, at: move.at, became: [one] });
  }
  return steps;
}

/** The steps as at most `most`: neighbours as one, with all that became of claims and what was left in the end. */
export function fewerSteps(steps: readonly BurnStep[], most: number): BurnStep[] {
  const size = Math.max(1, Math.ceil(steps.length / most));
  return Array.from({ length: Math.ceil(steps.length / size) }, (_, nth) =>
    steps.slice(nth * size, (nth + 1) * size),
  ).flatMap((some) => {
    const last = some.at(-1);
    return last ? [{ ...last, became: some.flatMap(({ became }) => became) }] : [];
  });
}
