import type { Load } from './load.ts';
import type { Service } from './service.ts';

/** Something bad that happens to a running service. */
export interface Fault {
  name: string;
  /** Whether the service has to come back by itself, or one start is all that may be needed. */
  back: 'by itself' | 'by one start' | 'never gone';
  /** What requests may come to meanwhile, besides being answered as always. */
  allowed: readonly string[];
  /** Does it and undoes it, while the load goes on; settles at the moment from which it is waited for. */
  happen: (service: Service, load: Load) => Promise<void>;
}

/** Answers of a service whose database is away. */
export const away = ['503', '409'] as const;
/** Answers of a service that is gone itself. */
export const gone = [...away, 'cut', 'not-accepted'] as const;

/** Several, one after the other under one load. What one of them excuses is excused while it lasts. */
export function inTurn(...faults: readonly Fault[]): Fault {
  return {
    name: faults.map(({ name }) => name).join(', then '),
    back: 'by itself',
    allowed: [...new Set(faults.flatMap(({ allowed }) => allowed))],
    happen: async (service, load) => {
      for (const { name, allowed, happen } of faults) {
        const before = new Map(load.tally.counts);
        await happen(service, load);
        await service.ready();
        await load.hasWritten(5);
        const more = [...load.tally.counts].filter(([label, count]) => count > (before.get(label) ?? 0));
        const bad = more.filter(([label]) => label !== '200' && !allowed.includes(label));
        if (bad.length > 0) throw new Error(`${name}: ${bad.map(([label]) => label).join(', ')}`);
      }
    },
  };
}
