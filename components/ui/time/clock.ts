const minute = 60_000;
let reading: number | null = null;
let zone: string | null = null;
let timer: ReturnType<typeof setInterval> | null = null;
const listeners = new Set<() => void>();

/** One clock for every relative time on the page, so that a thousand of them cost one timer. */
export function subscribeToClock(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    reading = Date.now();
    zone = null;
    for (const tell of listeners) tell();
  }, minute);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0 && timer) {
      clearInterval(timer);
      timer = null;
      reading = null;
    }
  };
}

/** The time as of the last tick, in milliseconds since 1970. */
export function readClock(): number {
  reading ??= Date.now();
  return reading;
}

/** The reader's time zone (an IANA name), asked for once a tick: asking takes longer than writing a time. */
export function readZone(): string {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
}
