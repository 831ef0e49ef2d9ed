const most = 80;

// Line ends would begin a header of their own, and turning characters would show another text than is there. Joiners
// are left: names in some scripts are spelled with them.
const hidden = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]--[\u200c\u200d]]/gv;

/**
 * A name that somebody typed, as it may stand in a mail: one line, at most 80 characters, with nothing in it that
 * acts. A mail carries our word, so it must not be a way to send anybody's links.
 */
export function plainName(name: string): string {
  const line = name
    .normalize('NFC')
    .replace(hidden, ' ')
    .replace(/\p{L}+:\/\/|(?<=[\p{L}\p{N}])[.](?=\p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line;
}
