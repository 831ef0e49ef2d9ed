/** What `takeTurn` throws when more wait already than it keeps waiting. */
export class TooManyWaiting extends Error {
  override name = 'TooManyWaiting';
}

/** Runs at most `atOnce` pieces of work at the same time and keeps at most `waiting` more in line. */
export function turns(atOnce: number, waiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) {
      if (line.length >= waiting) throw new TooManyWaiting();
      await new Promise<void>((resolve) => line.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      // The place is handed on, not given back, so that nobody who comes now overtakes who waits.
      const next = line.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
