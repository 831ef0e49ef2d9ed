import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { PublicationState } from '#lib/domain/publication.ts';

/** A word of the rules as people write it: `STATE_MEDIA` is “state media”. */
export function inWords(code: string): string {
  return code.replaceAll('_', ' ').toLowerCase();
}

/** The same at the head of a line. */
export function headWord(code: Confirmation | PublicationState): string {
  return code.charAt(0) + inWords(code).slice(1);
}

/** “1 claim”, “12 claims”. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
