import type { Fault } from './fault.ts';
import { Load } from './load.ts';
import type { Ledger } from './ledger.ts';
import type { Service } from './service.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

/** What came of one fault. */
export interface Came extends Outcome {
  fault: Fault;
  ledger: Ledger;
  answers: string;
  /** How long the slowest took that was served, and that was refused. */
  slowestServed: number | null;
  slowestRefused: number | null;
  /** From the end of the fault until it said that it is ready. */
  readySeconds: number;
}

/** A service under load, `writes` before and after a fault, and what its ledger says then. */
export async function underFault(service: Service, fault: Fault, writes = 40): Promise<Came> {
  await service.use();
  const load = await Load.begin();
  await load.hasWritten(writes);
  await fault.happen(service, load);
  const over = performance.now();
  await service.ready();
  const readySeconds = (performance.now() - over) / 1000;
  await load.hasWritten(writes);
  await load.end();
  await service.use();
  const { tally, ledger } = load;
  const outcome = await outcomeOf(ledger);
  const allowed = ['200', ...fault.allowed];
  const unexpected = [...tally.examples].filter(([label]) => !allowed.includes(label));
  return {
    ...outcome,
    complaints: [
      ...outcome.complaints,
      ...unexpected.map(([label, example]) => `${label}, ${tally.of(label)} times: ${example}`),
    ],
    fault,
    ledger,
    answers: tally.words,
    slowestServed: tally.slowestSeconds((label) => label === '200'),
    slowestRefused: tally.slowestSeconds((label) => label !== '200' && /^\d/.test(label)),
    readySeconds,
  };
}

/** The sentences that say what should not have been; none when all held. */
export function complaintsOf({ fault, lost, doubled, complaints }: Came): string[] {
  return [
    ...(lost > 0 ? [`${lost} acknowledged writes are lost`] : []),
    ...(doubled > 0 ? [`${doubled} are there twice`] : []),
    ...complaints,
  ].map((sentence) => `${fault.name}: ${sentence}`);
}
