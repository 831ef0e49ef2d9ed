import { AsyncLocalStorage } from 'node:async_hooks';
import { onePerProcess } from '#lib/config/one-per-process.ts';

/** Up to where the log of the database has to be for whoever asks, so that they see what they did. */
interface LastWrite {
  position: bigint;
}

declare global {
  interface OnePerProcess {
    lastWrite: AsyncLocalStorage<LastWrite>;
  }
}

function store(): AsyncLocalStorage<LastWrite> {
  return onePerProcess('lastWrite', () => new AsyncLocalStorage());
}

const pattern = /^[0-9A-F]{1,8}\/[0-9A-F]{1,8}$/;

/** A position in the log as PostgreSQL writes it, `16/B374D848`; `null` for what is none. */
export function parsePosition(text: string): bigint | null {
  if (!pattern.test(text)) return null;
  const [high = '', low = ''] = text.split('/');
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

/** Runs `work` for somebody whose last write is at this position; what it reads may come from a replica that is there. */
export function withLastWrite<T>(position: bigint, work: () => T): T {
  return store().run({ position }, work);
}

/** Notes that whoever asks has written up to there meanwhile. */
export function noteLastWrite(position: bigint): void {
  const here = store().getStore();
  if (here && here.position < position) here.position = position;
}

/** Up to where the log has to be for whoever asks; `null` when that is not known, and only the primary will do. */
export function lastWriteHere(): bigint | null {
  return store().getStore()?.position ?? null;
}
