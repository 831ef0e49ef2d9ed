import { z } from 'zod';

/** What `.data/bench.json` holds: one thing that was measured, over `n` times it was tried. */
export const figuresSchema = z.array(
  z.object({ name: z.string(), value: z.number(), unit: z.string(), n: z.int() }),
);

export type Figure = z.infer<typeof figuresSchema>[number];

/** The value that the share `p` (0 to 1) of the values does not exceed: the smallest such of those measured. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  if (value === undefined) throw new Error('Nothing was measured.');
  return value;
}

// A share has more to say than tenths.
function rounded(value: number): number {
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;
}

/** One figure, its value rounded to tenths, or hundredths where it is below ten. */
export function figure(name: string, value: number, unit: string, n: number): Figure {
  return { name, value: rounded(value), unit, n };
}

/** The median and the 95th percentile of times in milliseconds. */
export function spread(name: string, times: readonly number[]): Figure[] {
  return [
    figure(`${name}, p50`, percentile(times, 0.5), 'ms', times.length),
    figure(`${name}, p95`, percentile(times, 0.95), 'ms', times.length),
  ];
}
