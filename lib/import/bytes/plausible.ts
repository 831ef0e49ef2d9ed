import { languageOf } from '#lib/import/language/detect-language.ts';

/** Encodings that stand for letters by single bytes, where noise reads as letters too. */
const western = 'windows-1252';
const central = new Set(['windows-1250', 'iso-8859-2']);
/** Languages written in them. */
const centralLanguages = new Set('bs cs hr hu pl ro sk sl sq sr'.split(' '));
/** No language of the Latin script has more of its letters beyond ASCII. */
const MOST_BEYOND_ASCII = 0.4;

// Control characters no text has, where an encoding beside the right one has letters.
const controls = /[\x80-\x9F]/u;

function shareBeyondAscii(text: string): number {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter((letter) => letter > '\x7F').length / Math.max(1, letters.length);
}

/**
 * Whether a text could be what bytes mean that were read in a guessed encoding: Cyrillic letters read as Western ones
 * are no words, and what was read as Central European is in one of its languages, or the same in the Western encoding.
 */
export function isPlausible(text: string, encoding: string, bytes: Uint8Array): boolean {
  if (controls.test(text)) return false;
  if (encoding !== western && !central.has(encoding)) return true;
  if (shareBeyondAscii(text) > MOST_BEYOND_ASCII) return false;
  if (!central.has(encoding)) return true;
  const [language = ''] = languageOf(text, null).language?.split('-') ?? [];
  return centralLanguages.has(language) || new TextDecoder(western).decode(bytes) === text;
}
