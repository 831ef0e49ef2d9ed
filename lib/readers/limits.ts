const MB = 1024 * 1024;

/** What one reading may take, and how many may be asked for at once. */
export interface ReaderLimits {
  /** From when a reader has the request to its answer. */
  milliseconds: number;
  /** Of V8's heap. */
  heapMegabytes: number;
  /** Of the whole process, with what lies outside the heap. */
  residentBytes: number;
  /** How many readings run at the same time, each in a process of its own. */
  processes: number;
  /** How many more may wait, for all, and for each who asks. */
  waiting: number;
  waitingForOne: number;
  /** How long a process without work is kept. */
  idleMilliseconds: number;
}

/** Real articles of just under 5 MB take 0.2 to 2 s and less than 300 MB. */
export const readerLimits: ReaderLimits = {
  milliseconds: 10_000,
  heapMegabytes: 256,
  residentBytes: 480 * MB,
  processes: 2,
  waiting: 24,
  waitingForOne: 8,
  idleMilliseconds: 20_000,
};
