const setOf = (words: string) => new Set(words.split(' '));

/** Written with a full stop and followed by a name: no sentence ends here. */
const titles = setOf(
  'mr mrs ms mx dr prof gen lt col sgt capt cmdr cpl pvt adm maj rep sen gov pres hon rev st msgr supt insp messrs mt ' +
    'vs cf eg ie e.g i.e viz hr frau mme mlle sra srta z.b d.h bzw ул просп стр рис акад ген проф',
);

/** No sentence ends here when a number follows. */
const beforeNumbers = setOf(
  'jan feb mar apr jun jul aug sept sep oct nov dec no nos nr fig art sec ch vol p pp ca ст',
);

/** May end a sentence or not: what comes next tells. */
const openWords = setOf(
  'inc corp co ltd jr sr etc al plc llc bros dept univ est ave blvd rd г гг млн млрд тыс руб',
);

const sentenceStarters = setOf(
  'he she it they we i you the a an this that these those there his her its their our my in on at by for from after ' +
    'before but and or so yet however while when if as although though since until what who why how where meanwhile ' +
    'also он она оно они мы я это эти этот в на по но и а из при после до как если',
);

const lastWord = /(?:^|[\s("“‘«[])([\p{L}.]{1,12})\.[\s]*$/u;
const firstWord = /^["“‘«([]*([\p{L}\p{N}’']{1,30})(?![\p{L}.])/u;
const startsWithNumber = /^\p{N}/u;
const initials = /^\p{Lu}$|^(?:\p{L}\.){1,5}\p{L}$/u;
const ordinal = /(?:^|\s)\d{1,2}\.\s*$/u;
const ordinalLanguages = setOf('de da nb nn no fi et cs sk sl hr hu is lv tr');

/** How many characters of a sentence's end tell whether it is one. */
export const ABBREVIATION_TAIL = 24;

/**
 * True when `tail`, the end of what may be a sentence, is an abbreviation, an initial or an ordinal, and `next`
 * goes on with the same sentence: "Aug. 15", "Mr. Kim", "the U.N. Security Council", "15. August". Where both are
 * possible, as after "U.S.", a common first word ("He", "The") makes it two sentences.
 */
export function runsOnInto(tail: string, next: string, language: string): boolean {
  const [primary = ''] = language.split('-');
  if (ordinalLanguages.has(primary) && ordinal.test(tail)) return true;
  const word = lastWord.exec(tail)?.[1];
  if (word === undefined) return false;
  if (titles.has(word.toLowerCase())) return true;
  if (beforeNumbers.has(word.toLowerCase())) return startsWithNumber.test(next);
  if (!initials.test(word) && !openWords.has(word.toLowerCase())) return false;
  const following = firstWord.exec(next)?.[1]?.toLowerCase();
  return following === undefined || !sentenceStarters.has(following);
}
