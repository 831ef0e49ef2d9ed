/**
 * Month names and their abbreviations, January first: English, German, French, Spanish, Italian, Portuguese, Russian; then
 * Ukrainian, Polish, Czech, Dutch, Swedish, Turkish, Indonesian, Arabic and Hindi.
 */
const months = [
  'january jan januar janvier janv enero ene gennaio gen janeiro января янв січня stycznia ledna januari ocak يناير जनवरी',
  'february feb februar février févr fevr fevrier febrero febbraio fevereiro fev февраля фев февр лютого lutego února februari şubat فبراير फरवरी फ़रवरी',
  'march mar märz marz mars marzo março marco марта мар березня marca března maart mart maret مارس मार्च',
  'april apr avril avr abril abr aprile апреля апр квітня kwietnia dubna nisan أبريل ابريل अप्रैल',
  'may mai mayo maggio maio мая май травня maja května mei maj mayıs مايو मई',
  'june jun juni juin junio giugno junho июня июн червня czerwca června haziran يونيو जून',
  'july jul juli juillet juil julio luglio julho июля июл липня lipca července temmuz يوليو जुलाई',
  'august aug août aout agosto ago августа авг серпня sierpnia srpna augustus augusti ağustos agustus أغسطس अगस्त',
  'september sept sep septembre septiembre settembre setembro сентября сент сен вересня września září eylül سبتمبر सितंबर सितम्बर',
  'october oct oktober okt octobre octubre ottobre outubro октября окт жовтня października října ekim أكتوبر अक्टूबर अक्तूबर',
  'november nov novembre noviembre novembro ноября нояб листопада listopada listopadu kasım نوفمبر नवंबर नवम्बर',
  'december dec dezember dez décembre déc decembre diciembre dic dicembre dezembro декабря дек грудня grudnia prosince aralık desember ديسمبر दिसंबर दिसम्बर',
];
const monthOf = new Map(months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])));

const LONGEST_DATE = 100;
const clock = String.raw`\d{1,2}(?:[:.h]\d{2})(?::\d{2})?`;
const time = String.raw`(?:\s?г(?:ода|\.)?)?(?:[\s,|–—-]{1,3}(?:(?:at|um|à|a las|às|alle|o godz\.|saat|в|о)\s)?${clock}.{0,40})?`;
/** The days of the week and their abbreviations in the languages of the months; any other word is not of the date. */
const weekdays = [
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim',
  'lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié jue vie sáb dom',
  'lunedì lunedi martedì martedi mercoledì mercoledi giovedì giovedi venerdì venerdi sabato domenica gio sab',
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta seg ter qua qui sex',
  'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
  "понеділок вівторок середа четвер п’ятниця п'ятниця субота неділя нд",
  'poniedziałek wtorek środa czwartek piątek sobota niedziela pon wt śr czw pt sob niedz',
  'pondělí úterý středa čtvrtek pátek neděle',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag mån tis ons tor fre lör sön',
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  'senin selasa rabu kamis jumat sabtu minggu',
  'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार',
]
  .join('|')
  .replaceAll(' ', '|');
/** Before a day: "le 15 août", "am 15. August", "on August 15". */
const weekday = String.raw`(?:(?:on|le|el|il|am|den|op|em|dne|в)\s)?(?:(?:${weekdays})\.?,?\s)?`;
const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T\s].{0,40})?$/u;
const yearFirst =
  /^(?<year>\d{4})(?:\.\s?|\/|년\s?|年)(?<month>\d{1,2})(?:\.\s?|\/|월\s?|月)(?<day>\d{1,2})(?:\.|일|日)?(?:\s.{0,40})?$/u;
const dotted = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:[\s,]{1,2}.{0,40})?$/u;
/** Which of the first two is the month, only their size can tell. */
const slashed = new RegExp(
  String.raw`^${weekday}(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})${time}$`,
  'iu',
);
const month = String.raw`(?<name>[\p{L}\p{M}]{2,12})`;
/** In Croatian, which puts a dot behind the day, listopada is October; in Polish, which puts none, November. */
const dayFirst = new RegExp(
  String.raw`^${weekday}(?<day>\d{1,2})(?!\.\slistopada)(?:st|nd|rd|th|er|\.|º|°)?\s(?:of\s|de\s|di\s)?${month}\.?,?\s(?:de\s|del\s)?(?<year>\d{4})${time}$`,
  'iu',
);
const monthFirst = new RegExp(
  String.raw`^${weekday}${month}\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s(?<year>\d{4})${time}$`,
  'iu',
);
const shapes = [iso, yearFirst, dotted, slashed, dayFirst, monthFirst];
/** Some put the time first: "9:39AM BST 05 Oct 2011", "3:53 p.m. EST January 25, 2014". */
const timeFirst = new RegExp(
  String.raw`^${clock}(?:\s?[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?(?:,|\s[|–—-])?\s`,
  'iu',
);

const published =
  /^(?:first\s)?(?:published|posted|uploaded|created|issued|added|released|filed|publication date|date|veröffentlicht|publié|publicado|publicada|pubblicato|опубликовано|опубліковано|opublikowano|gepubliceerd|publicerad|yayınlanma|입력)(?:\s(?:on|am|le|el|il|em|op|den))?\s?:?\s/iu;
const updated =
  /^(?:last\s)?(?:updated|modified|aktualisiert|mis à jour|actualizado|actualizada|atualizado|aggiornato|обновлено|оновлено|zaktualizowano|bijgewerkt|uppdaterad|güncelleme|수정)(?:\s(?:on|am|le|el|il|em|op|den))?\s?:?\s/iu;

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1600 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

function monthAndDay(groups: Record<string, string | undefined>): [number | undefined, number] {
  const { first, second, name } = groups;
  if (first !== undefined && second !== undefined) {
    const [one, other] = [Number(first), Number(second)];
    if (one === other || other > 12) return [one, other];
    return [one > 12 ? other : undefined, one];
  }
  const named = name === undefined ? Number(groups['month']) : monthOf.get(name.toLowerCase());
  return [named, Number(groups['day'])];
}

/**
 * The calendar date (ISO 8601) that is all a text says, with or without a time of day; the day is the one
 * written, in the publisher's zone. Null for anything else: a date without a year, one that does not exist, and
 * 03/04/2022, which means two days.
 */
export function parseDate(raw: string): string | null {
  const text = raw.trim().replace(/\s+/gu, ' ');
  if (text.length > LONGEST_DATE) return null;
  for (const form of [text, text.replace(timeFirst, '')]) {
    for (const shape of shapes) {
      const groups = shape.exec(form)?.groups;
      if (!groups) continue;
      const [named, day] = monthAndDay(groups);
      if (named !== undefined) return isoDate(Number(groups['year']), named, day);
    }
  }
  return null;
}

/** A paragraph that is nothing but a date, and whether it dates the publication or a later change; else null. */
export function readDateLine(paragraph: string): { date: string; kind: 'published' | 'updated' } | null {
  if (paragraph.length > LONGEST_DATE) return null;
  const kind = updated.test(paragraph) ? 'updated' : 'published';
  const date = parseDate(paragraph.replace(updated, '').replace(published, ''));
  return date === null ? null : { date, kind };
}
