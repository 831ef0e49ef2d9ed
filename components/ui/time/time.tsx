'use client';

import { useSyncExternalStore } from 'react';
import { readClock, readZone, subscribeToClock } from './clock.ts';
import { timeWords, utcWords } from './time-words.ts';
import type { TimeFormat } from './time-words.ts';

interface TimeProps {
  /** ISO 8601 with its offset. */
  iso: string;
  format?: TimeFormat;
}

/** A moment in the reader's zone, with the exact UTC on hover. The server, which knows no zone, writes UTC. */
export function Time({ iso, format = 'short' }: TimeProps) {
  const nowMs = useSyncExternalStore(subscribeToClock, readClock, () => null);
  const words =
    nowMs === null
      ? timeWords(iso, format === 'relative' ? 'short' : format, 'UTC', Date.parse(iso))
      : timeWords(iso, format, readZone(), nowMs);
  return (
    <time dateTime={iso} title={utcWords(iso)} className="num whitespace-nowrap">
      {words}
    </time>
  );
}
