const LONGEST_POINTER = 200;
const LONGEST_NAMED = 100;
const LONGEST_ASIDE = 400;
const LONGEST_TERMS = 600;

/** Labels that only lead elsewhere: "Read also: …", "More from The Gazette: …". */
const pointer =
  /^[([•\s]{0,3}(?:read (?:more|also|next|this)|(?:you (?:may|might) )?also (?:read|on)|see also|see more|more (?:from|on|stories)(?: [^:：.]{1,60})?|related (?:items?|stor(?:y|ies)|articles?|content|topics)|further reading|(?:à|a) lire(?: aussi)?|lire aussi|voir aussi|sur le même sujet|lesen sie (?:auch|hier|dazu)|mehr zum thema|siehe auch|lea también|le puede interesar|te puede interesar|vea también|leia (?:também|mais)|veja também|leggi anche|vedi anche|читайте также|смотрите также|читайте також|czytaj (?:też|także|również)|zobacz (?:też|także)|lees ook|läs (?:också|mer)|les også|læs også|ayrıca okuyun|baca juga|اقرأ أيضا|اقرأ أيضًا|شاهد أيضا|关联阅读|相关阅读|相关报道|関連記事|관련 ?기사)\s?[:：»›]\s?\S/iu;
/** Words that sentences begin with as well: "(MORE: …)", "PHOTOS: …". */
const named =
  /^[([•\s]{0,3}(?:more|related|recommended|photos|pictures|video|gallery|watch|listen)\s?[:：»›]\s?\S/iu;
/** A headline may ask or shout; a full stop ends a sentence of the story. */
const statementEnd = /[.…。।][”’"'»」』)\]]*$/u;
const sentenceEnd = /[.!?…。！？؟।][”’"'»」』)\]]*$/u;

/** What a story was filed under, and where it comes from, as lists below it say. */
const filedUnder =
  /^[•\s]{0,3}(?:(?:related items|filed under)(?!\p{L})|(?:tags?|topics?|categories|mots-clés|schlagw(?:orte|örter)|etiquetas|теги|тэги)\s?[:：])\s?\S/iu;

/** Somebody is heard or written about: no furniture of a page does that. */
const reported =
  /(?<!\p{L})(?:said|says|told|asked|asks|demanded|added|wrote|writes|warned|admitted|announced|claimed|argued|sagte[nr]?|sagt|fragte|erklärte[nr]?|a (?:dit|déclaré|affirmé|précisé|demandé|ajouté)|dijo|dijeron|afirmó|preguntó|disse|afirmou|ha detto|сказал\p{L}?|заявил\p{L}?|powiedział\p{L}?|zei)(?!\p{L})/iu;

const where = String.raw`(?:newsletter|inbox|alerts?|facebook|twitter|instagram|telegram|whatsapp|google|youtube|podcast|app\b|@\w|bulletin|boletín|infolettre|телеграм|канал)`;
/** An offer at the end of a page, which asks its reader to do something. */
const offer = new RegExp(
  String.raw`^(?:please )?(?:subscribe|sign up|sign in|log in|(?:follow|like) us(?= (?:on|at|in|via)|\s?[:@])|download our|click here|share this|send (?:us )?tips|abonnez-vous|inscrivez-vous|suivez-nous|abonnieren sie|folgen sie|suscríbete|suscríbase|síguenos|assine|inscreva-se|iscriviti|seguici|подписывайтесь|подпишитесь|zapisz się|volg ons)(?![\p{L}\p{N}]).{0,200}${where}`,
  'iu',
);
/** The same where only the missing full stop tells it from a sentence. */
const shorterOffer = new RegExp(
  String.raw`^(?:follow|join|get|suivez|jetzt|sigue|siga|segui|следите|obserwuj)(?![\p{L}\p{N}]).{0,200}${where}.{0,120}(?<!(?:^|[^.])[.。])$`,
  'iu',
);
/** Where or how whoever reads it may answer. */
const answer = String.raw`(?:@|https?:|${where}|\be-?mail|\bcontact\b|\bwrite to us|\bin the comments|\bclick\b|\bcourriel|\bcorreo)`;
const asks = [
  `^["“]?(?:questions\\?|comments\\?|got a (?:tip|story)|have (?:a tip|you got|a story)|know something|do you have|tell us|vous avez|haben sie|¿tiene)(?=[\\s?]).{0,300}${answer}`,
  String.raw`^["“]?(?:contact us|e-?mail us|write to us)(?= (?:at|on|via|by|with|for|here|if)\b|\s?[:.!]|$)`,
  `\\byou can (?:send|e-?mail|follow|reach) (?:him|her|them|me|us)(?!\\p{L}).{0,80}(?:${answer}|\\bhere\\b)`,
  `\\bfollow (?:him|her|them|me|us) on .{0,40}${where}`,
  String.raw`\b(?:comments powered by|bookmark (?:his|her|their) page)\b`,
].map((words) => new RegExp(words, 'iu'));
/** The same of whoever wrote it, by a name or a trade. */
const canBeReached =
  /^(?:He|She|They|\p{Lu}[\p{L}.’'-]{0,30}(?: \p{Lu}[\p{L}.’'-]{0,30}){1,3}|.{0,80}\b(?:[Ww]riter|[Rr]eporter|[Aa]uthor|[Cc]orrespondent|[Ee]ditor|[Jj]ournalist|[Cc]olumnist)),? can be reached (?:at|on|via|by)(?: (?:e-?mail|(?:tele)?phone|tel\.?)(?: (?:at|on))?)?:? (?:\S{1,60}@|\+?[\d(][\d\s().-]{6}|Twitter|Facebook)/u;

const terms = [
  /^©|^(?:copyright\s?)?(?:©|\(c\)\s?(?:copyright\b|(?:19|20)\d\d\b))|^copyright,? (?:©|\(c\)|(?:19|20)\d\d\b)/iu,
  /(?<!\p{L})(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|wszelkie prawa zastrzeżone|جميع الحقوق محفوظة)(?![\p{L},”"])/iu,
  /\b(?:views?|opinions?)\b.{0,80}\bdo(?:es)? not necessarily (?:reflect|represent)/iu,
  /\b(?:views?|opinions?) expressed (?:here|herein|above|below|in|on|by (?:the )?(?:authors?|writers?|contributors?|guests?))\b.{0,80}\bdo(?:es)? not (?:reflect|represent)/iu,
  /\bopini(?:ón|ones)(?!\p{L}).{0,80}\bno reflejan? necesariamente\b/iu,
  /\bn[’']engage(?:nt)? que (?:(?:leurs?|les|son|sa) |l[’'])?(?:auteure?s?|la responsabilité)(?!\p{L})/iu,
  /(?:无断转载|無断転載|무단 ?전재).{0,20}(?:禁|금지|재배포|不可)/u,
  /(?:الآراء|المقالات?|التعليقات) (?:الواردة|المنشورة|المعروضة|المطروحة).{0,80}لا تعبر.{0,15}عن رأي/u,
  /(?:التعليقات|تعليق(?:ك|كم)).{0,40}(?:قبل|لن|سيتم|يتم)\s.{0,20}نشر/u,
  /(?:^|[.!?]\s)(?:\p{L}{1,12}\s){0,2}comments? (?:are|is|will be|may be) (?:moderated(?! by (?!our\b|an? ))|reviewed (?:before|by our)|(?:reviewed|published|removed|edited)\.)/iu,
];

/** True for a line that leads to another story, wherever it stands. */
export function isPointer(text: string): boolean {
  if (text.length > LONGEST_POINTER) return false;
  if (pointer.test(text)) return !statementEnd.test(text);
  return text.length <= LONGEST_NAMED && named.test(text) && !sentenceEnd.test(text);
}

/** True for a line at a story's end that is no longer part of it. */
export function isClosing(text: string): boolean {
  if (text.length > LONGEST_TERMS || reported.test(text)) return false;
  if (text.length <= LONGEST_POINTER && filedUnder.test(text)) return !statementEnd.test(text);
  if (
    text.length <= LONGEST_ASIDE &&
    [offer, shorterOffer, canBeReached, ...asks].some((words) => words.test(text))
  )
    return true;
  return terms.some((words) => words.test(text));
}
