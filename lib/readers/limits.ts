import type { ProcessLimits } from '#lib/aside/limits.ts';

const MB = 1024 * 1024;

/** Real articles of just under 5 MB take 0.2 to 2 s and less than 300 MB. */
export const readerLimits: ProcessLimits = {
  milliseconds: 10_000,
  heapMegabytes: 256,
  residentBytes: 480 * MB,
  processes: 2,
  waiting: 24,
  waitingForOne: 8,
  idleMilliseconds: 20_000,
};
