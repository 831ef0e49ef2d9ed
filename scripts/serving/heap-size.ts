const megabyte = 2 ** 20;
const least = 192;
const most = 320;
/** Memory for a process, in bytes, beside which a hundred megabytes more are little. */
const plenty = 3 * 2 ** 30;

/**
 * How many megabytes the heap of each of `processes` servers may take, from the memory in bytes that all of them may
 * use: together a quarter, so that PostgreSQL and the readers of articles have room too, and each no more than keeps the
 * whole of it below 512 MB in work.
 */
export function heapMegabytes(memory: number, processes: number): number {
  return Math.min(Math.max(Math.floor(memory / 4 / processes / megabyte), least), most);
}

/**
 * The size in megabytes of the part for what lives briefly, which decides how often rendering pays for collecting it. V8
 * keeps up to three times as much for it, beside the heap.
 */
export function youngMegabytes(memory: number, processes: number): number {
  const heap = heapMegabytes(memory, processes);
  if (heap === most) return memory / processes >= plenty ? 64 : 32;
  return heap >= 256 ? 16 : 8;
}
