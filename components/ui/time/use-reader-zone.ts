import { useSyncExternalStore } from 'react';
import { readZone, subscribeToClock } from './clock.ts';

/** The reader's time zone (an IANA name); UTC on the server, which knows no other. */
export function useReaderZone(): string {
  return useSyncExternalStore(subscribeToClock, readZone, () => 'UTC');
}
