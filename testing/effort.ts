/**
 * The least processor time, in ms, that each piece of work takes in several rounds. Processor time, and in
 * turns, because the clock on a busy machine would measure the neighbours.
 */
export async function leastEffort(
  rounds: number,
  works: readonly (() => Promise<unknown>)[],
): Promise<number[]> {
  const least = works.map(() => Infinity);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      least[index] = Math.min(least[index] ?? Infinity, (user + system) / 1000);
    }
  }
  return least;
}

/** How many times the greatest is the least. */
export function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) / Math.min(...numbers);
}
