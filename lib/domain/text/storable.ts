import { turning } from './direction.ts';
import { withBoundedMarks } from './marks.ts';

// PostgreSQL can't store NUL, and no field of ours means anything by a control character, or by one that turns what is
// around it.
const controls = /[\p{Cc}--[\n\t]]/gv;
const spaces = /\s+/gu;

/** A text as it is stored: NFC, without control characters, signs that turn others around, and white space at its ends. */
export function storable(text: string): string {
  const plain = text.toWellFormed().replaceAll('\r\n', '\n').replace(controls, '').replace(turning, '');
  return withBoundedMarks(plain).normalize('NFC').trim();
}

/** The same on one line, its white space single. */
export function onOneLine(text: string): string {
  return storable(text.replace(spaces, ' '));
}
