import { programFile } from '#lib/config/handed.ts';
import type { ProcessLimits } from '#lib/aside/limits.ts';
import { ProcessPool } from '#lib/aside/process-pool.ts';
import { onePerProcess } from '#lib/config/one-per-process.ts';
import type { TypesetRequest } from './typeset-request.ts';

declare global {
  interface OnePerProcess {
    typesetters: Record<Patience, ProcessPool<TypesetRequest>>;
  }
}

const MB = 1024 * 1024;

/** Whether somebody waits for the answer, or is told when it is there. */
export type Patience = 'waited-for' | 'beside';

/**
 * A report of 300 claims with two items each takes 6 s and 840 MB, one of 300 claims of 2,000 characters each 12 s and
 * 1.9 GB, and both ten times as long while all else is busy. Who has it made beside keeps nobody waiting who does.
 */
const limits: Record<Patience, ProcessLimits> = {
  'waited-for': {
    milliseconds: 60_000,
    heapMegabytes: 512,
    residentBytes: 1_400 * MB,
    processes: 1,
    waiting: 12,
    waitingForOne: 3,
    idleMilliseconds: 30_000,
  },
  beside: {
    milliseconds: 10 * 60_000,
    heapMegabytes: 1_024,
    residentBytes: 3_000 * MB,
    processes: 1,
    waiting: 12,
    waitingForOne: 3,
    idleMilliseconds: 1_000,
  },
};

/** A file, or why there is none. */
export type Typeset = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; why: 'too-large' | 'busy' };

function pools(): Record<Patience, ProcessPool<TypesetRequest>> {
  return onePerProcess('typesetters', () => {
    const file = programFile('typesetter');
    return {
      'waited-for': new ProcessPool<TypesetRequest>(file, limits['waited-for']),
      beside: new ProcessPool<TypesetRequest>(file, limits.beside),
    };
  });
}

/**
 * Makes a PDF or a Word file of a report, in a process of its own with bounded memory and time, which are larger where
 * nobody waits for it. `who` asks is served in turn with others; once it is not wanted any more, as `signal` says, it is
 * given up.
 */
export async function typeset(
  who: string,
  request: TypesetRequest,
  { signal, patience = 'waited-for' }: { signal?: AbortSignal; patience?: Patience } = {},
): Promise<Typeset> {
  const pool = pools()[patience];
  const outcome = await pool.ask(who, request, signal);
  if (outcome.ok) {
    if (!(outcome.value instanceof Uint8Array)) throw new Error('A typesetter sent no file.');
    return { ok: true, bytes: Uint8Array.from(outcome.value) };
  }
  switch (outcome.why) {
    case 'failed':
      throw new Error(`A typesetter failed: ${outcome.fault}`);
    case 'too-long':
    case 'too-large':
      return { ok: false, why: 'too-large' };
    case 'busy':
    case 'interrupted':
      return { ok: false, why: 'busy' };
  }
}
