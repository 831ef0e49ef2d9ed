import type pg from 'pg';

/** The name under which migrations connect, by which who keeps them waiting is found. */
export const migratorName = 'corroborate migration';

type Holder = { pid: number; login: string | null; program: string | null; since: Date | null };

const holders = `
  SELECT a.pid, a.usename AS login, nullif(a.application_name, '') AS program, a.xact_start AS since
  FROM pg_stat_activity w
  JOIN pg_locks l ON l.pid = w.pid AND NOT l.granted
  CROSS JOIN LATERAL unnest(pg_blocking_pids(w.pid)) AS holder (pid)
  JOIN pg_stat_activity a ON a.pid = holder.pid
  WHERE w.application_name = $1 AND w.datname = current_database()
  ORDER BY a.xact_start NULLS LAST LIMIT 1`;

/** PostgreSQL tells the times of other logins to some owners only; then the time when it was met stands in. */
function inWords({ pid, login, program, since }: Holder, met: Date): string {
  const who = `the login "${login ?? 'unknown'}"${program === null ? '' : ` (${program})`}`;
  const when = since === null ? `before ${met.toISOString()}` : since.toISOString();
  return `${who} has a transaction open since ${when}, process ${String(pid)} of PostgreSQL`;
}

/** Runs `work`, and says afterwards who last kept a migration waiting meanwhile. */
export async function watchingHolder<T>(
  client: pg.Client,
  work: () => Promise<T>,
): Promise<{ result: PromiseSettledResult<T>; holder: string | undefined }> {
  let holder: string | undefined;
  let looking = Promise.resolve();
  const met = new Date();
  const look = async (): Promise<void> => {
    const { rows } = await client.query<Holder>(holders, [migratorName]);
    if (rows[0]) holder = inWords(rows[0], met);
  };
  const timer = setInterval(() => {
    looking = looking.then(look).catch(() => undefined);
  }, 300);
  const [result] = await Promise.allSettled([work()]);
  clearInterval(timer);
  await looking;
  return { result, holder };
}
