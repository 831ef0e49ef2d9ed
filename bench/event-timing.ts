import type { JSHandle, Page } from '@playwright/test';

/** What the browser itself says about one input, by the Event Timing standard. */
interface TimedEvent {
  name: string;
  /** From the input to the next paint, in milliseconds, in steps of 8. */
  duration: number;
  /** Not 0 for what counts as an interaction: a key, a click, a tap. */
  interactionId: number;
}

// Inputs painted sooner than this are not reported; they count as having taken this long.
export const shortestReported = 16;

/** Collects, from now on, the inputs of a page as the browser timed them. */
export async function collectEvents(page: Page): Promise<JSHandle<TimedEvent[]>> {
  await allReported(page);
  return page.evaluateHandle((shortest) => {
    const events: TimedEvent[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!(entry instanceof PerformanceEventTiming)) continue;
        const { name, duration, interactionId } = entry;
        events.push({ name, duration, interactionId });
      }
    });
    // The name of this option is younger than TypeScript's list of them.
    const options = { type: 'event', durationThreshold: shortest };
    observer.observe(options);
    return events;
  }, shortestReported);
}

/** Waits until the browser has reported every input it has painted. */
async function allReported(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)));
      }),
  );
}

/** What has been collected, once the browser has reported what it had painted. */
export async function eventsOf(page: Page, handle: JSHandle<TimedEvent[]>): Promise<TimedEvent[]> {
  await allReported(page);
  return handle.evaluate((events) => events);
}
