import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { Failure } from '#lib/config/failure.ts';
import { root } from '#scripts/running/run.ts';

/** Browsers with windows, as people have them. */
export const wholeBrowsers: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
// A page runs alike in both; without windows, tabs and buttons of its own Chromium takes a third less of the processor.
const anyBrowser: readonly string[] = ['chromium-headless-shell', ...wholeBrowsers];
const packages = ['chromium-headless-shell', 'chromium'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What Chromium needs to run as any account, and to fetch nothing by itself. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/** The Chromium of one of these names, if there is one: CHROMIUM_PATH, an installed one, or Playwright's own. */
export function findBrowser(names = anyBrowser): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Failure(`CHROMIUM_PATH names ${named}, which is not a program.`);
    return named;
  }
  const candidates = [onPath(names), ...usualPlaces, chromium.executablePath()];
  return candidates.find((path) => path !== undefined && existsSync(path) && starts(path));
}

function installByPlaywright(): void {
  spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  });
}

function installBySystem(names: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore', env });
  } catch {
    // Lists of packages that were fetched before may do.
  }
  for (const name of packages.filter((each) => names.includes(each))) {
    // What is missing is said by the caller, in one place for every way that failed.
    const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', name], {
      stdio: 'ignore',
      env,
    });
    if (status === 0) return;
  }
}

/** A Chromium of one of these names, installed when there is none. Throws a `Failure` that says what to install. */
export function ensureBrowser(note: (text: string) => void, names = anyBrowser): string {
  const found = findBrowser(names);
  if (found !== undefined) {
    note(found);
    return found;
  }
  for (const install of [installByPlaywright, installBySystem]) {
    install(names);
    const installed = findBrowser(names);
    if (installed === undefined) continue;
    note(`installed ${installed}`);
    return installed;
  }
  throw new Failure(
    'The end-to-end tests need Chromium, and it could not be installed: install Chromium or Google Chrome (as root on Debian or Ubuntu: apt-get install chromium), or name one in CHROMIUM_PATH.',
  );
}
