// What a page says about itself, in the words the common languages of the press use for it.
const ofPages = [
  /\bcookies?\b.{0,80}\b(?:your|our|consent|preferences|settings)\b/u,
  /\b(?:accept|consent|agree|we use|manage|reject)\b.{0,80}\bcookies?\b/u,
  /\bwe (?:and our (?:\d+ )?partners|value your privacy|care about your privacy)\b/u,
  /^(?:accept|reject) all\b.{0,20}$/u,
  /\bsubscribe (?:now|today|to (?:our|read|continue|unlock|the newsletter))\b/u,
  /\balready a subscriber\b|\bfor subscribers only\b|\bsubscriber-only\b/u,
  /\b(?:continue reading|keep reading|unlock this article|free articles? (?:left|remaining|this month))\b/u,
  /^(?:sign in|log in|register|create (?:a free|an) account)\b.{0,60}$/u,
  /^(?:subscribe|menu|search|home|share|print|advertisement|skip to (?:main )?content)\W*$/u,
  /\bsign up (?:for|to) (?:our|the)\b.{0,60}\b(?:newsletter|updates|briefing)/u,
  /\b(?:enable|turn on) javascript\b|\bad ?blocker\b/u,
  /\ball rights reserved\b|^©/u,
  /^.{0,40}\b(?:terms (?:of|and) (?:use|service|conditions)|privacy policy)\b.{0,40}$/u,
  /^(?:related|most read|read (?:more|also|next)|share this|follow us|recommended)\b.{0,80}$/u,
  /\b(?:verwenden|akzeptieren)\b.{0,60}\bcookies\b|\bcookies\b.{0,60}\b(?:zustimmen|akzeptieren)\b/u,
  /\b(?:utilisons|accepter|acceptez)\b.{0,60}\bcookies\b/u,
  /\b(?:utilizamos|usamos|aceptar)\b.{0,60}\bcookies\b/u,
  /(?:используем|принять).{0,60}(?:cookie|куки)/u,
];

const longestNotice = 400;
// More than this is no notice but somebody's text with such words put into it.
const mostLeftOut = 3_000;

function isOfPage(part: string): boolean {
  const text = part.trim().toLowerCase();
  return text.length <= longestNotice && ofPages.some((pattern) => pattern.test(text));
}

/** A part of a text, and where it stands in it, in UTF-16 code units. */
export interface Placed {
  text: string;
  start: number;
}

/**
 * The parts of a text, in its order, without what is the page's and not the story's: consent, paywall,
 * navigation. Source: domain.md, "Corroboration", 4.
 */
export function storyParts(text: string): Placed[] {
  let start = 0;
  const parts = text.split(/\n|(?<=[.!?。！？])\s/u).map((part) => {
    const placed = { text: part, start };
    // What parts them is one code unit long.
    start += part.length + 1;
    return placed;
  });
  const story = parts.filter((part) => !isOfPage(part.text));
  const kept = story.reduce((sum, part) => sum + part.text.length + 1, -1);
  return text.length - Math.max(kept, 0) > mostLeftOut ? [{ text, start: 0 }] : story;
}

/** The same as one text. */
export function storyOf(text: string): string {
  return storyParts(text)
    .map((part) => part.text)
    .join('\n');
}
