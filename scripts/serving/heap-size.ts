const megabyte = 2 ** 20;
const least = 192;
const most = 320;

/**
 * How many megabytes the heap of each of `processes` servers may take, from the memory in bytes that all of them may
 * use: together a quarter, so that PostgreSQL and the readers of articles have room too, and each no more than keeps the
 * whole of it below 512 MB in work.
 */
export function heapMegabytes(memory: number, processes: number): number {
  return Math.min(Math.max(Math.floor(memory / 4 / processes / megabyte), least), most);
}

/** The size in megabytes of the part for what lives briefly, which decides how often rendering pays for collecting it. */
export function youngMegabytes(heap: number): number {
  if (heap >= 320) return 32;
  return heap >= 256 ? 16 : 8;
}
