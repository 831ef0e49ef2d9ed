import { z } from 'zod';
import type { serve as served } from '#lib/web/gate/serve.ts';

declare global {
  /** The way from the server's script, which nothing compiles, to what was built with the application. */
  var corroborateGate: { serve: typeof served } | undefined;
}

const serverWord = z.object({ databaseUrl: z.string(), databaseRestarts: z.int() });

/** Runs once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { serve } = await import('#lib/web/gate/serve.ts');
  const { startKeeping } = await import('#lib/auth/tries/keep-noticed.ts');
  const { logger } = await import('#lib/web/logger.ts');
  const keepRest = startKeeping(logger);
  let stopMaking = (): Promise<void> => Promise.resolve();
  const serveAndKeep: typeof serve = async (serving) => {
    const server = await serve(serving);
    const stop = async (bound: number) => {
      // What is being made is given back while requests end, so that the one never waits for the other.
      await Promise.all([server.stop(bound), stopMaking()]);
      await keepRest();
    };
    return { ...server, stop };
  };
  globalThis.corroborateGate = { serve: serveAndKeep };
  const { startMaking } = await import('#lib/making/start-making.ts');
  const { siteBase } = await import('#lib/config/auth-settings.ts');
  const { paths } = await import('#lib/web/paths.ts');
  const { takeDatabase } = await import('#lib/config/handed.ts');
  const { namePeers } = await import('#lib/auth/request/peer-address.ts');
  const { readSettings } = await import('#lib/config/env.ts');
  const { prepareStandIn } = await import('#lib/auth/password/password-hash.ts');
  const { forgetCounts } = await import('#lib/db/people/try-counts.ts');
  const { forgetDoneCommands } = await import('#lib/db/record/done-commands.ts');
  namePeers();
  // The database may come back at another port; `database()` sees that its address changed.
  process.on('message', (sent: unknown) => {
    const word = serverWord.safeParse(sent);
    if (word.success) takeDatabase(word.data);
  });
  await prepareStandIn();
  // Housekeeping only: a database that is away now is said where somebody asks for it.
  const forget = () => void Promise.all([forgetDoneCommands(), forgetCounts()]).catch(() => undefined);
  forget();
  setInterval(forget, 60 * 60 * 1000).unref();
  const at = (path: string) => new URL(path, siteBase()).href;
  stopMaking = startMaking(
    {
      article: (articleId) => at(paths.article(articleId)),
      claim: (claimId) => at(paths.claim(claimId)),
      dashboard: (search) => at(paths.dashboard(search)),
      claims: (filters) => at(paths.claims(filters)),
      report: (reportId) => at(paths.report(reportId)),
    },
    logger,
  );
  const { mail, uploadRoom } = readSettings(process.env);
  const { startSweeping } = await import('#lib/files/sweep-unused.ts');
  startSweeping(uploadRoom.unusedDays, logger);
  const { startPrinting } = await import('#lib/commands/evidence/print-files.ts');
  startPrinting(logger);
  const { startEmptyingBins } = await import('#lib/files/empty-bins.ts');
  startEmptyingBins(logger);
  if (!mail) return;
  const { startPostman } = await import('#lib/mail/postman.ts');
  startPostman(mail, logger);
}
