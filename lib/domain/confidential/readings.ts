import { plainLook, plainLookOf } from '#lib/domain/text/look.ts';

/** A text as it may also be read, and where in the text itself each of its signs (UTF-16) begins and ends. */
export interface Reading {
  text: string;
  starts: readonly number[];
  ends: readonly number[];
}

// What nobody sees, such as a soft hyphen or a joiner. Some of it is as wide as a space, or parts words as one does.
const unseen = /\p{Default_Ignorable_Code_Point}/gu;
const unseenSpace = /[\u115F\u1160\u200B\u3164\uFFA0]/gu;
const foreign = /[^\0-\x7f]/;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const letter = /\p{L}/gu;
const latin = /[A-Za-z]/;
// Where one word ends and another begins though they are written together: “JaneMarker”, “marker92”.
const seams = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L}\p{M}{0,9})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;
const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

// A word of so many letters is hardly ever made of look-alikes alone by chance.
const leastDisguised = 5;

function asItStands(text: string): Reading {
  const starts = Array.from({ length: text.length }, (_, place) => place);
  return { text, starts, ends: starts.map((place) => place + 1) };
}

/** The reading with something else in place of all that matches, at the place of that. */
function reread(from: Reading, pattern: RegExp, put: (found: string) => string): Reading {
  const starts: number[] = [];
  const ends: number[] = [];
  let [text, rest] = ['', 0];
  const keep = (until: number) => {
    for (; rest < until; rest += 1) {
      starts.push(from.starts[rest] ?? 0);
      ends.push(from.ends[rest] ?? 0);
    }
  };
  for (const { 0: found, index } of from.text.matchAll(pattern)) {
    const said = put(found);
    if (said === found) continue;
    text += from.text.slice(rest, index);
    keep(index);
    const [start, end] = [from.starts[index] ?? 0, from.ends[Math.max(index, index + found.length - 1)] ?? 0];
    for (let at = 0; at < said.length; at += 1) {
      starts.push(start);
      ends.push(end);
    }
    text += said;
    rest = index + found.length;
  }
  text += from.text.slice(rest);
  keep(from.text.length);
  return { text, starts, ends };
}

/** A word in plain Latin letters, where it is written with others of the same look to be read as one. */
function undisguised(written: string): string {
  const letters = written.match(letter) ?? [];
  const alike = letters.filter((one) => plainLookOf(one) !== undefined).length;
  const isDisguised =
    alike > 0 && (latin.test(written) || (alike === letters.length && alike >= leastDisguised));
  return isDisguised ? plainLook(written) : written;
}

/** The other ways a text may be read; nothing where it reads in one way alone, as most do. */
export interface Readings {
  /** With what nobody sees left out, or read as the space it looks like. */
  seen: Reading[];
  /** In letters of one script. */
  undisguised: Reading | null;
  /** With words that are written together parted. */
  parted: Reading | null;
}

const one: Readings = { seen: [], undisguised: null, parted: null };

/** Every other way a text may be read. */
export function readingsOf(text: string): Readings {
  const isForeign = foreign.test(text);
  if (id.test(text) || (!isForeign && text.search(seams) === -1)) return one;
  const seen: Reading[] = [];
  let base: Reading | null = null;
  if (isForeign && text.search(unseen) !== -1) {
    const whole = asItStands(text);
    base = reread(whole, unseen, () => '');
    seen.push(base);
    if (text.search(unseenSpace) !== -1) {
      seen.push(
        reread(
          reread(whole, unseenSpace, () => ' '),
          unseen,
          () => '',
        ),
      );
    }
  }
  const read = base?.text ?? text;
  let plain: Reading | null = null;
  if (isForeign && read.replace(word, undisguised) !== read) {
    plain = reread(base ?? asItStands(text), word, undisguised);
  }
  const parted =
    (plain?.text ?? read).search(seams) === -1
      ? null
      : reread(plain ?? base ?? asItStands(text), seams, () => ' ');
  return { seen, undisguised: plain, parted };
}
