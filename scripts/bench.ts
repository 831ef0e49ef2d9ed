import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { openBrowser } from '#bench/browser.ts';
import { measureCorroboration } from '#bench/corroboration.ts';
import { Cleanups } from '#bench/cleanups.ts';
import { resultFile, writeDocument } from '#bench/document.ts';
import { measureExports } from '#bench/exports.ts';
import { figure, type Figure } from '#bench/figure.ts';
import { memoryOf } from '#bench/memory.ts';
import { names } from '#bench/names.ts';
import { createNewsroom } from '#bench/newsroom.ts';
import { measureMillion } from '#bench/data/million.ts';
import { dataHome, fillAnew, filledData } from '#bench/data/place.ts';
import { measureWrites } from '#bench/data/writes.ts';
import { measureReady, measureStartOf } from '#bench/ready.ts';
import { measureRequests } from '#bench/requests.ts';
import { measureReports } from '#bench/reports.ts';
import { measureRecurring } from '#bench/recurring.ts';
import { measureScreens } from '#bench/screens.ts';
import { measureSearch } from '#bench/search.ts';
import { textTable } from '#bench/table.ts';
import { measureTexts } from '#bench/texts/measure-texts.ts';
import { measureThroughput } from '#bench/throughput/throughput.ts';
import { measureVersionScreens } from '#bench/version-screens.ts';
import { measureVersions } from '#bench/versions.ts';
import { measureWorkspace } from '#bench/workspace.ts';
import { Failure } from '#lib/config/failure.ts';
import { buildIndexes } from '#lib/db/migrations/indexes-beside.ts';
import { withClient } from '#lib/db/server/with-client.ts';
import { use } from '#testing/end-to-end/product.ts';
import { ensureBrowser, wholeBrowsers } from '#testing/browser.ts';
import { buildApplication } from '#scripts/building/build.ts';
import { askedToStop, main } from '#scripts/running/script.ts';
import { stopTools } from '#scripts/running/run.ts';
import { step } from '#scripts/running/step.ts';
import { startThrowAwayApplication } from '#testing/throw-away-application.ts';

/**
 * `npm run bench` measures everything, prints it and writes `.data/bench.json`. `npm run bench PART` prints
 * one part of it, `npm run bench texts -- FOLDER` that on a public
 * set of texts; `npm run bench document` puts the last whole run into docs/performance.md.
 */
const parts = [
  'ready',
  'requests',
  'throughput',
  'exports',
  'reports',
  'workspace',
  'screens',
  'version-screens',
  'corroboration',
  'recurring',
  'search',
  'million',
  'writes',
  'texts',
  'versions',
] as const;
type Part = (typeof parts)[number];

const [chosen, texts] = process.argv.slice(3);
const cleanups = new Cleanups();

function wanted(part: Part): boolean {
  return chosen === undefined || chosen === part;
}

async function ofApplication(executablePath: string): Promise<Figure[]> {
  const application = await step('Starting the application on a database of its own', () =>
    startThrowAwayApplication({}, undefined, { durable: true }),
  );
  return cleanups.around(application.stop, async () => {
    use(application);
    const figures: Figure[] = [];
    const desk = await step('Filling a newsroom with 10,000 claims', createNewsroom);
    if (wanted('requests')) {
      figures.push(...(await step('Measuring answers', () => measureRequests(desk))));
    }
    if (wanted('throughput')) {
      figures.push(...(await step('Measuring ten readers', () => measureThroughput(desk, cleanups))));
    }
    if (wanted('exports')) {
      figures.push(...(await step('Measuring exports', () => measureExports(application.server.pid))));
    }
    if (wanted('reports')) {
      figures.push(...(await step('Measuring reports', measureReports)));
    }
    const browser = await openBrowser(executablePath);
    await cleanups.around(
      () => browser.close(),
      async () => {
        if (wanted('workspace')) {
          figures.push(...(await step('Measuring the workspace', () => measureWorkspace(browser, desk))));
        }
        if (wanted('screens')) {
          figures.push(...(await step('Measuring the screens', () => measureScreens(browser))));
        }
        // Leaves the long article with many versions.
        if (wanted('version-screens')) {
          figures.push(
            ...(await step('Measuring the screens of versions', () => measureVersionScreens(browser, desk))),
          );
        }
      },
    );
    return [...figures, figure(names.memory, memoryOf(application.server.pid), 'MB', 1)];
  });
}

async function ofMillion(): Promise<Figure[]> {
  const stopped = new AbortController();
  const filled =
    filledData() ??
    (await cleanups.around(
      () => {
        stopped.abort();
      },
      () =>
        step('Filling a database with a million claims', (note) =>
          fillAnew(1_000_000, { note, stopped: stopped.signal }),
        ),
    ));
  await step('Building the application', buildApplication);
  const started = await step('Measuring a start with it', () =>
    measureStartOf(process.cwd(), dataHome, cleanups),
  );
  const application = await step(
    `Starting the application with ${filled.claims.toLocaleString('en')} claims`,
    () => startThrowAwayApplication({}, undefined, { durable: true, home: dataHome }),
  );
  return cleanups.around(application.stop, async () => {
    use(application);
    const { ownerUrl } = application;
    await step('Building the indexes that were left to be built', () => {
      const building = { progress: () => undefined, stopped: stopped.signal };
      return withClient(ownerUrl, (client) => buildIndexes(ownerUrl, client, building));
    });
    return [
      figure(names.millionStart, started, 's', 1),
      ...(await measureMillion(filled, application.ownerUrl)),
    ];
  });
}

async function run(): Promise<void> {
  if (chosen === 'document') return writeDocument();
  if (chosen !== undefined && !parts.some((part) => part === chosen)) {
    throw new Failure(
      `There is no part "${chosen}": choose ${parts.join(', ')} or document, or none for all.`,
    );
  }
  const figures: Figure[] = [];
  if (wanted('ready')) {
    figures.push(...(await step('Measuring starts of a fresh copy', () => measureReady(cleanups))));
  }
  if (wanted('corroboration')) {
    figures.push(...(await step('Measuring corroboration', () => Promise.resolve(measureCorroboration()))));
  }
  if (wanted('recurring')) {
    figures.push(...(await step('Measuring recurring claims among a million', () => measureRecurring())));
  }
  if (wanted('search')) {
    figures.push(...(await step('Measuring search among a million', () => measureSearch())));
  }
  if (wanted('million')) figures.push(...(await ofMillion()));
  if (wanted('writes')) {
    figures.push(...(await step('Measuring what is kept at writes', () => measureWrites(filledData()))));
  }
  if (wanted('versions')) {
    figures.push(...(await step('Measuring new versions', () => Promise.resolve(measureVersions()))));
  }
  if (wanted('texts')) {
    // npm runs scripts in the project's folder and says where it was called.
    const from = process.env['INIT_CWD'] ?? process.cwd();
    figures.push(...(await measureTexts(texts === undefined ? undefined : resolve(from, texts))));
  }
  if (parts.slice(1, 8).some(wanted)) {
    const browser = await step('Finding Chromium', (note) => ensureBrowser(note, wholeBrowsers));
    await step('Building the application', buildApplication);
    figures.push(...(await ofApplication(browser)));
  }
  console.log(`\n${textTable(figures)}`);
  if (chosen !== undefined) return;
  mkdirSync(dirname(resultFile), { recursive: true });
  writeFileSync(resultFile, `${JSON.stringify(figures, null, 2)}\n`);
  console.log(`\nWritten to ${resultFile}.`);
}

await main(async () => {
  const stopped = askedToStop().then(() => {
    throw new Failure('Stopped.');
  });
  try {
    await Promise.race([run(), stopped]);
  } finally {
    await stopTools();
    await cleanups.all();
  }
});
