import type { ProcessLimits } from '#lib/aside/limits.ts';

const MB = 1024 * 1024;

/** What fetching one page may take, with the addresses it leads on to and what these say to programs. */
export interface PageLimits {
  /** As it is sent, and unpacked. */
  bytes: number;
  /** From the first lookup to the last byte. */
  milliseconds: number;
  /** Without a byte. */
  idleMilliseconds: number;
  hops: number;
  /** Of what a site says to programs. */
  robotsBytes: number;
}

export const pageLimits: PageLimits = {
  bytes: 10 * MB,
  milliseconds: 10_000,
  idleMilliseconds: 5_000,
  hops: 5,
  // As many as RFC 9309 has a program read.
  robotsBytes: 500 * 1024,
};

export const fetcherLimits: ProcessLimits = {
  // The fetching ends itself before; this is for what does not.
  milliseconds: 15_000,
  heapMegabytes: 128,
  residentBytes: 320 * MB,
  processes: 3,
  waiting: 18,
  waitingForOne: 4,
  idleMilliseconds: 20_000,
};
