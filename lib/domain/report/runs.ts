import { isolated, textDirection } from '#lib/domain/text/direction.ts';
import { safeHref } from '#lib/domain/text/safe-href.ts';
import type { Line, Run } from './document.ts';

// Neither paper nor XML has a place for these; what turns a line around could turn around what is beside it.
const unprintable = /[\p{Cc}\u202A-\u202E\u2066\u2067\uFFFE\uFFFF]/gu;

/** A text that has no isolate it does not end, and ends none it has not: each would reach into what is beside it. */
function paired(text: string): string {
  let open = 0;
  const ended = text.replace(/[\u2068\u2069]/g, (sign) => {
    if (sign !== '\u2069') open += 1;
    else if (open === 0) return '';
    else open -= 1;
    return sign;
  });
  return ended + '\u2069'.repeat(open);
}

/** A text as every format can hold it, in one line. */
export function printable(text: string): string {
  const line = text.toWellFormed().replace(/[\t\n\r\u2028\u2029]+/g, ' ');
  return paired(line.replace(unprintable, ''));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const broad =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Extended_Pictographic}]/u;

const widthOf = (letter: string) => (broad.test(letter) ? 2 : /\p{Lu}/u.test(letter) ? 1.4 : 1);

/** As much of a text as is about `room` small letters wide, and a sign where there is more. */
export function shortened(text: string, room: number): string {
  let used = 0;
  let kept = '';
  // A letter with all its marks may be long, but none of a script is longer than this.
  for (const { segment } of graphemes.segment(text.slice(0, room * 32))) {
    used += widthOf(segment);
    if (used > room) return `${kept.trimEnd()}…`;
    kept += segment;
  }
  return kept === text ? text : `${kept.trimEnd()}…`;
}

/** A name or a text of somebody's, within a line of ours. */
export function within(text: string): string {
  return isolated(printable(text));
}

/** A stretch of ours, or with somebody's words in it. */
export function plain(text: string): Run {
  return { text: printable(text), look: 'plain', to: null };
}

export function strong(text: string): Run {
  return { ...plain(text), look: 'strong' };
}

export function quiet(text: string): Run {
  return { ...plain(text), look: 'quiet' };
}

/** A hash or a file's name. */
export function code(text: string): Run {
  return { ...plain(text), look: 'code' };
}

/** The same stretch, leading somewhere: to the web by http or https, or within the report. Anything else leads nowhere. */
export function linked(run: Run, to: string): Run {
  if (to.startsWith('#')) return { ...run, to };
  const address = safeHref(to);
  return address === null ? run : { ...run, to: address };
}

/** A line in our own words, whatever is quoted in it. */
export function ours(...runs: Run[]): Line {
  return { dir: 'ltr', runs };
}

/** A line that is somebody's words from end to end. */
export function theirs(text: string): Line {
  return { dir: textDirection(text), runs: [plain(text)] };
}
