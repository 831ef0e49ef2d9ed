import { startThrowAwayApplication } from '#testing/throw-away-application.ts';
import { buildApplication } from '#scripts/building/build.ts';
import { serveStories } from './story-site.ts';
import { step } from '#scripts/running/step.ts';

// Tests come from this one machine; each says in X-Forwarded-For which network it stands for.
// Of the whole web they may fetch from the tests' own site.
export const serverEnvironment = {
  TRUSTED_PROXIES: '127.0.0.1',
  FETCH_ALLOW: `127.0.0.1:${String(process.env.E2E_SITE_PORT)}`,
};

/** Before the end-to-end tests: the production build, served to them with a database of its own. */
export default async function setup(): Promise<() => Promise<void>> {
  await step('Building the application', buildApplication);
  const application = await startThrowAwayApplication(serverEnvironment, Number(process.env.E2E_PORT));
  Object.assign(process.env, {
    E2E_URL: application.url,
    E2E_OWNER_URL: application.ownerUrl,
    E2E_APP_URL: application.appUrl,
    E2E_DATA_DIR: application.dataDir,
    APP_DATABASE_URL: application.appUrl,
    DATA_DIR: application.dataDir,
  });
  const site = await serveStories();
  return async () => {
    await site.close();
    await application.stop();
  };
}
