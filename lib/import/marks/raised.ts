const DIGITS = Array.from({ length: 10 }, (_, digit) => String(digit));

function lettersFor(signs: string, set: string): ReadonlyMap<string, string> {
  return new Map([...DIGITS, ...Array.from(signs)].map((sign, at) => [sign, Array.from(set)[at] ?? sign]));
}

const raised = lettersFor('+-−–=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ');
const lowered = lettersFor('+-−–=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎');

/** Longer ones are no exponent or index but words set small. */
const LONGEST = 24;
/** “1st”, “Mme”, “XXe”, “n°”: set high for its looks only, and read as one word with what stands before. */
const ending = /^(?:[\p{L}\p{M}.ºª°™®]+|[*†‡§]{1,3})$/u;
const onlyExponent = /^[ni]$/u;

export type ScriptMark = 'sup' | 'sub';

/**
 * The inside of a superscript or subscript in plain text, so that it is not read as part of the number or word
 * before it: “10⁶” and “CO₂” in letters of their own, “2^(x+1)” where there are none. Letters alone stay as they are.
 */
export function raisedOrLowered(mark: ScriptMark, text: string): string {
  const inner = text.trim();
  if (inner === '' || inner.length > LONGEST) return text;
  const letters = mark === 'sup' ? raised : lowered;
  const isEnding = ending.test(inner) && !(mark === 'sup' && onlyExponent.test(inner));
  if (isEnding) return text;
  const plain = Array.from(inner).filter((letter) => letter !== ' ');
  const set = plain.flatMap((letter) => letters.get(letter) ?? []);
  if (set.length === plain.length) return set.join('');
  const sign = mark === 'sup' ? '^' : '_';
  return plain.length === 1 || /^\([^()]*\)$/u.test(inner) ? sign + inner : `${sign}(${inner})`;
}
