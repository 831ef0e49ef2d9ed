import { readClock, readZone, subscribeToClock } from './clock.ts';
import { timeWords, utcWords, type TimeFormat } from './time-words.ts';

/**
 * Puts every `<time>` within into the reader's words and zone, with the exact UTC on hover, now and as time goes on;
 * answers what ends that. For many of them at once, which the server wrote in UTC.
 */
export function writeTimes(frame: Element, format: TimeFormat): () => void {
  function write() {
    for (const time of frame.querySelectorAll('time')) {
      const { dateTime } = time;
      time.textContent = timeWords(dateTime, format, readZone(), readClock());
      time.title = utcWords(dateTime);
    }
  }
  write();
  return subscribeToClock(write);
}
