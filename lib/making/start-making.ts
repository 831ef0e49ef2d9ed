import { messageOf } from '#lib/config/failure.ts';
import { databaseProblem } from '#lib/db/connection/problem.ts';
import { stopJobs, workOnReports } from '#lib/jobs/boss.ts';
import type { ReportLinks } from './makers.ts';
import { seeToReports } from './see-to-reports.ts';
import { workOnReport, type MakingLog } from './work-on-report.ts';

const everyMs = 5_000;
/** What is nearly done may end; the rest is begun again by others. */
const graceMs = 2_000;

/**
 * Makes reports as long as this process runs, beside what it answers, and sees to what is due. Answers with what stops
 * it: what is being made then is begun again, here after the next start or in another process.
 */
export function startMaking(links: ReportLinks, log: MakingLog): () => Promise<void> {
  const stopped = new AbortController();
  let working = false;
  const complain = (error: unknown): void => {
    // A database that is away now is said where somebody asks for it; the jobs are still there when it is back.
    if (!databaseProblem(error)) log.warn({ said: messageOf(error) }, 'reports could not be looked after');
  };
  const round = async (): Promise<void> => {
    try {
      if (!working) {
        await workOnReports((one) => workOnReport({ ...one, links, log }), complain);
        working = true;
      }
      await seeToReports();
    } catch (error) {
      complain(error);
    }
    if (!stopped.signal.aborted) setTimeout(() => void round(), everyMs).unref();
  };
  void round();
  return async () => {
    stopped.abort();
    await stopJobs(graceMs);
  };
}
