/** Bytes that mean nothing in a file of UTF-8, each run of them read as one �. */
export interface Replaced {
  /** In hexadecimal, as “92” or “F0 9F”. */
  bytes: string;
  /** The letters around the place, on one line. */
  before: string;
  after: string;
}

const AROUND = 24;
/** Later ones are only counted. */
const MOST_LISTED = 100;
const REPLACEMENT = '\uFFFD';

function continues(byte: number | undefined, least = 0x80, most = 0xbf): boolean {
  return byte !== undefined && byte >= least && byte <= most;
}

/** The length of the character that begins here; 0 for a byte that begins none, and for NUL. Unicode, table 3-7. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const [first = 0, second, third, fourth] = bytes.subarray(at, at + 4);
  if (first < 0x80) return first === 0 ? 0 : 1;
  if (first >= 0xc2 && first <= 0xdf) return continues(second) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const fits = continues(second, first === 0xe0 ? 0xa0 : 0x80, first === 0xed ? 0x9f : 0xbf);
    return fits && continues(third) ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4) return 0;
  const fits = continues(second, first === 0xf0 ? 0x90 : 0x80, first === 0xf4 ? 0x8f : 0xbf);
  return fits && continues(third) && continues(fourth) ? 4 : 0;
}

/** Where bytes stand that are no UTF-8, as [start, end) in order; NULs among them, but not those at the very end. */
function brokenRuns(bytes: Uint8Array): [number, number][] {
  const runs: [number, number][] = [];
  for (let at = 0; at < bytes.length;) {
    const length = lengthAt(bytes, at);
    const last = runs.at(-1);
    if (length === 0 && last?.[1] === at) last[1] += 1;
    else if (length === 0) runs.push([at, at + 1]);
    at += Math.max(1, length);
  }
  return runs;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

const onlySpaces = /^[ \t]*$/u;
const lineEnds = /^[ \t]*(?:\r?\n|$)/u;

/** What is read in place of a run of bytes: nothing where it stood in a line by itself, which is no paragraph. */
function inPlaceOfRun(before: string, after: string): string {
  return onlySpaces.test(before) && lineEnds.test(after) ? '' : REPLACEMENT;
}

/**
 * Text with a � for each run of bytes that is no UTF-8, but for one alone in its line; with where they stood and how many
 * bytes they are.
 */
export function repairedUtf8(bytes: Uint8Array): { text: string; replaced: Replaced[]; broken: number } {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  const whole = bytes.subarray(0, end);
  const runs = brokenRuns(whole);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const parts: string[] = [];
  let from = 0;
  for (const [start, stop] of runs) {
    parts.push(decoder.decode(whole.subarray(from, start)));
    from = stop;
  }
  parts.push(decoder.decode(whole.subarray(from)));
  const replaced = runs.slice(0, MOST_LISTED).map(([start, stop], index) => ({
    bytes: Buffer.from(whole.subarray(start, Math.min(stop, start + 8)))
      .toString('hex')
      .toUpperCase()
      .replace(/(?<byte>..)(?=.)/gu, '$<byte> '),
    before: oneLine((parts[index] ?? '').slice(-AROUND)),
    after: oneLine((parts[index + 1] ?? '').slice(0, AROUND)),
  }));
  const broken = runs.reduce((sum, [start, stop]) => sum + stop - start, 0);
  const text = parts.reduce((joined, part, at) => {
    const line = joined.slice(joined.lastIndexOf('\n') + 1);
    return joined + inPlaceOfRun(line, at === parts.length - 1 ? part : `${part}${REPLACEMENT}`) + part;
  });
  return { text, replaced, broken };
}
