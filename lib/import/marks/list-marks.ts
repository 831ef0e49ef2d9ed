export interface List {
  ordered: boolean;
  /** The number of the next item. */
  next: number;
  step: 1 | -1;
  numerals: string;
}

const bullets = ['•', '◦', '▪'];
const roman: readonly [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 399;

function romanNumeral(number: number): string {
  let [rest, numeral] = [number, ''];
  for (const [value, letters] of roman) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}

function numberWords(number: number, numerals: string): string {
  const small = numerals.toLowerCase();
  let words = String(number);
  if (small === 'a' && number >= 1 && number <= 26) words = String.fromCharCode(96 + number);
  if (small === 'i' && number >= 1 && number <= LARGEST_ROMAN) words = romanNumeral(number);
  return numerals === small ? words : words.toUpperCase();
}

/** What stands before the next item of the innermost of these lists: “1.”, “b.” or a bullet. Counts it. */
export function nextListMark(lists: readonly List[], value: number | null): string {
  const list = lists.at(-1);
  if (!list?.ordered) return bullets[Math.min(Math.max(lists.length, 1), bullets.length) - 1] ?? '';
  const number = value ?? list.next;
  list.next = number + list.step;
  return `${numberWords(number, list.numerals)}.`;
}
