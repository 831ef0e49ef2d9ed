const pauses = [0, 250, 500, 1_000, 2_000, 5_000, 10_000];

/** Milliseconds to wait before something is started again after so many tries in a row that failed. */
export function restartPause(failedTries: number): number {
  return pauses[Math.min(Math.max(failedTries, 0), pauses.length - 1)] ?? 10_000;
}
