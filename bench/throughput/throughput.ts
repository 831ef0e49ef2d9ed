import { Agent, get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { paths } from '#lib/web/paths.ts';
import type { Cleanups } from '#bench/cleanups.ts';
import { figure, percentile, spread, type Figure } from '#bench/figure.ts';
import { names } from '#bench/names.ts';
import { cookieOf, sendCommand } from '#testing/end-to-end/http.ts';
import type { Desk } from '#testing/end-to-end/people.ts';
import { product } from '#testing/end-to-end/product.ts';
import { startControl } from './control.ts';
import { weighed } from './markup.ts';

const readers = 10;
const warmUp = 100;
const each = 20;
const rounds = 5;
const rowsOnPage = 50;
const writeEveryMs = 500;

/** A page that is read, and how often what is on each of its rows stands in it. */
interface Page {
  url: string;
  cookie: string;
  row: string;
  rows: number;
  /** Somebody records something again and again meanwhile, after which nothing that was remembered holds. */
  written?: boolean;
}

// As a proxy asks that compresses by itself. Node's own client, which takes less of the cores it shares than `fetch`.
function read({ url, cookie }: Page, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { ...(agent && { agent }), headers: { cookie } }, (response) => {
      text(response).then((body) => {
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${url} answered ${String(response.statusCode)}: ${body.slice(0, 300)}`));
      }, reject);
    }).on('error', reject);
  });
}

async function look(page: Page): Promise<string> {
  const body = await read(page);
  const rows = body.split(page.row).length - 1;
  if (rows < page.rows) throw new Error(`${page.url} shows ${rows} rows where it should show ${page.rows}.`);
  return body;
}

interface Crowd {
  times: number[];
  seconds: number;
}

/** Ten people who each ask again as soon as the answer is there. */
async function crowd(page: Page, requests: number): Promise<Crowd> {
  const times: number[] = [];
  // Kept from one crowd to the next, a connection may be closed by the server just as it is used again.
  const agent = new Agent({ keepAlive: true, maxSockets: readers });
  const began = performance.now();
  await Promise.all(
    Array.from({ length: readers }, async () => {
      for (let at = 0; at < requests; at += 1) {
        const asked = performance.now();
        await read(page, agent);
        times.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { times, seconds };
}

let recorded = 0;

/** Records sources one after the other until it is stopped; answers what stops it, and says if one was refused. */
function recording(cookie: string): () => Promise<void> {
  const stop = new AbortController();
  const record = async (): Promise<void> => {
    try {
      for (;;) {
        await wait(writeEveryMs, undefined, { signal: stop.signal });
        recorded += 1;
        const input = { name: `Party beside readers ${recorded}`, kind: 'PERSON' };
        const { status, body } = await sendCommand('create-source', cookie, input);
        if (status !== 200) throw new Error(`The write answered ${status}: ${body}`);
      }
    } catch (error) {
      if (!stop.signal.aborted) throw error;
    }
  };
  const done = record();
  return async () => {
    stop.abort();
    await done;
  };
}

/** The claims list and the dashboard under ten readers, in turn with a bare page that prints the list's rows, and while somebody writes. */
export async function measureThroughput({ editor }: Desk, cleanups: Cleanups): Promise<Figure[]> {
  const control = await startControl(process.env['APP_DATABASE_URL'] ?? '', editor.workspaceId);
  return cleanups.around(control.stop, async () => {
    const cookie = await cookieOf(editor);
    const page = (path: string, row: string, rows: number): Page => ({
      url: `${product.url}${path}`,
      cookie,
      row,
      rows,
    });
    const pages: Record<string, Page> = {
      [names.control]: { url: control.url, cookie: '', row: '<tr', rows: rowsOnPage },
      [names.list]: page(paths.claims(), '<tr', rowsOnPage),
      [names.board]: page(paths.dashboard(), 'Claim status', 1),
      [names.whileWritten(names.list)]: { ...page(paths.claims(), '<tr', rowsOnPage), written: true },
      [names.whileWritten(names.board)]: { ...page(paths.dashboard(), 'Claim status', 1), written: true },
    };
    const found = new Map<string, Crowd[]>();
    for (const one of Object.values(pages)) {
      await look(one);
      await crowd(one, warmUp / readers);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, one] of Object.entries(pages)) {
        const stopped = one.written ? recording(cookie) : null;
        found.set(name, [...(found.get(name) ?? []), await crowd(one, each)]);
        await stopped?.();
      }
    }
    const rate = (name: string): number =>
      percentile(
        (found.get(name) ?? []).map(({ times, seconds }) => times.length / seconds),
        0.5,
      );
    const figures: Figure[] = [];
    for (const [name, one] of Object.entries(pages)) {
      const { whole, data } = weighed(await look(one));
      figures.push(
        figure(name, rate(name), 'requests/s', rounds),
        ...(name === names.control
          ? []
          : [figure(names.besideControl(name), rate(name) / rate(names.control), '×', rounds)]),
        ...spread(
          name,
          (found.get(name) ?? []).flatMap(({ times }) => times),
        ),
        ...(one.written
          ? []
          : [figure(names.weight(name), whole, 'kB', 1), figure(names.dataWeight(name), data, 'kB', 1)]),
      );
    }
    return figures;
  });
}
