import { v4 } from 'uuid';
import { readSealed, writeSealed } from './sealed-storage.ts';

const place = 'round';

// Where the browser keeps nothing, it lives as long as the page.
let here = v4();

/**
 * What all tabs of a person agree on until something they sent is known to be done: with the content of what is sent
 * it makes the key, so that tabs that send the same at the very same moment, and can't know of each other yet, send
 * it by the same one.
 */
export function roundNow(): string {
  const kept = readSealed('round', place);
  if (kept === null) writeSealed('round', place, here);
  return kept ?? here;
}

/** Something is done: the same again is meant anew. */
export function nextRound(): void {
  here = v4();
  writeSealed('round', place, here);
}
