import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from './fixtures.ts';
import { product } from './product.ts';

/** What the server holds in memory, in MB. */
export function memory(pid: number | undefined): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

function askForIcon(agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(new URL('/icon.svg', product.url), { agent }, (answer) => {
      answer.resume().on('end', () => {
        resolve(answer.statusCode);
      });
    }).on('error', reject);
  });
}

const betweenMs = 5;

/** Asks for a small file while something goes on, and answers how often it came. */
export function asked(): { stop: () => Promise<number> } {
  // A connection of its own, as somebody else has: one that is left over from a refused body may be ended by the server at
  // the moment it is used again.
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const state = { going: true, times: 0 };
  const polling = (async () => {
    while (state.going) {
      expect(await askForIcon(agent)).toBe(200);
      state.times += 1;
      await wait(betweenMs);
    }
  })();
  return {
    stop: async () => {
      state.going = false;
      await polling;
      agent.destroy();
      return state.times;
    },
  };
}
