import { v7 } from 'uuid';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import { numbers } from '#testing/numbers.ts';
import type { FilledDesk } from './desk.ts';
import { isOverridden, patternOf, type PatternName } from './patterns.ts';
import type { Sentence } from './words.ts';

export const claimsOnArticle = 50;

/** A claim as it is written into the tables, with what is written beside it. */
export interface MadeClaim {
  id: string;
  statement: Sentence;
  createdAt: Date;
  createdBy: string;
  importance: 'HIGH' | 'NORMAL' | 'LOW';
  confirmation: Confirmation;
  stage: 'OPEN' | 'IN_REVIEW' | 'READY' | 'SIGNED_OFF';
  setBy: string | null;
  setAt: Date | null;
  note: string | null;
  signedOffBy: string | null;
  assigneeId: string | null;
  dueAt: Date | null;
  tags: string[];
  pattern: PatternName;
  /** In the order of the chain. */
  hops: { sourceId: string; terms: string; misattributed: boolean }[];
  /** One for each item of its pattern. */
  publishers: string[];
  /** Somebody was asked, and has not answered. */
  asked: { partyId: string; deadlineAt: Date } | null;
}

const hour = 3_600_000;
const day = 24 * hour;
/** Over how long the claims were recorded, in days. */
const span = 5 * 365;

const settledAs: readonly (readonly [Confirmation, number])[] = [
  ['CONFIRMED', 0.55],
  ['FALSE', 0.7],
  ['UNVERIFIABLE', 0.85],
  ['DISPUTED', 0.93],
  ['RETRACTED', 1],
];
const openAs: readonly (readonly [Confirmation, number])[] = [
  ['UNVERIFIED', 0.65],
  ['CONFIRMED', 0.8],
  ['DISPUTED', 0.9],
  ['FALSE', 0.95],
  ['UNVERIFIABLE', 1],
];

/** A desk's claims from the first to the newest: most of them settled long ago, some open, a few forgotten. */
export function claimMaker(
  desk: FilledDesk,
  count: number,
  now: Date,
): (at: number, statement: Sentence) => MadeClaim {
  const next = numbers(41);
  const one = <T>(from: readonly T[]): T => {
    const found = from[Math.floor(next() * from.length)];
    if (found === undefined) throw new Error('There is none to choose from.');
    return found;
  };
  const among = (shares: readonly (readonly [Confirmation, number])[]): Confirmation => {
    const chance = next();
    return shares.find(([, until]) => chance < until)?.[0] ?? 'UNVERIFIED';
  };
  // The second party in a tenth of the claims, the first in fewer, the others as often as one in their place.
  const party = (): string => {
    if (next() < 0.05) return desk.parties[0] ?? '';
    return desk.parties[Math.floor(desk.parties.length ** next())] ?? desk.parties[1] ?? '';
  };
  const terms = (): string => {
    const chance = next();
    return chance < 0.95
      ? 'ON_RECORD'
      : chance < 0.98
        ? 'BACKGROUND'
        : chance < 0.993
          ? 'DEEP_BACKGROUND'
          : 'OFF_RECORD';
  };
  return (at, statement) => {
    const createdAt = new Date(now.getTime() - Math.floor(((count - at) / count) * span * day) - 60_000);
    const age = now.getTime() - createdAt.getTime();
    const open = next() < (age < 20 * day ? 0.8 : age < 60 * day ? 0.2 : 0.01);
    const confirmation = among(open ? openAs : settledAs);
    const pattern = patternOf(confirmation, next());
    const decided = confirmation !== 'UNVERIFIED';
    const recorder = one(desk.checkers).userId;
    const setAt = new Date(
      createdAt.getTime() + Math.floor(age * Math.min(0.9, (next() ** 3 * 30 * day) / age)),
    );
    const chain = next() < 0.9 ? 1 + Math.floor(next() * 2.3) : 0;
    const first = Math.floor(next() * desk.publishers.length);
    const chance = next();
    return {
      id: v7({ msecs: createdAt.getTime() }),
      statement,
      createdAt,
      createdBy: recorder,
      importance: chance < 0.15 ? 'HIGH' : chance < 0.4 ? 'LOW' : 'NORMAL',
      confirmation,
      stage: open ? one(['OPEN', 'OPEN', 'OPEN', 'IN_REVIEW', 'READY'] as const) : 'SIGNED_OFF',
      setBy: decided ? one(desk.checkers).userId : null,
      setAt: decided || !open ? setAt : null,
      note: isOverridden(confirmation, pattern) ? 'The desk editor was there.' : null,
      signedOffBy: open ? null : one(desk.signers).userId,
      assigneeId: next() < 0.2 ? null : one(desk.checkers).userId,
      dueAt: open && next() < 0.05 ? new Date(now.getTime() + Math.floor((next() - 0.5) * 4 * day)) : null,
      tags: next() < 0.1 ? [`topic ${String(Math.floor(next() ** 2 * 60))}`] : [],
      pattern,
      hops: Array.from({ length: chain }, () => ({
        sourceId: party(),
        terms: terms(),
        misattributed: next() < 0.001,
      })),
      publishers: [0, 1, 2].map((step) => desk.publishers[(first + step) % desk.publishers.length] ?? ''),
      asked:
        open && next() < 0.1
          ? { partyId: party(), deadlineAt: new Date(now.getTime() + Math.floor((next() - 0.3) * 6 * day)) }
          : null,
    };
  };
}
