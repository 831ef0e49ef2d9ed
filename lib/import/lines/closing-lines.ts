const LONGEST_POINTER = 200;
const LONGEST_ASIDE = 400;
const LONGEST_TERMS = 600;
const LONGEST_CONTACT = 160;

/** A line that leads to another story, by the label it begins with: "Read also: …", "(MORE: …)", "PHOTOS: …". */
const pointer =
  /^[([•\s]{0,3}(?:read (?:more|also|next|this)|(?:you (?:may|might) )?also (?:read|on)|see also|see more|more|more (?:from|on|stories)(?: [^:：.]{1,60})?|related(?: items?| stor(?:y|ies)| articles?| content| topics)?|recommended|further reading|photos?|pictures|video|gallery|watch|listen|(?:à|a) lire(?: aussi)?|lire aussi|voir aussi|sur le même sujet|lesen sie (?:auch|hier|dazu)|lesen sie auch|mehr zum thema|siehe auch|lea también|le puede interesar|te puede interesar|vea también|leia (?:também|mais)|veja também|leggi anche|vedi anche|читайте также|смотрите также|читайте також|czytaj (?:też|także|również)|zobacz (?:też|także)|lees ook|läs (?:också|mer)|les også|læs også|ayrıca okuyun|baca juga|اقرأ أيضا|اقرأ أيضًا|شاهد أيضا|关联阅读|相关阅读|相关报道|関連記事|관련 ?기사)\s?[:：»›]\s?\S/iu;
/** What a story was filed under, and where it comes from, as lists below it say. */
const filedUnder =
  /^[•\s]{0,3}(?:related items|filed under|tags?|topics?|categories|mots-clés|schlagw(?:orte|örter)|etiquetas|тег[иы]|теги)\b\s?:?\s?\S/iu;

const where = String.raw`(?:newsletter|inbox|alerts?|facebook|twitter|instagram|telegram|whatsapp|google|youtube|podcast|app\b|@\w|bulletin|boletín|infolettre|телеграм|канал)`;
/** An offer at the end of a page, which asks its reader to do something. */
const offer = new RegExp(
  String.raw`^(?:please )?(?:subscribe|sign up|sign in|log in|follow us|like us|download our|click here|share this|send (?:us )?tips|abonnez-vous|inscrivez-vous|suivez-nous|abonnieren sie|folgen sie|suscríbete|suscríbase|síguenos|assine|inscreva-se|iscriviti|seguici|подписывайтесь|подпишитесь|zapisz się|volg ons)(?![\p{L}\p{N}]).{0,200}${where}`,
  'iu',
);
/** The same where only the missing full stop tells it from a sentence. */
const shorterOffer = new RegExp(
  String.raw`^(?:follow|join|get|suivez|jetzt|sigue|siga|segui|следите|obserwuj)(?![\p{L}\p{N}]).{0,200}${where}.{0,120}(?<!(?:^|[^.])[.。])$`,
  'iu',
);
const asks =
  /^["“]?(?:questions\?|comments\?|got a (?:tip|story)|have (?:a tip|you got|a story)|know something|do you have|contact us|e-?mail us|write to us|tell us|vous avez|haben sie|¿tiene)(?=[\s?])|\b(?:you can (?:send|e-?mail|follow|reach) (?:him|her|them|me|us)|can be reached (?:at|on)|follow (?:him|her|them|me|us) on|comments powered by|bookmark (?:his|her|their) page)\b/iu;
const terms =
  /^(?:©|\(c\)\s|copyright\b)|\ball rights reserved\b|\b(?:views?|opinions?)\b.{0,80}\bdo(?:es)? not (?:necessarily )?(?:reflect|represent)|\bno reflejan? necesariamente\b|\bn[’']engage(?:nt)? que\b|\b(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|wszelkie prawa zastrzeżone)\b|无断转载|無断転載|무단 ?전재|جميع الحقوق محفوظة|لا تعبر عن رأي|(?:التعليقات|تعليق(?:ك|كم)).{0,40}نشر|\bcomments? (?:are|is|will be|may be) (?:moderated|reviewed|published|removed|edited)\b/iu;
/** Whoever wrote it, by an address for letters, at the very end. */
const contact = /[\p{L}\p{N}._%+-]{1,40}@[\p{L}\p{N}.-]{1,60}\.\p{L}{2,12}[\s).»”"]{0,3}$/u;

/** True for a line that leads to another story, wherever it stands. */
export function isPointer(text: string): boolean {
  return text.length <= LONGEST_POINTER && pointer.test(text);
}

/** True for a line at a story's end that is no longer part of it. */
export function isClosing(text: string): boolean {
  if (text.length <= LONGEST_POINTER && filedUnder.test(text)) return true;
  if (text.length <= LONGEST_ASIDE && [offer, shorterOffer, asks].some((words) => words.test(text)))
    return true;
  return text.length <= LONGEST_TERMS && terms.test(text);
}

/** True for the line at the end that says where to write to whoever wrote the story. */
export function isContactLine(text: string): boolean {
  return text.length <= LONGEST_CONTACT && contact.test(text);
}
