import { searchText } from '#lib/domain/text/search-text.ts';
import { beginsInstitution, isAgency, isBody, isListed, isOutlet } from './parties.ts';

// A name: up to seven capitalised words with the small words names hold. Bounded everywhere, so that no text can make
// the search slow. A full stop ends a name, save in initials and titles and between letters.
const part = String.raw`[\p{L}\p{M}\p{N}’'&-]`;
const word = String.raw`(?:(?:\p{Lu}\.){1,5}(?:\p{Lu}${part}{1,40})?|(?:Dr|Gen|Gov|Lt|Mr|Mrs|Ms|Prof|Sen|St)\.|\p{Lu}${part}{0,40}(?:\.${part}{1,20}){0,3}|dpa\b|taz\b)`;
const small =
  "(?:(?:of|for|and|the|de|du|des|der|del|da|do|dos|das|di|della|la|le|les|el|los|las|y|e|et|und|für|von|i|и|d[’'])(?<![’']) |d[’']|(?:on|in) (?=\\p{Lu}))";

const pattern = String.raw`(?<![\p{L}\p{N}.])${word}(?:[ \u00A0](?:\d{1,3}[ \u00A0])?(?:${small}){0,2}${word}){0,6}`;
// Made once each: a pattern this long takes its time when it is first used.
const anywhere = new RegExp(pattern, 'gu');
const here = new RegExp(pattern, 'uy');

export interface Written {
  name: string;
  at: number;
}

// What a Romance name goes on with in small letters, behind the word that says what it is: "Observatoire syrien des
// droits de l’homme". Adjectives by their endings, and nouns behind what binds them.
const bound = String.raw`(?:de la|de l[’']|de|des|du|del|dei|della|delle|do|da|dos|das|d[’']|sans|pour|per|para|contre) ?`;
const adjective = String.raw`\p{Ll}{2,12}(?:ien|ienne|iens|ais|aise|al|ale|ales|aux|ique|iques|el|elle|if|ive|aire|aires|ains?|aines?|éens?|éennes?|ano|ana|ico|ica|iche|ense|ivo|iva|humanos?|umani)`;
const smallOn = new RegExp(
  String.raw`(?: ${adjective}(?![\p{L}])| ${bound}(?:\p{Ll}|\p{Lu})\p{L}{2,20}(?![\p{L}’'])(?: ${adjective}(?![\p{L}]))?){1,4}`,
  'uy',
);
const inQuotes = /[\p{Lu}\p{N}][^„“”"«»《》\n.!?]{1,48}(?=[”“"»])/uy;
const openQuote = /[„“"«]\s?$/u;

/** The whole of a name that goes on in small letters. */
function whole(text: string, { name, at }: Written): string {
  if (!beginsInstitution(name)) return listedFurther(text, { name, at });
  smallOn.lastIndex = at + name.length;
  return name + (smallOn.exec(text)?.[0] ?? '');
}

// "the U.N. refugee agency"
const bodyOf =
  /^ (?:\p{Ll}{3,16} ){0,2}(?:agency|office|body|watchdog|mission|commission|council|envoy’s office)(?![\p{L}])/u;
const unions = new Set(['U.N.', 'UN', 'EU', 'E.U.', 'U.S.', 'US', 'UK', 'U.K.']);
const MOST_FURTHER = 2;

/** A few words further where that is a name known here: "Le Canard enchaîné". */
function listedFurther(text: string, { name, at }: Written): string {
  const rest = text.slice(at + name.length, at + name.length + 60);
  if (unions.has(name)) return name + (bodyOf.exec(rest)?.[0] ?? '');
  const words = /^(?: \p{Ll}{2,20}(?![\p{L}])){1,2}/u.exec(rest)?.[0].trim().split(' ') ?? [];
  for (let count = Math.min(MOST_FURTHER, words.length); count > 0; count -= 1) {
    const further = `${name} ${words.slice(0, count).join(' ')}`;
    if (isListed(further)) return further;
  }
  return name;
}

/** Every name a text has, as far as capitals tell one. */
export function everyName(text: string): Written[] {
  return [...text.matchAll(anywhere)].map((match) => {
    const written = { name: match[0], at: match.index };
    return { ...written, name: whole(text, written) };
  });
}

/** The name that stands at a place of a text, whole where it is in quotation marks; `null` where none does. */
export function nameAt(text: string, at: number): string | null {
  inQuotes.lastIndex = at;
  const quoted = openQuote.test(text.slice(Math.max(0, at - 2), at))
    ? inQuotes.exec(text)?.[0].trim()
    : undefined;
  if (quoted !== undefined && quoted.split(' ').length <= 6) return quoted;
  here.lastIndex = at;
  const name = here.exec(text)?.[0];
  return name === undefined ? null : whole(text, { name, at });
}

// Capitalised because they open a sentence, or say when: "On Monday Yonhap reported".
const opening =
  /^(?:(?:A|An|As|At|And|But|By|In|On|Earlier|Later|Meanwhile|However|Today|Yesterday|When|While|Separately|Also|Still|Die|Das|Der|Den|Dem|Wie|Le|La|Les|El|Los|Las|Un|Una|O|Os|As|Il|Lo|I|Gli|Как|В|По|И|Но|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December) )+/u;
const closing =
  / (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag)$/u;
const possessive = /^(?:\p{Lu}[\p{L}.-]*[ ]){0,3}(?<owner>\p{Lu}[\p{L}-]*)[’']s (?=\p{Lu})/u;
const ownNames = new Set([
  'People',
  'Moody',
  'Lloyd',
  'Women',
  'Children',
  'Workers',
  'Barron',
  'Jane',
  'Reader',
]);

// "For" is written onto an Arabic word.
const arabicFor = /^ل(?=(?:وزارة|منظمة|هيئة|مرصد|مركز|مكتب|معهد|جامعة|لجنة)(?![\p{L}]))/u;
// What a party is, before what it is called, where that has a capital of its own.
const kindBefore =
  /^(?:(?:Nachrichten|Presse|Staats)?[Aa]gentur|(?:Tages|Wochen)?[Zz]eitung|(?:Nachrichten)?[Mm]agazin|(?:Fernseh|Staats)?[Ss]ender|(?:Nachrichten|Online)?[Pp]ortal|Агентство|Газета|Издание|Телеканал|Агенство) [«„“"]?(?=\p{Lu}|dpa|taz)/u;

/** The name without what belongs to the sentence and not to it. `opens` where it stands first in its sentence. */
export function trimmedName(found: string, opens: boolean): string {
  const whole = found
    .replace(/[’']s?$/u, '')
    .replace(arabicFor, '')
    .trim();
  const owner = possessive.exec(whole);
  const held = owner && !ownNames.has(owner.groups?.['owner'] ?? '') ? owner[0].length : 0;
  const name = whole.slice(held).replace(kindBefore, '');
  if (isListed(name)) return name;
  const inside = (opens ? name.replace(opening, '') : name).replace(closing, '');
  if (isListed(inside)) return inside;
  // "The Hill" is a name; "The Pentagon" begins a sentence, and "The New York Times" goes without as well.
  return opens || inside.split(' ').length > 2 ? inside.replace(/^The /u, '') : inside;
}

const joined = / (?:and|und|et|y|e|i|и) /u;

/** Two names that were written together, apart; "Disease Control and Prevention" is one. */
export function namesIn(name: string): string[] {
  const [left = '', right = '', ...more] = name.split(joined);
  if (right === '' || more.length > 0) return [name];
  const apart =
    isAgency(left) ||
    isAgency(right) ||
    (isOutlet(left) && isOutlet(right)) ||
    (isBody(left) && isBody(right) && !/ (?:of|for|de|del|da|do|des|du) /u.test(left));
  return apart ? [left, right.replace(/^(?:the|der|die|das|la|le|el|o|a) /u, '')] : [name];
}

/** What two spellings of one name have in common. */
export function nameKey(name: string): string {
  return searchText(name).replace(/^the /u, '');
}
