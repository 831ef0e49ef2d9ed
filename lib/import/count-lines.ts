import { MAX_LINES } from './limits.ts';

/** Whatever breaks a line when a text is normalised, by its code: LF, VT, FF, CR, NEL, LS, PS. */
const breaks = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x85, 0x2028, 0x2029]);

/** True for a text of more lines than an article has, found without making a list of them. */
export function hasTooManyLines(text: string): boolean {
  let lines = 1;
  for (let at = 0; at < text.length && lines <= MAX_LINES; at += 1) {
    if (breaks.has(text.charCodeAt(at))) lines += 1;
  }
  return lines > MAX_LINES;
}
