import type { AsyncLocalStorage } from 'node:async_hooks';

declare global {
  /** What a page can hand over, by name: the component that takes it says here what it is. */
  interface HandedOver {}
  interface OnePerProcess {
    /** Of the whole page that is being made for a request. */
    handedOver: AsyncLocalStorage<Partial<HandedOver>>;
  }
}

/**
 * What was handed over for the page that is being made, on the server alone: what a component draws of it reaches the
 * browser as markup and not a second time as data. Nothing in the browser.
 */
export function handedOver(): Partial<HandedOver> {
  return globalThis.corroborate?.handedOver?.getStore() ?? {};
}

/**
 * Hands something over to the component that draws it, and answers whether that will be drawn here, into markup. Where
 * only data is asked for, as when one page leads to the next, it has to be given to the component as every prop is.
 */
export function handOver<Name extends keyof HandedOver>(name: Name, value: HandedOver[Name]): boolean {
  const all = globalThis.corroborate?.handedOver?.getStore();
  if (all) all[name] = value;
  return all !== undefined;
}
