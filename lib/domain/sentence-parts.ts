// First words that carry a capital only because they open a sentence. Anything else may be a name, and a
// name must never lose its capital.
const openers = new Set(
  (
    'a an the this that these those it its he she they we his her their our there here ' +
    'in on at by for from of with without after before since during under over between among against about ' +
    'one two three four five six seven eight nine ten no not nobody none some any many most several all both each every ' +
    'when where while as if although because more less fewer only about around nearly almost'
  ).split(' '),
);

/** A statement as a clause inside another sentence: no full stop, no capital that only opened it. */
export function asClause(statement: string): string {
  const bare = statement.trim().replace(/[.。．]+$/u, '');
  // Whole words with one capital: "IT" and "A.I." are none of these.
  const first = /^\p{Lu}\p{Ll}*(?=\s)/u.exec(bare)?.[0] ?? '';
  return openers.has(first.toLowerCase()) ? first.toLowerCase() + bare.slice(first.length) : bare;
}

/** A statement as a sentence of its own, with its full stop. */
export function asSentence(statement: string): string {
  const trimmed = statement.trim();
  return /[.!?。．！？…]["”’»)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** The first letter as a capital, the rest untouched. */
export function capitalised(words: string): string {
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
