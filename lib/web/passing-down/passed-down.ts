import type { AsyncLocalStorage } from 'node:async_hooks';

declare global {
  /** What a page can pass down, by name: the component that takes it says here what it is. */
  interface PassedDown {}
  interface OnePerProcess {
    /** Of the whole page that is being made for a request. */
    passedDown: AsyncLocalStorage<Partial<PassedDown>>;
  }
}

/**
 * What was passed down for the page that is being made, on the server alone: what a component draws of it reaches the
 * browser as markup and not a second time as data. Nothing in the browser.
 */
export function passedDown(): Partial<PassedDown> {
  return globalThis.corroborate?.passedDown?.getStore() ?? {};
}

/**
 * Passes something down to the component that draws it, and answers whether that will be drawn here, into markup. Where
 * only data is asked for, as when one page leads to the next, it has to be given to the component as every prop is.
 */
export function passDown<Name extends keyof PassedDown>(name: Name, value: PassedDown[Name]): boolean {
  const all = globalThis.corroborate?.passedDown?.getStore();
  if (all) all[name] = value;
  return all !== undefined;
}
