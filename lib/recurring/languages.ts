import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as armenian } from '@orama/stemmers/armenian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stopwords as arabicStops } from '@orama/stopwords/arabic';
import { stopwords as armenianStops } from '@orama/stopwords/armenian';
import { stopwords as danishStops } from '@orama/stopwords/danish';
import { stopwords as dutchStops } from '@orama/stopwords/dutch';
import { stopwords as englishStops } from '@orama/stopwords/english';
import { stopwords as finnishStops } from '@orama/stopwords/finnish';
import { stopwords as frenchStops } from '@orama/stopwords/french';
import { stopwords as germanStops } from '@orama/stopwords/german';
import { stopwords as greekStops } from '@orama/stopwords/greek';
import { stopwords as hungarianStops } from '@orama/stopwords/hungarian';
import { stopwords as indonesianStops } from '@orama/stopwords/indonesian';
import { stopwords as italianStops } from '@orama/stopwords/italian';
import { stopwords as norwegianStops } from '@orama/stopwords/norwegian';
import { stopwords as portugueseStops } from '@orama/stopwords/portuguese';
import { stopwords as romanianStops } from '@orama/stopwords/romanian';
import { stopwords as russianStops } from '@orama/stopwords/russian';
import { stopwords as spanishStops } from '@orama/stopwords/spanish';
import { stopwords as swedishStops } from '@orama/stopwords/swedish';
import { stopwords as turkishStops } from '@orama/stopwords/turkish';
import { stopwords as ukrainianStops } from '@orama/stopwords/ukrainian';
import { searchText } from '#lib/domain/text/search-text.ts';

/** How the words of one language are brought to terms. */
export interface Language {
  stem: (word: string) => string;
  /** What its words are written in; its stemmer does not know others. */
  letters: RegExp;
  /** Words that say nothing about what a claim is about, folded. */
  stops: ReadonlySet<string>;
}

const latin = /^\p{Script=Latin}/u;
const cyrillic = /^\p{Script=Cyrillic}/u;

function language(stem: Language['stem'], stops: readonly string[], letters = latin): Language {
  return { stem, letters, stops: new Set(stops.map(searchText)) };
}

/** What is written in Latin letters is taken for English where nothing else is known. */
export const fallback = language(english, englishStops);

/** The languages whose words are brought to stems, by their tags. */
export const languagesByTag: ReadonlyMap<string, Language> = new Map([
  ['ar', language(arabic, arabicStops, /^\p{Script=Arabic}/u)],
  ['da', language(danish, danishStops)],
  ['de', language(german, germanStops)],
  ['el', language(greek, greekStops, /^\p{Script=Greek}/u)],
  ['en', fallback],
  ['es', language(spanish, spanishStops)],
  ['fi', language(finnish, finnishStops)],
  ['fr', language(french, frenchStops)],
  ['hu', language(hungarian, hungarianStops)],
  ['hy', language(armenian, armenianStops, /^\p{Script=Armenian}/u)],
  ['id', language(indonesian, indonesianStops)],
  ['it', language(italian, italianStops)],
  ['nb', language(norwegian, norwegianStops)],
  ['nl', language(dutch, dutchStops)],
  ['nn', language(norwegian, norwegianStops)],
  ['no', language(norwegian, norwegianStops)],
  ['pt', language(portuguese, portugueseStops)],
  ['ro', language(romanian, romanianStops)],
  ['ru', language(russian, russianStops, cyrillic)],
  ['sv', language(swedish, swedishStops)],
  ['tr', language(turkish, turkishStops)],
  ['uk', language((word) => word, ukrainianStops, cyrillic)],
]);

/** The language of a tag (BCP 47); English for one that is unknown or empty. */
export function languageOf(tag: string): Language {
  return languagesByTag.get(tag.split('-')[0]?.toLowerCase() ?? '') ?? fallback;
}
