import { around, before, behind, oneOf, type Cue } from './cue.ts';
import { isBody, isOutlet } from './parties.ts';

const article = '(?:der|die|das|des|dem|den|vom|von|beim|im|am|einer|einem|eines)';
const kind = oneOf(
  String.raw`staatlich\p{Ll}*|amtlich\p{Ll}*|halbamtlich\p{Ll}*|unabhängig\p{Ll}*|russisch\p{Ll}*|britisch\p{Ll}*|\p{Ll}{3,14}ische[nrsm]?|\p{L}{0,14}[Aa]gentur|Nachrichtenagentur|Zeitung|Tageszeitung|Wochenzeitung|Magazin|Nachrichtenmagazins?|Magazins|Zeitschrift|Sender[s]?|Rundfunk|Fernsehsenders?|Staatssenders?|Portals?|Onlineportals?|Nachrichtenportals?|Blatt|Blattes|Boulevardzeitung|Wirtschaftszeitung|Staatsagentur|Organisation|Menschenrechtsorganisation|Denkfabrik|Behörde`,
);
const introduction = String.raw`(?:${article} ){0,2}(?:${kind} ){0,4}[„"“]?`;
const account = oneOf(
  'Angaben|Informationen|Recherchen|Erkenntnissen|Berichten|Daten|Zahlen|Einschätzung|Schätzungen|Darstellung|Worten|Aussagen|Auskunft|Mitteilung|Statistik|Berechnungen|Einem Bericht|einem Bericht|Bericht',
);
const verbs = oneOf(
  'berichtete|berichtet|berichteten|meldete|meldet|meldeten|schreibt|schrieb|zitierte|zitiert|teilte|teilt|erklärte|erklärt|bestätigte|bestätigt|gab|warnt|warnte|enthüllte|mahnte|rechnet|rechnete|registrierte|bezifferte|spricht von|sprach von',
);

/** German, where every noun has a capital: one word alone must be known, or say what it is. */
export const german: readonly Cue[] = [
  before(
    String.raw`\b[Ll]aut (?:(?:einem|einer|eines|den|ersten)? ?${account} (?:der |des |von |vom ){0,2})?${introduction}`,
    isSomebody,
  ),
  before(
    String.raw`\b[Nn]ach (?:(?:eigenen|ersten|den|einem) )?${account} (?:aus )?${introduction}`,
    isSomebody,
  ),
  before(
    String.raw`\b(?:[Uu]nter Berufung auf|[Uu]nter Verweis auf|[Mm]it Verweis auf|berief sich auf|beruft sich auf|[Mm]it Bezug auf|zitiert von|zitierte|zitiert) ${introduction}`,
    isSomebody,
  ),
  around(
    String.raw`\b(?:[Ww]ie|so) ${introduction}`,
    String.raw`[“"”]?(?: am \p{Lu}\p{Ll}+tag| am \p{Lu}\p{Ll}+woch| zuerst| zuvor| unter Berufung| weiter){0,2} (?:${verbs}|mitteilt\p{Ll}*)`,
    isBody,
  ),
  behind(String.raw`[“"”]?(?: am \p{Lu}\p{Ll}+)? ${verbs}\b`, isBody),
  before(String.raw`\b(?:${verbs}|sagt|so|heißt es bei|heißt es (?:in|von)) ${introduction}`, isBody),
  before(
    String.raw`\b(?:sagte|sagt|erklärte|erzählte|bestätigte)(?: \p{L}+){0,3} (?:der|dem|den|gegenüber der|gegenüber dem) ${introduction}`,
    isOutlet,
  ),
  before(
    String.raw`\b(?:im (?:Interview|Gespräch) mit|in einem (?:Interview|Gespräch) mit|gegenüber) ${introduction}`,
    isOutlet,
  ),
  around(
    String.raw`\b(?:[Dd]er|[Dd]em|[Dd]en) (?:${kind} ){0,2}[„"“]?`,
    String.raw`[“"”]? (?:vorliegen|vorliegt|liegen|liegt|zugespielt|zufolge|nach|sagte|erklärte|bestätigte)(?![\p{L}])`,
    isOutlet,
  ),
  around(
    String.raw`(?:[Ee]inem Bericht|[Dd]en Angaben|[Aa]ngaben|[Dd]aten|[Ii]nformationen|[Bb]erichten) ${introduction}`,
    String.raw`[“"”]? zufolge`,
    isSomebody,
  ),
];

/** An organisation, or a name of more than one word. */
function isSomebody(name: string): boolean {
  return isBody(name) || /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:von |de |van )?\p{Lu}/u.test(name);
}
