const webAddress = /\bhttps?:\/\/[^\s<>"“”]+/giu;
const encoded = /(?:%[0-9a-f]{2})+/giu;
const apart = /[^\p{L}\p{M}\p{N}]+/gu;

/** A text with the letters that addresses write as numbers, such as `%20`, as people read them. */
export function decodedLetters(text: string): string {
  return text.replace(encoded, (letters) => {
    try {
      return decodeURIComponent(letters);
    } catch {
      return letters;
    }
  });
}

/**
 * The text with something else in place of every web address that `tells` says gives a name away. It is asked about the
 * address as people read it, word by word: what stands in an address is seldom written as it is in a text.
 */
export function withoutTelling(
  text: string,
  tells: (words: string) => boolean,
  put: (address: string) => string,
): string {
  if (!text.includes('://')) return text;
  return text.replace(webAddress, (address) =>
    tells(decodedLetters(address.replaceAll('+', ' ')).replace(apart, ' ')) ? put(address) : address,
  );
}
