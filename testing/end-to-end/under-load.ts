import { readFileSync } from 'node:fs';
import { expect } from './fixtures.ts';
import { ask } from './http.ts';

/** What the server holds in memory, in MB. */
export function memory(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** Asks for a small file while something goes on, and answers how often it came. */
export function asked(): { stop: () => Promise<number> } {
  const state = { going: true, times: 0 };
  const polling = (async () => {
    while (state.going) {
      const { status } = await ask('/icon.svg');
      expect(status).toBe(200);
      state.times += 1;
    }
  })();
  return {
    stop: async () => {
      state.going = false;
      await polling;
      return state.times;
    },
  };
}
