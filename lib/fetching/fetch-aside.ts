import { programFile } from '#lib/config/handed.ts';
import { ProcessPool } from '#lib/aside/process-pool.ts';
import type { FetchSettings } from '#lib/config/fetch-settings.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import { fetcherLimits, pageLimits } from './limits.ts';
import { tooSlow } from './not-fetched.ts';
import { fetchAnswerSchema, type FetchAnswer, type FetchRequest } from './request.ts';

declare global {
  interface OnePerProcess {
    fetchers: ProcessPool<FetchRequest>;
  }
}

/**
 * Fetches the page at an address in a process of its own, which has nothing of the service's, with bounded memory and
 * time; or says why not. `who` asks is served in turn with others.  Once `signal` says that nobody waits, it is
 * given up. Refuses everything while fetching is off.
 */
export async function fetchAside(
  who: string,
  address: string,
  settings: FetchSettings,
  signal?: AbortSignal,
): Promise<FetchAnswer> {
  if (!settings.on) return { ok: false, problem: { code: 'off' } };
  const pool = onePerProcess('fetchers', () => new ProcessPool(programFile('fetcher'), fetcherLimits));
  const { allow, deny } = settings;
  const outcome = await pool.ask(who, { address, allow, deny }, signal);
  if (outcome.ok) return fetchAnswerSchema.parse(outcome.value);
  switch (outcome.why) {
    case 'failed':
      throw new Error(`A fetcher failed: ${outcome.fault}`);
    case 'too-long':
      return { ok: false, problem: tooSlow(pageLimits.milliseconds) };
    case 'too-large':
      return { ok: false, problem: { code: 'odd-answer' } };
    case 'busy':
    case 'interrupted':
      return { ok: false, problem: { code: outcome.why } };
  }
}
