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

/** What a text of 100 kB may take more than one of 25 kB: four times for linear work, sixteen for quadratic. */
export const nearlyLinear = 10;

/**
 * How many times the effort for the short input the one for the long input is, at the least of several rounds; what
 * takes less than 2 ms counts as 2, because there a ratio would be one of noise. Rounds end when the ratio is
 * `enough`, so that only what grows too fast takes them all.
 */
export function growth<Input>(
  work: (input: Input) => unknown,
  short: Input,
  long: Input,
  enough: number,
): number {
  const least = { short: Infinity, long: Infinity };
  work(short); // Code that runs for the first time is slow, and would hide how it grows.
  for (let round = 0; round < 5; round += 1) {
    least.short = Math.min(
      least.short,
      effortOf(() => work(short)),
    );
    least.long = Math.min(
      least.long,
      effortOf(() => work(long)),
    );
    if (least.long / Math.max(least.short, 2) < enough) break;
  }
  return least.long / Math.max(least.short, 2);
}

function effortOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times the greatest is the least. */
export function spread(numbers: readonly number[]): number {
  return Math.max(...numbers) / Math.min(...numbers);
}
