import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteAway, patiently, unhurried, withPatience } from './patience.ts';
import { withRetries } from './problem.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const late = () => new Error('late');
const never = () => new Promise<string>(() => undefined);
const after = (ms: number, value = 'answer') =>
  new Promise<string>((resolve) => setTimeout(() => resolve(value), ms));

/** What became of it, and after how many milliseconds. */
async function ended(work: Promise<unknown>): Promise<{ with: unknown; ms: number }> {
  const began = performance.now();
  const end = work.then(
    (value) => ({ with: value, ms: performance.now() - began }),
    (error: unknown) => ({
      with: error instanceof Error ? error.message : error,
      ms: performance.now() - began,
    }),
  );
  await vi.advanceTimersByTimeAsync(120_000);
  return end;
}

describe('the patience of a request', () => {
  it('ends, whatever is asked, and then for all that is asked afterwards', async () => {
    const work = withPatience(async (patience) => {
      await expect(patiently(never, late)).rejects.toThrow('late');
      expect(patience.givenUp).toBe(true);
      return patiently(() => Promise.resolve('never asked'), late);
    });
    expect(await ended(work)).toEqual({ with: 'late', ms: 5_200 });
  });

  it('is for all its waits together, and not for what it does between them', async () => {
    const work = withPatience(async () => {
      await patiently(() => after(3_000), late);
      await after(60_000);
      return patiently(never, late);
    });
    expect(await ended(work)).toEqual({ with: 'late', ms: 65_200 });
  });

  it('counts waits at the same time once', async () => {
    const work = withPatience(async () => {
      await Promise.all([1, 2, 3].map(() => patiently(() => after(3_000), late)));
      return patiently(() => after(2_000), late);
    });
    expect(await ended(work)).toEqual({ with: 'answer', ms: 5_000 });
  });

  it('is whole for each answer of unhurried work, and bounded there too', async () => {
    const work = withPatience(() =>
      unhurried(async () => {
        for (let time = 0; time < 5; time += 1) await patiently(() => after(5_000), late);
        return patiently(never, late);
      }),
    );
    expect(await ended(work)).toEqual({ with: 'late', ms: 30_200 });
  });

  it('is the request’s own', async () => {
    const stuck = ended(withPatience(() => patiently(never, late)));
    expect(await stuck).toMatchObject({ with: 'late' });
    expect(await ended(withPatience(() => patiently(() => after(10), late)))).toMatchObject({
      with: 'answer',
    });
  });

  it('hands an answer that comes too late to whom it may concern', async () => {
    const forsaken: string[] = [];
    const work = withPatience(() =>
      patiently(
        () => after(9_000),
        late,
        (value) => forsaken.push(value),
      ),
    );
    expect(await ended(work)).toMatchObject({ with: 'late' });
    expect(forsaken).toEqual(['answer']);
  });

  it('passes an error on as it is', async () => {
    const work = withPatience(() => patiently(() => Promise.reject(new Error('its own')), late));
    expect(await ended(work)).toEqual({ with: 'its own', ms: 0 });
  });
});

describe('outside a request', () => {
  it('an answer is waited for as long as it takes', async () => {
    expect(await ended(patiently(() => after(100_000), late))).toEqual({ with: 'answer', ms: 100_000 });
    expect(await ended(unhurried(() => patiently(() => after(100_000), late)))).toMatchObject({
      with: 'answer',
    });
    expect(noteAway).not.toThrow();
  });
});

describe('what a request learns of the database', () => {
  it('is known of a transaction that took too long, which no connection failed for', async () => {
    const expired = Object.assign(new Error('A query cannot be executed on an expired transaction.'), {
      code: 'P2028',
    });
    await withPatience(async (patience) => {
      await expect(withRetries(() => Promise.reject(expired))).rejects.toThrow('expired');
      expect(patience.away).toBe(true);
    });
  });

  it('is known to it alone, also when it was learned in unhurried work', () => {
    withPatience((mine) => {
      withPatience((other) => {
        unhurried(noteAway);
        expect(other.away).toBe(true);
      });
      expect(mine.away).toBe(false);
    });
  });
});
