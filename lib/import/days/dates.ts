/** Month names and their abbreviations, January first: English, German, French, Spanish, Italian, Portuguese, Russian. */
const months = [
  'january jan januar janvier janv enero ene gennaio gen janeiro января янв',
  'february feb februar février févr febrero febbraio fevereiro fev февраля фев февр',
  'march mar märz mars marzo março марта мар',
  'april apr avril avr abril abr aprile апреля апр',
  'may mai mayo maggio maio мая май',
  'june jun juni juin junio giugno junho июня июн',
  'july jul juli juillet juil julio luglio julho июля июл',
  'august aug août agosto ago августа авг',
  'september sept sep septembre septiembre settembre setembro сентября сент сен',
  'october oct oktober okt octobre octubre ottobre outubro октября окт',
  'november nov novembre noviembre novembro ноября нояб',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря дек',
];
const monthOf = new Map(months.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])));

const LONGEST_DATE = 100;
const time = '(?:\\s?г(?:ода|\\.)?)?(?:[\\s,|–—-]{1,3}(?:at\\s|um\\s|à\\s|в\\s)?\\d{1,2}[:.]\\d{2}.{0,40})?';
const weekday = '(?:\\p{L}{2,12}\\.?,?\\s)?';
const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[T\s].{0,40})?$/u;
const yearFirst =
  /^(?<year>\d{4})(?:\.\s?|\/|년\s?|年)(?<month>\d{1,2})(?:\.\s?|\/|월\s?|月)(?<day>\d{1,2})(?:\.|일|日)?(?:\s.{0,40})?$/u;
const dotted = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:[\s,]{1,2}.{0,40})?$/u;
const dayFirst = new RegExp(
  `^${weekday}(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s(?:of\\s|de\\s)?(?<name>\\p{L}{3,12})\\.?,?\\s(?:de\\s|del\\s)?(?<year>\\d{4})${time}$`,
  'iu',
);
const monthFirst = new RegExp(
  `^${weekday}(?<name>\\p{L}{3,12})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s(?<year>\\d{4})${time}$`,
  'iu',
);
const shapes = [iso, yearFirst, dotted, dayFirst, monthFirst];

const published =
  /^(?:first\s)?(?:published|posted|publication date|date|veröffentlicht|publié|publicado|pubblicato|опубликовано|입력)(?:\s(?:on|am|le|el|il))?\s?:?\s/iu;
const updated =
  /^(?:last\s)?(?:updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|обновлено|수정)(?:\s(?:on|am|le|el|il))?\s?:?\s/iu;

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1600 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * The calendar date (ISO 8601) that is all a text says, with or without a time of day; the day is the one
 * written, in the publisher's zone. Null for anything else: a date without a year, one that does not exist, and
 * 03/04/2022, which means two days.
 */
export function parseDate(raw: string): string | null {
  const text = raw.trim();
  if (text.length > LONGEST_DATE) return null;
  for (const shape of shapes) {
    const groups = shape.exec(text)?.groups;
    if (!groups) continue;
    const month =
      groups['name'] === undefined ? Number(groups['month']) : monthOf.get(groups['name'].toLowerCase());
    if (month !== undefined) return isoDate(Number(groups['year']), month, Number(groups['day']));
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
