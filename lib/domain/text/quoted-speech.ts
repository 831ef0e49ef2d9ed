const closing = String.raw`["”’»«›‹“」』）)\]]`;
// A mark that ends a sentence, and the quotation that ended with it.
const quotationEnd = new RegExp(String.raw`[!?！？…‽؟。.।]${closing}*[»”’」』"“«›‹]\s*$`, 'u');
const spaced = /\s$/u;
const wondering = /[!?！？؟‽…]["”’»«›‹“」』）)\]\s]*$/u;

const goesOnSmall = /^(?:[–—-]\s?)?\p{Ll}/u;

/** Words a sentence goes on with right behind a quotation, by the language that writes them there. */
const particles: Readonly<Record<string, RegExp>> = {
  // "…」と述べた", "…」などの", "…」は".
  ja: /^(?:と(?!ころ|き|はいえ)|って|など|は(?!い)|が|を|に(?!もかかわらず)|の(?!ち)|も(?!し|っとも|う)|へ|や(?!がて)|から|まで|で(?!も|は|すが|ある))/u,
  // Particles are written onto the closing mark; "라고" at times apart from it.
  ko: /^(?:이?라[고며는]|고|며|하[고며]|는|은|이|가|을|를|의|에|로|와|과|란|이란|라면서|면서|이라면서)/u,
};

/** A whole sentence that only says who spoke. */
const attributions: Readonly<Record<string, RegExp>> = {
  en: /^(?:\p{Lu}[\p{L}’'.-]{0,30} ){1,4}(?:said|says|asked|asks|told|wrote|writes|replied|answered|added|shouted|tweeted)(?:[.,]| (?:on|in|at|after|as|to|during|when)\b)/u,
  zh: /^[\p{Script=Han}·・]{1,16}(?:说|說|道|表示|称|稱|问|問|答|写道|寫道|喊道|强调|強調|指出)[。.]/u,
  ja: /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}・ー]{1,14}[はが](?:こう)?(?:言った|言う|述べた|話した|語った|訴えた|叫んだ|答えた|尋ねた|説明した)[。.]/u,
  ko: /^(?:[\p{Script=Hangul}]{1,10} ){1,4}(?:말했다|밝혔다|전했다|물었다|외쳤다|답했다|덧붙였다|강조했다)\./u,
  hi: /^(?:[\p{Script=Devanagari}]{1,16} ){1,5}(?:कहा|बोले|बोली|पूछा|बताया|जोड़ा)[।.]/u,
  ar: /^(?:قال|قالت|قالوا|صرح|صرحت|أضاف|أضافت|تساءل|سأل|صرخ)(?: [\p{Script=Arabic}]{1,16}){0,4}[.،]/u,
};

/**
 * True when `tail` ends with a quotation and `next` goes on with the sentence it stands in: “Yes!” he said,
 * 「そうだ。」と述べた, “간다.”고 말했다, “去吧！”他说. Also after an exclamation or a question inside a sentence
 * whose next word is written small.
 */
export function speechRunsOnInto(tail: string, next: string, language: string): boolean {
  const [primary = ''] = language.toLowerCase().split('-');
  if (wondering.test(tail) && goesOnSmall.test(next)) return true;
  if (!quotationEnd.test(tail)) return false;
  if (goesOnSmall.test(next)) return true;
  if (primary !== 'ko' && !spaced.test(tail) && particles['ja']?.test(next)) return true;
  if (primary !== 'ja' && particles['ko']?.test(next) && (!spaced.test(tail) || /^이?라/u.test(next)))
    return true;
  const named = Object.entries(attributions).some(
    ([own, pattern]) => (own === primary || !(primary in attributions)) && pattern.test(next),
  );
  // In English and Arabic a sentence may end inside the quotation with a full stop, and another begin behind it.
  return named && (/[。।]/u.test(tail) || wondering.test(tail) || ['ko', 'hi'].includes(primary));
}
