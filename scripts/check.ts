import { runChecks } from '#scripts/checks/checks.ts';
import { main } from '#scripts/running/script.ts';

/** `npm run check`: everything that can be said of the code without running it. */
await main(runChecks);
