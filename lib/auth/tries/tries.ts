import { createHash } from 'node:crypto';
import { stepCounts, type Counted, type Kept } from '#lib/db/people/try-counts.ts';
import { limitHit, rememberedSeconds, type TryCounts, type TryLimit } from '#lib/domain/access/guessing.ts';
import { networkAround } from '#lib/auth/request/client-address.ts';

const minute = 60;

/** Who tries: the account by its address, the network by its bucket, and the browser if it is known there. */
export interface Tryer {
  email: string;
  network: string;
  device: string | null;
}

function hashed(text: string): string {
  // The table then holds no list of the addresses people typed.
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function keptFor({
  email,
  network,
  device,
}: Tryer): Record<'browser' | 'network' | 'account' | 'around', Kept> {
  const account = hashed(email);
  return {
    browser: { key: `try:device:${hashed(device ?? '')}:${account}`, seconds: minute },
    network: { key: `try:network:${network}`, seconds: minute },
    account: { key: `try:account:${account}`, seconds: minute },
    around: { key: `try:around:${account}:${networkAround(network)}`, seconds: rememberedSeconds },
  };
}

function keysOf(tryer: Tryer): Kept[] {
  const { browser, network, account, around } = keptFor(tryer);
  // A browser that proved itself for this account is counted alone: others can't use up its tries.
  return tryer.device === null ? [network, account, around] : [browser];
}

function countsIn(tryer: Tryer, found: Map<string, Counted>): TryCounts {
  const kept = keptFor(tryer);
  const of = (one: Kept) => found.get(one.key)?.points ?? 0;
  if (tryer.device !== null) return { from: 'known-browser', browser: of(kept.browser) };
  const [network, account, around] = [of(kept.network), of(kept.account), of(kept.around)];
  return { from: 'elsewhere', network, account, around };
}

function secondsUntil(limit: TryLimit, tryer: Tryer, found: Map<string, Counted>): number {
  const ms = found.get(keptFor(tryer)[limit].key)?.msLeft ?? 0;
  return Math.max(1, Math.ceil(ms / 1000));
}

function wait(tryer: Tryer, found: Map<string, Counted>): number {
  const limit = limitHit(countsIn(tryer, found));
  return limit === null ? 0 : secondsUntil(limit, tryer, found);
}

/**
 * Counts one try, before any password is looked at, so that tries sent at once can't slip through. Answers
 * 0 when it may go on, else the whole seconds until the next one may, and what is refused counts for nothing.
 */
export async function countTry(tryer: Tryer): Promise<number> {
  const seconds = wait(tryer, await stepCounts(keysOf(tryer), 1));
  if (seconds > 0) await stepCounts(keysOf(tryer), -1);
  return seconds;
}

/** Gives a try back after a right password, so that only wrong ones count. */
export async function forgiveTry(tryer: Tryer): Promise<void> {
  await stepCounts(keysOf(tryer), -1);
}
