import { runChecks } from './checks.ts';
import { main } from './command.ts';

/** `npm run check`: everything that can be said of the code without running it. */
await main(runChecks);
