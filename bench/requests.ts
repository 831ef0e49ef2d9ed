import { performance } from 'node:perf_hooks';
import { ask, cookieOf, sendCommand } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';
import { claimFilterParams, filtersWith } from '#lib/domain/claim-filters.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { longText } from './article-text.ts';
import { figure, percentile, spread, type Figure } from './figure.ts';
import { names } from './names.ts';

const warmUp = 20;
const tries = 200;
const imports = 20;
const exports = 5;
const readers = 10;

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function inTurn(count: number, work: (at: number) => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) times.push(await timed(() => work(at)));
  return times;
}

async function get(path: string, cookie: string | null, expected: string): Promise<void> {
  const { status, body } = await ask(path, { cookie });
  if (status !== 200 || !body.includes(expected))
    throw new Error(`${path} answered ${status}: ${body.slice(0, 300)}`);
}

const filtered = [
  filtersWith({ status: ['UNVERIFIED'], importance: ['HIGH'] }),
  filtersWith({ assignee: 'me' }),
  filtersWith({ due: 'overdue' }),
  filtersWith({ q: 'number 9' }),
  filtersWith({ status: ['DISPUTED'], assignee: 'nobody' }),
].map((filters) => paths.claims(claimFilterParams(filters)));

async function importOnce(cookie: string, seed: number): Promise<void> {
  const { text } = longText(seed);
  const answer = await sendCommand('import-article', cookie, {
    text,
    headline: `Long report ${seed}`,
    language: 'en',
  });
  if (answer.status !== 200)
    throw new Error(`The import answered ${answer.status}: ${answer.body.slice(0, 300)}`);
}

let sources = 0;

/** One small write, as it was before commands had keys or as a browser sends it now. */
async function writeOnce(cookie: string, keyed: boolean): Promise<void> {
  sources += 1;
  const headers = keyed ? { 'idempotency-key': `"source-${sources}"` } : {};
  const input = { name: `Party of the benchmark ${sources}`, kind: 'PERSON' };
  const answer = await sendCommand('create-source', cookie, input, headers);
  if (answer.status !== 200) throw new Error(`The write answered ${answer.status}: ${answer.body}`);
}

/** Both in turn, so that whatever else the machine does slows the one as the other. */
async function measureWrites(cookie: string): Promise<Figure[]> {
  await inTurn(warmUp, (at) => writeOnce(cookie, at % 2 === 0));
  const [plain, keyed]: [number[], number[]] = [[], []];
  for (let at = 0; at < tries; at += 1) {
    plain.push(await timed(() => writeOnce(cookie, false)));
    keyed.push(await timed(() => writeOnce(cookie, true)));
  }
  return [...spread(names.write, plain), ...spread(names.keyedWrite, keyed)];
}

async function exportOnce(cookie: string): Promise<{ first: number; whole: number }> {
  const began = performance.now();
  const response = await fetch(`${product.url}${paths.claimsExport('csv')}`, { headers: { cookie } });
  if (!response.ok || !response.body) throw new Error(`The export answered ${response.status}.`);
  let first: number | undefined;
  let bytes = 0;
  for await (const piece of response.body) {
    first ??= performance.now() - began;
    bytes += piece.byteLength;
  }
  if (first === undefined || bytes < 1_000_000) throw new Error(`The export had only ${bytes} bytes.`);
  return { first, whole: performance.now() - began };
}

/** Asks for the list and the dashboard in turn, as ten people who each wait for their answer would. */
async function crowd(cookie: string): Promise<number[]> {
  const each = Array.from({ length: readers }, (_, reader) =>
    inTurn(tries / readers, (at) =>
      (reader + at) % 2 === 0
        ? get(paths.claims(), cookie, '<table')
        : get(paths.dashboard(), cookie, 'Claim status'),
    ),
  );
  return (await Promise.all(each)).flat();
}

/** What the production server takes to answer people of a desk with 10,000 claims, over HTTP on this machine. */
export async function measureRequests({
  reviewer,
  editor,
}: {
  reviewer: Actor;
  editor: Actor;
}): Promise<Figure[]> {
  const [cookie, importer] = [await cookieOf(editor), await cookieOf(reviewer)];
  const list = (): Promise<void> => get(paths.claims(), cookie, '<table');
  const narrowed = (at: number): Promise<void> =>
    get(filtered[at % filtered.length] ?? paths.claims(), cookie, '<table');
  const board = (): Promise<void> => get(paths.dashboard(), cookie, 'Claim status');
  const health = (): Promise<void> => get(paths.api.health(), null, '"ok"');
  for (const work of [list, narrowed, board, health]) await inTurn(warmUp, work);

  const listTimes = await inTurn(tries, list);
  const filteredTimes = await inTurn(tries, narrowed);
  const boardTimes = await inTurn(tries, board);
  // Each change has it read anew; without one it is what was read before.
  const readTimes: number[] = [];
  for (let at = 0; at < tries; at += 1) {
    await writeOnce(importer, false);
    readTimes.push(await timed(board));
  }
  const crowdTimes = await crowd(cookie);
  const importTimes = await inTurn(imports, (at) => importOnce(importer, at + 1));
  const writes = await measureWrites(importer);
  const firsts: number[] = [];
  const wholes = await inTurn(exports, async () => void firsts.push((await exportOnce(cookie)).first));
  const healthTimes = await inTurn(tries, health);
  return [
    ...spread(names.claimsList, listTimes),
    ...spread(names.filteredList, filteredTimes),
    ...spread(names.dashboard, boardTimes),
    ...spread(names.dashboardRead, readTimes),
    ...spread(names.tenReaders, crowdTimes),
    ...spread(names.importArticle, importTimes),
    ...writes,
    figure(names.csvFirstByte, percentile(firsts, 0.5), 'ms', exports),
    figure(names.csvExport, percentile(wholes, 0.5), 'ms', exports),
    ...spread(names.health, healthTimes),
  ];
}
