// An embedded post ends on who wrote it and when: “— Rosa Diaz (@rosa) May 4, 2016”.
const signature = /\s[—–-]\s*[^\n—–]{0,80}\(@\w{1,30}\)(?:\s+\p{L}{3,12}\.? \d{1,2}, \d{4})?["”\s]*$/u;
// Glued to the word before it as often as not, because those who copy a post lose the space.
const picture = /pic\.(?:twitter|x)\.com\/[!-~]*/giu;
// Only what may stand in an address, because in some scripts no space follows one.
const address = /(?:https?:\/\/|\bwww\.)[!-~]+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/[!-~]*/giu;
const tag = /(?<![\p{L}\p{N}_@#/])[#@＃＠]([\p{L}\p{M}\p{N}_]+)/gu;
// A new word begins at a capital after a small letter, before the last of several capitals, and around digits.
const seams = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})/gu;

/**
 * A statement without what names no word of it: addresses, and the signature of an embedded post. A `#HashTag` and an
 * `@Some_Handle` become the words they are made of; those written in small letters throughout stay one word.
 */
export function plainWords(statement: string): string {
  return statement
    .replace(signature, ' ')
    .replace(picture, ' ')
    .replace(address, ' ')
    .replace(tag, (_, name: string) => ` ${name.replaceAll('_', ' ').replace(seams, ' ')} `);
}
