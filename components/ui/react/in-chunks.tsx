import { Fragment, type ReactElement, type ReactNode } from 'react';

const perChunk = 20;

/**
 * The elements of a long list, a chunk at a time. When one of them changes React looks at every other beside it,
 * which for hundreds takes longer than the change itself; here that is at most a chunk of them.
 */
export function inChunks(elements: readonly ReactElement[]): ReactNode {
  const starts = Array.from({ length: Math.ceil(elements.length / perChunk) }, (_, at) => at * perChunk);
  return starts.map((start) => <Fragment key={start}>{elements.slice(start, start + perChunk)}</Fragment>);
}
