/** What one request may take, and how many may be asked at once. */
export interface ProcessLimits {
  /** From when a process has the request to its answer. */
  milliseconds: number;
  /** Of V8's heap. */
  heapMegabytes: number;
  /** Of the whole process, with what lies outside the heap. */
  residentBytes: number;
  /** How many requests are worked on at the same time, each in a process of its own. */
  processes: number;
  /** How many more may wait, for all, and for each who asks. */
  waiting: number;
  waitingForOne: number;
  /** How long a process without work is kept. */
  idleMilliseconds: number;
}
