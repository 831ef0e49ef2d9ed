import { expect } from 'vitest';
import { howManyWait, operator, prepareStandIn } from '#lib/auth/password/password-hash.ts';

/** Begins work that checks a password, has something happen once it waits for that, and lets it end. */
export async function whileChecking<T>(work: () => Promise<T>, happens: () => Promise<unknown>): Promise<T> {
  await prepareStandIn();
  let letGo = (): void => undefined;
  const held = globalThis.corroborate?.passwordTurns?.take(
    operator,
    () => new Promise<void>((go) => (letGo = go)),
  );
  const answer = work();
  await expect.poll(howManyWait, { timeout: 10_000 }).toBe(1);
  await happens();
  letGo();
  await held;
  return answer;
}
