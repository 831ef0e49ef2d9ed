import { spokenLength, wordsOf } from '#lib/domain/corroboration/copies/text-print.ts';

/** Words by which a sentence speaks of somebody or something that another named, in one language. */
interface BackWords {
  /** For a person, wherever they stand with no name before them. */
  persons: readonly string[];
  /** At the front of a sentence only, as they mostly mean what the sentence itself named elsewhere. */
  first?: readonly string[];
  /** In any place. */
  anywhere?: RegExp;
}

/** How many words are the front of a sentence. */
const front = 3;

const words: Readonly<Record<string, BackWords>> = {
  en: {
    persons: ['he', 'she', 'him', 'her', 'his', 'hers', "he's", "she's", "he'd", "she'd", "he'll", "she'll"],
    first: [
      ...['it', 'its', "it's", 'they', 'their', 'theirs', 'them', "they're", "they'd", "they've"],
      ...['this', 'that', "that's", 'these', 'those', 'both', 'neither', 'such'],
    ],
    anywhere:
      /\b(?:(?:that|the same|the following|the next|the previous) (?:day|night|morning|afternoon|evening|week|weekend|month|year|time|place)|the (?:latter|former|pair|trio|duo)|of them|among them|(?:hours?|days?|weeks?|months?|years?) (?:later|earlier|before|after|afterwards))\b|^there(?!'s| (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|seems?|remains?)\b)/iu,
  },
  de: {
    persons: [
      'er',
      'sie',
      'ihn',
      'ihm',
      'ihr',
      'ihre',
      'ihren',
      'ihrem',
      'ihrer',
      'sein',
      'seine',
      'seinen',
      'seinem',
      'seiner',
    ],
    first: ['es', 'dies', 'diese', 'dieser', 'dieses', 'diesen', 'diesem', 'letzterer', 'letztere', 'beide'],
    anywhere: /(?<!\p{L})(?:selben|gleichen|darauffolgenden) (?:Tag|Tage|Nacht|Abend|Woche|Monat|Jahr)/u,
  },
  nl: {
    persons: ['hij', 'zij', 'ze', 'hem', 'haar'],
    first: ['dit', 'dat', 'deze', 'die', 'beide'],
  },
  fr: {
    persons: ['il', 'elle', 'ils', 'elles', 'lui', 'leur', 'leurs'],
    first: [
      'ce',
      'cela',
      "c'est",
      'ceci',
      'cette',
      'ces',
      'celui-ci',
      'celle-ci',
      'son',
      'sa',
      'ses',
      "qu'il",
      "qu'elle",
    ],
    anywhere: /(?<!\p{L})(?:le même jour|la même (?:année|semaine|nuit))(?!\p{L})/iu,
  },
  es: {
    persons: ['él', 'ella', 'ellos', 'ellas'],
    first: ['esto', 'eso', 'este', 'esta', 'estos', 'estas', 'ese', 'esa', 'su', 'sus', 'ambos'],
    // A verb of saying that goes on without saying who, here and below.
    anywhere:
      /(?<!\p{L})(?:ese|el mismo) (?:día|mes|año)(?!\p{L})|^(?:también |además,? )?(?:dijo|afirmó|aseguró|señaló|añadió|agregó|explicó|declaró|negó|sostuvo|indicó|reconoció) (?:también )?que(?!\p{L})/iu,
  },
  pt: {
    persons: ['ele', 'ela', 'eles', 'elas', 'dele', 'dela'],
    anywhere:
      /^(?:também )?(?:disse|afirmou|acrescentou|declarou|explicou|negou|garantiu) (?:ainda |também )?que(?!\p{L})/iu,
    first: ['isto', 'isso', 'este', 'esta', 'esse', 'essa', 'seu', 'sua', 'seus', 'suas', 'ambos'],
  },
  it: {
    persons: ['egli', 'lui', 'lei', 'loro'],
    anywhere:
      /^(?:ha (?:anche )?(?:detto|aggiunto|affermato|dichiarato|spiegato|negato)|disse|aggiunse) che(?!\p{L})/iu,
    first: ['questo', 'questa', 'ciò', 'suo', 'sua', 'entrambi'],
  },
  ru: {
    persons: ['он', 'она', 'они', 'его', 'её', 'ее', 'ему', 'ей', 'им', 'их', 'него', 'неё', 'нее'],
    first: ['это', 'этот', 'эта', 'эти', 'оно', 'последний', 'последняя', 'оба'],
    anywhere: /(?<!\p{L})(?:тот|тем|того) же (?:день|днём|вечер|год|году|месяц|месяце)(?!\p{L})/iu,
  },
  uk: {
    persons: ['він', 'вона', 'вони', 'його', 'її', 'йому', 'їй', 'їх'],
    first: ['це', 'цей', 'ця', 'ці', 'воно'],
  },
  pl: {
    persons: ['on', 'ona', 'oni', 'one', 'jego', 'jej', 'jemu', 'ich'],
    first: ['to', 'ten', 'ta', 'te'],
    anywhere: /^(?:powiedzia|doda|stwierdzi|oświadczy|zaprzeczy)(?:ł|ła), że(?!\p{L})/iu,
  },
  hi: {
    persons: [],
    first: [
      'वह',
      'वे',
      'उन्होंने',
      'उसने',
      'उनका',
      'उनकी',
      'उनके',
      'उसका',
      'उसकी',
      'उसके',
      'यह',
      'ये',
      'इसने',
      'इसका',
    ],
  },
  ar: {
    persons: [],
    first: ['هو', 'هي', 'هم', 'هذا', 'هذه', 'ذلك', 'وهو', 'وهي', 'وهم', 'وهذا', 'وذلك'],
    anywhere:
      /^[وف]?(?:قال|قالت|قالوا|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|ذكر|ذكرت|أشار|أشارت|تابع|تابعت) (?:إن|أن|إلى|بأن|هو|هي|"|:)/u,
  },
  ko: {
    persons: [],
    anywhere:
      /^(?:(?:또|그러나|이어|하지만|그리고),? )?(?:그는|그가|그의|그를|그녀|그들|이들|이는|이것|같은 날|이날|양측|두 사람)/u,
  },
  zh: {
    persons: [],
    anywhere: /^(?:但|而|随后|隨後)?(?:他|她|它|该|該|此人|两人|兩人|双方|雙方|当天|當天|同日|同年)/u,
  },
  ja: {
    persons: [],
    anywhere: /^(?:また|しかし|さらに)?、?(?:彼|彼女|同氏|同社|同省|同日|同年|両者|両氏|これ|それ|その)/u,
  },
};

/** Asked where the language is not known: one for each script, as the lists of two Latin ones are the other’s common words. */
const unknown = ['en', 'ru', 'uk', 'hi', 'ar', 'ko', 'zh', 'ja'].flatMap((tag) => words[tag] ?? []);

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
  const [first, ...further] = spokenWords(text);
  return first !== undefined && named.test(first) && capitalised(further.join(' ')).length === 0;
}

function pointsBackIn(text: string, { persons, first = [], anywhere }: BackWords): boolean {
  if (anywhere?.test(text)) return true;
  for (const [at, word] of spokenWords(text).entries()) {
    const small = word.toLowerCase();
    if (persons.includes(small) || (at < front && first.includes(small))) return true;
    // Behind a name, such a word mostly means that; the first word has a capital whatever it is.
    if (at > 0 && named.test(word) && !capitals.has(word)) return false;
  }
  return false;
}

/**
 * True of a sentence (its marks folded) that speaks of who or what another one named: “She told reporters that nobody was
 * hurt.” Known by closed lists of words, in the language (a BCP 47 tag), or where that is null or has none in one of its script.
 * Says it of too many rather than of too few.
 */
export function pointsBack(text: string, language: string | null): boolean {
  const own = words[language?.toLowerCase().split('-')[0] ?? ''];
  return (own ? [own] : unknown).some((each) => pointsBackIn(text, each));
}

/** Fewer words may be a remark on the sentence beside them. */
const wordsOfRemark = 5;
const verdicts =
  /(?<![\p{L}\p{M}])(?:true|false|wrong|right|correct|incorrect|untrue|lies?|not|never|no|denied|falsch|wahr|richtig|stimmt|gelogen|nicht|faux|vrai|mensonge|falso|falsa|cierto|verdad|mentira|verdade|vero|правда|неправда|ложь|верно|неверно|нет|صحيح|خطأ|كذب|كاذب|सच|झूठ|गलत)(?![\p{L}\p{M}])|사실|거짓|属实|不实|真的|假的|事実|本当|嘘/iu;

/** True of a few words that say of the sentence beside them whether it is so, or who said it: “It is false.” */
export function isRemark(text: string, language: string | null): boolean {
  if (/\p{N}/u.test(text) || spokenLength(wordsOf(text)) >= wordsOfRemark) return false;
  return verdicts.test(text) || pointsBack(text, language);
}
