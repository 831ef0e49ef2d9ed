import { spokenLength, wordsOf } from '#lib/domain/corroboration/copies/text-print.ts';
import { backWords, inAnyLanguage, type BackWords } from './back-words.ts';

/** Of a sentence so much is read, in UTF-16 code units: what is longer was written to take time. */
const mostRead = 4_000;

/** How many words are the front of a sentence. */
const front = 3;

const spoken = /[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*/gu;
const named = /^\p{Lu}/u;
/** Written with a capital in English, and nobody's name. */
const capitals = new Set(
  'I January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  ),
);

function spokenWords(text: string): string[] {
  return [...text.matchAll(spoken)].map(([word]) => word);
}

/** The words of a sentence that have a capital, its first word too: mostly the names in it. */
export function capitalised(text: string): string[] {
  return spokenWords(text).filter((word) => named.test(word) && !capitals.has(word));
}

/**
 * True of a sentence that names nobody and nothing itself, in a script that tells names by capitals: “The firm had poisoned
 * the river.”
 */
export function isNameless(text: string): boolean {
  let at = 0;
  for (const [word] of text.matchAll(spoken)) {
    if (at === 0 ? !named.test(word) : named.test(word) && !capitals.has(word)) return false;
    at += 1;
  }
  return at > 0;
}

/** The words of each list, told apart once. */
const told = new WeakMap<
  BackWords,
  Record<'persons' | 'first' | 'places' | 'articles', ReadonlySet<string>>
>();

function toldApart(words: BackWords) {
  const set = (list = '') => new Set(list.split(' '));
  const known = told.get(words) ?? {
    persons: set(words.persons),
    first: set(words.first),
    places: set(words.places),
    articles: set(words.articles),
  };
  told.set(words, known);
  return known;
}

/** A first word in the place of what points to nothing. */
const instead = 'x ';
/** What opens a sentence before whom it is about: “Last year in Leeds she took it.” */
const openers =
  /^(?:last|next|yesterday|later|earlier|then|now|once|again|today|tonight|back|early|late|speaking|talking|writing|gestern|heute|später|hier|ayer|ieri|ontem|wczoraj|вчера|вчора)$/u;

function pointsBackIn(sentence: string, list: BackWords): boolean {
  const { persons, first, places, articles } = toldApart(list);
  const text = list.nothing ? sentence.replace(list.nothing, instead) : sentence;
  if (list.anywhere?.test(text)) return true;
  const isNamed = list.isName?.test(text) ?? false;
  let [at, isOpened, isBehind, isPlace] = [0, false, false, false];
  for (const { 0: word, index } of text.matchAll(spoken)) {
    const small = word.toLowerCase();
    if (persons.has(small) || (at < front && first.has(small))) return true;
    // Behind a comma there may be another name: “In London, Lind said she took it.”
    if (isPlace && named.test(word) && text[index - 2] === ',') isOpened = false;
    // A place that a person's word does not follow at once is a name like others, but where the sentence opens with one.
    if (isPlace && !isOpened && !named.test(word)) return false;
    // Behind a name, such a word mostly means that; the first word has a capital whatever it is.
    if (named.test(word) && !capitals.has(word) && (at > 0 || isNamed)) {
      if (!isBehind) return false;
      isPlace = true;
    } else {
      isPlace = false;
      isBehind = places.has(small) || (isBehind && articles.has(small));
    }
    if (at === 0) isOpened = places.has(small) || openers.test(small);
    at += 1;
  }
  return false;
}

function listsOf(language: string | null): readonly BackWords[] {
  const own = backWords[language?.toLowerCase().split('-')[0] ?? ''];
  return own ? [own] : inAnyLanguage;
}

/**
 * True of a sentence (its marks folded) that speaks of who or what another one named: “She told reporters that nobody was
 * hurt.” Known by closed lists of words, in the language (a BCP 47 tag), or where that is null or has none in one of its script.
 * Says it of too many rather than of too few.
 */
export function pointsBack(text: string, language: string | null): boolean {
  const read = text.slice(0, mostRead);
  return listsOf(language).some((each) => pointsBackIn(read, each));
}

/** True of a sentence (its marks folded) in which who speaks says I or we, but for what it quotes: “We took nothing.” */
export function speaksOfSelf(text: string, language: string | null): boolean {
  const unquoted = text.slice(0, mostRead).replace(/"[^"]*(?:"|$)/gu, ' ');
  return listsOf(language).some(({ own }) => own?.test(unquoted));
}

/** In UTF-16 code units; no remark is as long. */
const longestRemark = 500;
/** Fewer words may be a remark on the sentence beside them. */
const wordsOfRemark = 5;
const verdicts =
  /(?<![\p{L}\p{M}])(?:true|false|wrong|right|correct|incorrect|untrue|lies?|not|never|no|denied|falsch|wahr|richtig|stimmt|gelogen|nicht|faux|vrai|mensonge|falso|falsa|cierto|verdad|mentira|verdade|vero|правда|неправда|ложь|верно|неверно|нет|صحيح|خطأ|كذب|كاذب|सच|झूठ|गलत)(?![\p{L}\p{M}])|사실|거짓|属实|不实|真的|假的|事実|本当|嘘/iu;

/** And so many where they say of something that it is true or false: “The claim is false, police say.” */
const wordsOfVerdict = 11;
const truths =
  /(?<![\p{L}\p{M}])(?:true|false|untrue|incorrect|lies?|hoax|fake|falsch|wahr|unwahr|gelogen|faux|vrai|mensonge|falso|falsa|mentira|verdade|vero|правда|неправда|ложь|неверно|صحيح|خطأ|كذب|كاذب|सच|झूठ|गलत)(?![\p{L}\p{M}])|사실|거짓|属实|不实|真的|假的|事実|本当|嘘/iu;
/** Lines that say of all below them whether it is so. */
const headings =
  /^\P{L}*(?:(?:the )?(?:myths?|facts?|fiction|claims?|verdict|reality|rumou?rs?)|mythos|mythen|fakten|fakt|behauptung|mythe|mythes|faits?|mitos?|hechos?|fatos?|mit|mity|fakty|fakt|миф|мифы|факт|факты)\P{L}*$/iu;

/** True of a line that says of what stands below it whether it is so: “Myth”, “False”. */
export function isVerdict(text: string): boolean {
  return (
    text.length <= longestRemark &&
    (headings.test(text) || (truths.test(text) && spokenLength(wordsOf(text)) < wordsOfRemark))
  );
}

/** True of a few words that say of the sentence beside them whether it is so, or who said it: “It is false.” */
export function isRemark(text: string, language: string | null): boolean {
  if (text.length > longestRemark || /\p{N}/u.test(text)) return false;
  const words = spokenLength(wordsOf(text));
  if (words >= wordsOfRemark) return words < wordsOfVerdict && truths.test(text);
  return verdicts.test(text) || pointsBack(text, language);
}
