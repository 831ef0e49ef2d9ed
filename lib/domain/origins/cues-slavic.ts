import { around, before, behind, oneOf, whole, type Cue } from './cue.ts';
import { isBody, isOutlet } from './parties.ts';

const quote = '[«„“"]?';
const russianKind = oneOf(
  String.raw`агентств\p{Ll}*|информагентств\p{Ll}*|газет\p{Ll}*|издани\p{Ll}*|телеканал\p{Ll}*|канал\p{Ll}*|журнал\p{Ll}*|портал\p{Ll}*|радиостанци\p{Ll}*|телекомпани\p{Ll}*|корпораци\p{Ll}*|организаци\p{Ll}*|информационн\p{Ll}*|государственн\p{Ll}*|официальн\p{Ll}*|независим\p{Ll}*|местн\p{Ll}*|деловы?\p{Ll}*|пресс-служб\p{Ll}*|источник\p{Ll}*|сайт\p{Ll}*|\p{L}{2,14}ск(?:ое|ая|ий|ого|ой|ому|ую|им|ом)|в|на`,
);
const russian = String.raw`(?:${russianKind} ){0,5}${quote}`;
const russianVerbs = oneOf(
  'сообщает|сообщают|сообщил|сообщила|сообщило|сообщили|передаёт|передает|передал|передала|передало|передают|пишет|пишут|написал|написала|написало|отмечает|отметили|заявил|заявило|заявила|заявили|рассказали|уточнили|подтвердили|подтвердило|информирует|утверждает|объявил|объявила|объявило|опубликовал|опубликовала|опубликовало|повідомляє|повідомив|повідомила|повідомили|передає|пише',
);

const polishKind = oneOf(
  String.raw`agencj\p{Ll}*|agencja prasowa|dziennik\p{Ll}*|gazet\p{Ll}*|portal\p{Ll}*|stacj\p{Ll}*|telewizj\p{Ll}*|tygodnik\p{Ll}*|radi\p{Ll}*|serwis\p{Ll}*|organizacj\p{Ll}*|prasow\p{Ll}*|państwow\p{Ll}*|niezależn\p{Ll}*|lokaln\p{Ll}*|źródł\p{Ll}*|\p{L}{2,14}(?:sk|ck)(?:a|i|ie|iej|iego|iemu|im)|w|z|na`,
);
const polishDocument =
  '(?:(?:z |najnowszych )?(?:danych|raportu|badań|badania|informacji|ustaleń|szacunków|komunikatu|sondażu|analizy|statystyk) ){0,1}';
const polish = String.raw`${polishDocument}(?:${polishKind} ){0,4}${quote}`;
const polishVerbs = oneOf(
  'informuje|poinformował|poinformowała|poinformowało|poinformowali|podaje|podał|podała|podało|pisze|napisał|napisała|donosi|doniósł|doniosła|przekazał|przekazała|przekazało|ogłosił|ogłosiła|ogłosiło|potwierdził|potwierdziła|potwierdziło|relacjonuje|ujawnił|ujawniła|ostrzega|cytuje',
);

/** Russian, Ukrainian and Polish. */
export const slavic: readonly Cue[] = [
  whole(
    String.raw`[«„](?<name>\p{Lu}[^»“\n]{1,30})[»“] (?:рассказал|сообщил|заявил|подтвердил|уточнил)\p{Ll}{0,2}(?![\p{L}])`,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Пп]о (?:предварительным |последним |официальным )?(?:данным|информации|сведениям|словам|сообщению|сообщениям|оценке|оценкам|подсчётам|подсчетам)|[Сс]о ссылкой на|[Сс]сылаясь на|[Сс]огласно (?:данным|отчёту|отчету|докладу|исследованию|сообщению|опросу)|[Цц]итирует|[Зз]а даними|[Зз]а словами|[Зі]з посиланням на) ${russian}`,
  ),
  before(String.raw`(?<![\p{L}])(?:[Кк]ак |[Оо]б этом )?${russianVerbs} ${russian}`, isBody),
  before(
    String.raw`(?<![\p{L}])(?:[Оо]б этом (?:пишет|пишут|сообщает|сообщают|рассказал\p{Ll}?)|[Кк]ак (?:выяснил\p{Ll}?|узнал\p{Ll}?|пишет|пишут)) ${russian}`,
  ),
  before(String.raw`(?<![\p{L}])[Кк]ак стало известно ${russian}`, isBody),
  behind(String.raw`[»”"]?(?: в \p{Ll}+| также)? ${russianVerbs}(?![\p{L}])`, isBody),
  around(
    String.raw`(?<![\p{L}])(?:агентству|газете|изданию|телеканалу|журналу|каналу|радиостанции|порталу|корреспонденту) ${quote}`,
    String.raw`[»”"]? (?:рассказал|сообщил|заявил|сказал|подтвердил)`,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Вв] (?:интервью|беседе с|разговоре с|эфире|комментарии)|рассказал\p{Ll}?|заявил\p{Ll}?|сказал\p{Ll}?|сообщил\p{Ll}?|цитирует) ${russian}`,
    isOutlet,
  ),
  whole(
    String.raw`(?<=^|\n)\p{Lu}[\p{Lu} -]{2,30}, \d{1,2} \p{Ll}{3,9}[.,]?(?: \/)? ?[—–-]? ?(?<name>\p{Lu}[\p{L} -]{1,20}?)(?:\/|\.)`,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Ww]edług|[Zz]daniem|[Pp]owołując się na|[Zz]a|cytowan\p{Ll}+ przez|[Cc]ytując) ${polish}`,
    isSomebody,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Jj]ak )?(?:${polishVerbs}|wynika z|[Zz] danych|opublikowan\p{Ll}+ przez) ${polish}`,
    isBody,
  ),
  before(
    String.raw`(?<![\p{L}])(?:w rozmowie z|w wywiadzie (?:dla|z)|[Pp]owiedział\p{Ll}*|powiedział\p{Ll}* (?:agencji|dziennikowi)|na antenie|na łamach|powiedział\p{Ll}* (?:agencji|dziennikowi|gazecie|portalowi|stacji)|dotarł\p{Ll}*|dotarli dziennikarze|dowiedział\p{Ll}* się|ustalił\p{Ll}?) ${polish}`,
    isOutlet,
  ),
  behind(String.raw`[”"]?(?: w \p{Ll}+)? ${polishVerbs}(?![\p{L}])`, isBody),
];

/** Not "for Poland", as "za" and a capital may be. */
function isSomebody(name: string): boolean {
  return isBody(name) || /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(name);
}
