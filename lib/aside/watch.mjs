import { workerData } from 'node:worker_threads';

/**
 * Watches a reader from a thread beside it, which goes on while the reading keeps the reader's own thread. Ends
 * the process when it grows too large, or when the one that asked is gone, however it went.
 */
const { parent, residentBytes, tooLarge } = workerData;

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  if (process.memoryUsage.rss() > residentBytes) process.kill(process.pid, tooLarge);
}, 25);
