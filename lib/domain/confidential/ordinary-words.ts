import { searchText } from '#lib/domain/text/search-text.ts';
import { familiarWords } from './familiar-words.ts';

const familiar: ReadonlySet<string> = new Set(familiarWords.split(' '));
const letters = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' ');
const codes = letters.flatMap((one) => letters.map((other) => one + other));

function named(type: 'region' | 'language', ids: readonly string[]): string[] {
  const words = new Intl.DisplayNames('en', { type, fallback: 'none' });
  return ids.flatMap((id) => words.of(id) ?? []);
}

function inCalendar(part: 'month' | 'weekday', days: readonly Date[]): string[] {
  const words = new Intl.DateTimeFormat('en', { [part]: 'long', timeZone: 'UTC' });
  return days.map((day) => words.format(day));
}

const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)));
const firsts = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month, 1)));
const months: ReadonlySet<string> = new Set(inCalendar('month', firsts).map(searchText));
const timesAndPlaces: ReadonlySet<string> = new Set(
  [...months, ...inCalendar('weekday', days), ...named('region', codes)].map(searchText),
);
const peoples: ReadonlySet<string> = new Set(
  named(
    'language',
    codes.map((code) => code.toLowerCase()),
  ).map(searchText),
);

/** The word as Americans spell it, and as one: the list has each word once. */
function listed(word: string): string[] {
  const american = [word, word.replace('our', 'or'), word.replace(/re$/, 'er'), word.replace('grey', 'gray')];
  return american.flatMap((spelling) => [spelling, spelling.replace(/s$/, '')]);
}

/** A month’s name. */
export function isMonth(word: string): boolean {
  return months.has(searchText(word));
}

/** The name of a month, a day of the week or a country. */
export function isTimeOrPlace(word: string): boolean {
  return timesAndPlaces.has(searchText(word));
}

/**
 * A word that stands in texts which are about nobody of that name: a familiar one of English, a month, a day, a country,
 * a people or language, or one of a letter or two. Words of scripts without case are none.
 */
export function isOrdinaryWord(word: string): boolean {
  if (word.toLowerCase() === word.toUpperCase()) return false;
  const plain = searchText(word);
  return (
    plain.length <= 2 ||
    timesAndPlaces.has(plain) ||
    peoples.has(plain) ||
    listed(plain).some((spelling) => familiar.has(spelling))
  );
}
