import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ensureAppLogin } from '#lib/db/app-role.ts';
import { database } from '#lib/db/client.ts';
import { applyMigrations } from '#lib/db/migrate.ts';
import { recurringClaims } from '#lib/queries/recurring-claims.ts';
import { termsOf } from '#lib/retrieval/terms.ts';
import { discardCluster, openCluster } from '#scripts/postgres/cluster.ts';
import { root } from '#scripts/run.ts';
import { recordMany, type ManyClaims } from './retrieval-claims.ts';
import { recall } from './retrieval-exact.ts';

const figures = z.array(z.object({ name: z.string(), value: z.number(), unit: z.string(), n: z.int() }));
type Figure = z.infer<typeof figures>[number];

const shown = 10;
const queriesOfEach = 150;

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

async function measure(
  desk: ManyClaims,
  statements: readonly string[],
): Promise<{ times: number[]; recalls: number[] }> {
  const [times, recalls]: [number[], number[]] = [[], []];
  for (const statement of statements) {
    const began = performance.now();
    const found = await recurringClaims(desk.actor, { statement, language: 'en', most: shown, atLeast: 0 });
    times.push(performance.now() - began);
    const scores = desk.exact.scores(termsOf(statement, 'en'));
    recalls.push(
      recall(
        scores,
        found.map(({ id }) => desk.numberOf.get(id) ?? -1),
        shown,
      ),
    );
  }
  return { times, recalls };
}

function figuresOf(name: string, { times, recalls }: { times: number[]; recalls: number[] }): Figure[] {
  const mean = recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
  const n = times.length;
  return [
    {
      name: `Recurring claims, ${name}, p50`,
      value: Math.round(percentile(times, 0.5) * 10) / 10,
      unit: 'ms',
      n,
    },
    {
      name: `Recurring claims, ${name}, p95`,
      value: Math.round(percentile(times, 0.95) * 10) / 10,
      unit: 'ms',
      n,
    },
    {
      name: `Recurring claims, ${name}, recall at 10`,
      value: Math.round(mean * 1000) / 1000,
      unit: 'of 1',
      n,
    },
  ];
}

/** How long it takes to find recurring claims among `count`, and how many of those that exact BM25 finds are found. */
export async function measureRetrieval(count: number): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  const cluster = await openCluster({ home, durable: false });
  try {
    const ownerUrl = cluster.ownerUrl('corroborate');
    await applyMigrations(ownerUrl);
    process.env['APP_DATABASE_URL'] = await ensureAppLogin(ownerUrl, 'a secret of the benchmark only');
    const desk = await recordMany(ownerUrl, count, (text) => console.log(text));
    const recurring = desk.recurring.slice(0, queriesOfEach);
    const once = desk.once.slice(0, queriesOfEach);
    await measure(desk, desk.recurring.slice(queriesOfEach, queriesOfEach + 20));
    return [
      ...figuresOf('of those made often', await measure(desk, recurring)),
      ...figuresOf('of those made once', await measure(desk, once)),
    ];
  } finally {
    await database().$disconnect();
    await cluster.release();
    discardCluster(home, cluster);
  }
}

/** Puts the figures into `.data/bench.json`, in place of those of the same name. */
function keep(measured: readonly Figure[]): void {
  const file = join(root, '.data', 'bench.json');
  mkdirSync(join(root, '.data'), { recursive: true });
  let before: Figure[] = [];
  try {
    before = figures.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Nothing was measured before.
  }
  const names = new Set(measured.map(({ name }) => name));
  const all = [...before.filter(({ name }) => !names.has(name)), ...measured];
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
}

if (import.meta.main) {
  const measured = await measureRetrieval(Number(process.argv[2] ?? 1_000_000));
  console.table(measured);
  keep(measured);
}
