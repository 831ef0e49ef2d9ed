import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { claimToExport } from '#lib/db/claims/claim-statement.ts';
import { paths } from '#lib/web/paths.ts';
import { cookieOf } from '#testing/end-to-end/http.ts';
import { createDesk, type Desk } from '#testing/end-to-end/people.ts';
import { product } from '#testing/end-to-end/product.ts';
import { manyClaims } from '#testing/many-claims.ts';
import { figure, percentile, type Figure } from './figure.ts';
import { heldNow } from './memory.ts';
import { names } from './names.ts';

const claims = 100_000;
const rounds = 3;
const formats = ['csv', 'json', 'xlsx'] as const;
/** What a file of that many claims has at least, in bytes; a workbook is compressed. */
const least = { csv: claims * 500, json: claims * 500, xlsx: claims * 50 };

interface Stream {
  firstMs: number;
  perSecond: number;
  /** How much more the server held at most while it sent than before, in MB. */
  grownMb: number;
}

async function streamed(format: (typeof formats)[number], cookie: string, pid: number): Promise<Stream> {
  const before = heldNow(pid);
  const began = performance.now();
  const response = await fetch(`${product.url}${paths.claimsExport(format)}`, { headers: { cookie } });
  if (!response.ok || !response.body) throw new Error(`The export answered ${response.status}.`);
  let [firstMs, bytes, most] = [0, 0, before];
  for await (const piece of response.body) {
    firstMs ||= performance.now() - began;
    if (Math.floor((bytes + piece.byteLength) / 1e6) > Math.floor(bytes / 1e6)) {
      most = Math.max(most, heldNow(pid));
    }
    bytes += piece.byteLength;
  }
  if (bytes < least[format]) throw new Error(`The export had only ${bytes} bytes.`);
  const perSecond = claims / ((performance.now() - began) / 1000);
  return { firstMs, perSecond, grownMb: most - before };
}

/** Rows a second of the export's own query when PostgreSQL alone runs it and hands the rows out. */
async function copied(desk: Desk): Promise<number> {
  const client = new pg.Client({ connectionString: process.env['APP_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.workspace_id', $1, false)`, [desk.editor.workspaceId]);
    const began = performance.now();
    await client.query(
      `COPY (SELECT ${claimToExport} FROM "Claim" c WHERE c."workspaceId" = current_workspace()
        AND c."deletedAt" IS NULL ORDER BY c.id DESC) TO STDOUT`,
    );
    return claims / ((performance.now() - began) / 1000);
  } finally {
    await client.end();
  }
}

/** Exports of 100,000 claims over HTTP, each beside its limit in the same round. */
export async function measureExports(pid: number): Promise<Figure[]> {
  const desk = await createDesk();
  await manyClaims({ ...desk, ownerUrl: product.ownerUrl }, claims);
  const cookie = await cookieOf(desk.editor);
  const found = { csv: new Array<Stream>(), json: new Array<Stream>(), xlsx: new Array<Stream>() };
  const limits: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    limits.push(await copied(desk));
    for (const format of formats) found[format].push(await streamed(format, cookie, pid));
  }
  const middle = (values: readonly number[]): number => percentile(values, 0.5);
  const limit = middle(limits);
  return [
    figure(names.copy, limit, 'claims/s', rounds),
    ...formats.flatMap((format) => {
      const [name, streams] = [names.largeExport(format), found[format]];
      const perSecond = middle(streams.map((one) => one.perSecond));
      return [
        figure(name, perSecond, 'claims/s', rounds),
        figure(names.beside(name), perSecond / limit, '×', rounds),
        figure(names.firstByte(name), middle(streams.map((one) => one.firstMs)), 'ms', rounds),
        figure(names.growth(name), Math.max(...streams.map((one) => one.grownMb)), 'MB', rounds),
      ];
    }),
  ];
}
