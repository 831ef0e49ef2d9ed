import { Cleanups } from '#bench/cleanups.ts';
import { aligned } from '#bench/table.ts';
import { anotherSecret, noSecret, secondStart } from '#e2e/faults/beside.ts';
import type { Fault } from '#e2e/faults/fault.ts';
import { fullDisk } from '#e2e/faults/full-disk.ts';
import {
  allKilled,
  backendKilled,
  frozen,
  keeperKilled,
  npmStartKilled,
  postgresKilled,
  postgresKilledAndPortTaken,
  readerKilled,
  serverKilled,
  stopped,
} from '#e2e/faults/kills.ts';
import { reportKilled } from '#e2e/faults/report-killed.ts';
import { dataFolder, Service } from '#e2e/faults/service.ts';
import { complaintsOf, underFault, type Came } from '#e2e/faults/under-fault.ts';
import { upgradeKilled, upgradeKilledWithPostgres } from '#e2e/faults/upgrade.ts';
import { outcomeOf } from '#e2e/faults/outcome.ts';
import { Failure } from '#lib/config/failure.ts';
import { buildApplication } from '#scripts/building/build.ts';
import { askedToStop, main } from '#scripts/running/script.ts';
import { freePort } from '#scripts/serving/free-port.ts';
import { stopTools } from '#scripts/running/run.ts';
import { step } from '#scripts/running/step.ts';
import { smallDisk } from '#testing/servers/small-disk.ts';

/**
 * `npm run test:faults`: lets everything go wrong that can go wrong on one machine, one thing after the other, under a
 * desk at work on the production build, and looks each time whether every write that was acknowledged is there once, in
 * an unbroken log, and whether the service is back as promised. With a word it does those whose name has it, as in
 * `npm run test:faults -- frozen`.
 */
const inTurn: readonly Fault[] = [
  serverKilled,
  reportKilled,
  readerKilled,
  postgresKilled,
  postgresKilledAndPortTaken,
  backendKilled,
  frozen,
  npmStartKilled,
  keeperKilled,
  allKilled,
  stopped,
  secondStart,
  anotherSecret,
  noSecret,
  upgradeKilled,
  upgradeKilledWithPostgres,
];

const [word = ''] = process.argv.slice(3);
const cleanups = new Cleanups();
const cames: Came[] = [];

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}

function row({ fault, ...came }: Came): string[] {
  const { acknowledged, lost, doubled, answers, slowestServed, slowestRefused, readySeconds } = came;
  const ready = fault.back === 'never gone' ? 'never gone' : `${fault.back}, ${seconds(readySeconds)}`;
  const counts = [acknowledged, lost, doubled].map((count) => count.toLocaleString('en-GB'));
  const slowest = [slowestServed, slowestRefused].map((each) => (each === null ? 'none' : seconds(each)));
  return [fault.name, ...counts, answers, ...slowest, ready];
}

function table(): string {
  const heading = [
    'Fault',
    'Acknowledged',
    'Lost',
    'Doubled',
    'Answers',
    'Slowest served',
    'Slowest refused',
    'Ready again',
  ];
  const [head = '', ...body] = aligned([heading, ...cames.map(row)], ' | ');
  const rule = head.replaceAll(/[^|]/g, '-');
  return [head, rule, ...body].map((line) => `| ${line} |`).join('\n');
}

async function each(service: Service, faults: readonly Fault[]): Promise<void> {
  for (const fault of faults) {
    try {
      cames.push(await step(fault.name, () => underFault(service, fault)));
    } catch (error) {
      console.error(`What npm start said last:\n${service.said.slice(-4_000)}`);
      throw error;
    }
  }
}

async function lookAgain(): Promise<void> {
  for (const [at, came] of cames.entries()) {
    const later = await outcomeOf(came.ledger);
    cames[at] = { ...came, ...later, complaints: [...came.complaints, ...later.complaints] };
  }
}

async function onOneService(faults: readonly Fault[]): Promise<void> {
  if (faults.length === 0) return;
  const service = await Service.made();
  await cleanups.around(
    () => service.discard(),
    async () => {
      await step('Starting on a database of its own', () => service.start());
      await each(service, faults);
      await step('Looking at all of it once more', lookAgain);
    },
  );
}

async function onSmallDisk(): Promise<void> {
  const disk = smallDisk(dataFolder(), 320);
  if ('why' in disk) {
    console.log(`${fullDisk.name} ... left out, because ${disk.why}.`);
    return;
  }
  const service = new Service(disk.folder, await freePort());
  await cleanups.around(disk.remove, () =>
    cleanups.around(
      () => service.discard(),
      async () => {
        await step('Starting on a small disk', () => service.start());
        await each(service, [fullDisk]);
      },
    ),
  );
}

async function run(): Promise<void> {
  if (process.platform !== 'linux') throw new Failure('The faults are made by the means of Linux.');
  const wanted = [...inTurn, fullDisk].filter(({ name }) => name.includes(word));
  if (wanted.length === 0) throw new Failure(`No fault has "${word}" in its name.`);
  await step('Building the application', buildApplication);
  try {
    await onOneService(inTurn.filter((fault) => wanted.includes(fault)));
    if (wanted.includes(fullDisk)) await onSmallDisk();
  } finally {
    console.log(`\n${table()}`);
  }
  const complaints = cames.flatMap(complaintsOf);
  if (complaints.length > 0) throw new Failure(`\n${complaints.join('\n')}`);
}

await main(async () => {
  const asked = askedToStop().then(() => {
    throw new Failure('Stopped.');
  });
  try {
    await Promise.race([run(), asked]);
  } finally {
    await stopTools();
    await cleanups.all();
  }
});
