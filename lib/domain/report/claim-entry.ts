import { appearanceSeen } from '#lib/domain/shapes/seen-in.ts';
import { provenanceLines, pictureName } from '#lib/domain/corroboration/provenance-words.ts';
import { isAwaited, type Channel } from '#lib/domain/response.ts';
import type { ClaimDetail, HopDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { HouseRating } from '#lib/domain/house-rating.ts';
import { textDirection } from '#lib/domain/text/direction.ts';
import { wordingFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { quoted } from '#lib/domain/wording/clause.ts';
import { safeWording } from '#lib/domain/wording/safe-wording.ts';
import { attributionWords } from '#lib/domain/words/attribution-words.ts';
import { outcomeWord } from '#lib/domain/words/response-words.ts';
import { placeOf } from './article-text.ts';
import type { ClaimBlock, Line, Part } from './document.ts';
import type { CheckedCopyFacts, Numbered } from './facts.ts';
import { evidenceLines } from './evidence-lines.ts';
import { moment } from './moment.ts';
import { openPoints } from './open-points.ts';
import { linked, ours, plain, printable, quiet, strong, theirs, within } from './runs.ts';
import { wayPicture } from './way-picture.ts';
import { inWords, statusWord } from './words.ts';

const said = (title: string, text: string): Part => ({
  kind: 'paragraph',
  look: 'plain',
  ...ours(strong(title), plain(` ${text}`)),
});

function listed(title: string, items: readonly Line[], ordered = false): Part[] {
  if (items.length === 0) return [];
  return [
    { kind: 'paragraph', look: 'plain', ...ours(strong(title)) },
    { kind: 'list', ordered, items: [...items] },
  ];
}

/** One step of the chain: “KCNA, state media, claims (verified)”. */
function stepWords({ source, cue, terms, check }: HopDetail): string {
  const parts = [
    within(source.name),
    source.kind === 'PERSON' ? '' : inWords(source.kind),
    cue === '' ? '' : `“${within(cue)}”`,
    terms === 'ON_RECORD' ? '' : inWords(terms),
  ];
  return `${parts.filter((part) => part !== '').join(', ')} (${inWords(check)})`;
}

function whoSaysSo(hops: readonly HopDetail[]): Part {
  // Of whom nothing may be told, not that they are there either.
  const told = hops.filter(({ shown }) => shown !== 'NOTHING');
  if (hops.length === 0) return said('Who says so', 'The article itself: no source is recorded.');
  if (told.length === 0) return said('Who says so', 'Not told here.');
  const chain = [...told.map(stepWords), 'this article'].join(' ← ');
  return said('Who says so', `${chain}. ${attributionWords(told) ?? ''}`);
}

function status(claim: ClaimDetail, ratings: readonly HouseRating[]): Part[] {
  const { confirmation, confidence, confirmationReason, confirmationSetBy, confirmationSetAt } = claim;
  const sure = confidence === null ? '' : `, with ${inWords(confidence)} confidence`;
  const by = confirmationSetBy ? ` by ${within(confirmationSetBy.name)}` : '';
  const at = confirmationSetAt === null ? '' : `, ${moment(confirmationSetAt)}`;
  const why = confirmationReason ? `: ${within(confirmationReason)}` : '';
  const word = statusWord(confirmation, ratings, 'head');
  const set = `${word}${by}${at}${sure}${why}`;
  const { signedOffBy, signedOffAt, bareReason } = claim;
  return [
    said('Status', confirmationSetBy ? set : `${word}: nobody has set one yet.`),
    ...(signedOffBy && signedOffAt !== null
      ? [said('Signed off', `by ${within(signedOffBy.name)}, ${moment(signedOffAt)}`)]
      : []),
    ...(bareReason === null ? [] : [said('Without source or evidence', within(bareReason))]),
  ];
}

function whereFrom({ corroboration }: ClaimDetail): Part[] {
  const { headline, figure, reasons, graph } = corroboration;
  const picture = wayPicture(corroboration);
  const lines = provenanceLines(graph).map(({ node, remark, from }) => {
    const rest = [remark, from].filter((part) => part !== '').join('; ');
    return ours(plain(within(node.label)), quiet(rest === '' ? '' : `: ${rest}`));
  });
  return [
    said('Corroboration', `${headline} ${figure}`),
    ...(reasons.length === 0
      ? []
      : [{ kind: 'list' as const, ordered: false, items: reasons.map(({ words }) => ours(plain(words))) }]),
    ...(picture ? [{ kind: 'figure' as const, name: printable(pictureName(corroboration)), picture }] : []),
    ...listed('Where it comes from', lines),
  ];
}

const channelWords = {
  EMAIL: 'by email',
  PHONE: 'by phone',
  IN_PERSON: 'in person',
  LETTER: 'by letter',
  SOCIAL_MEDIA: 'on social media',
  OTHER: 'another way',
} as const satisfies Record<Channel, string>;

function asked({ responses }: ClaimDetail): Line[] {
  return responses.map(({ party, askedAt, channel, question, outcome, answeredAt, words }) => {
    const answer =
      answeredAt === null
        ? isAwaited({ outcome })
          ? 'No answer yet'
          : outcomeWord[outcome]
        : `${outcomeWord[outcome]}, ${moment(answeredAt)}`;
    return ours(
      plain(`${within(party.name)}, ${moment(askedAt)}, ${channelWords[channel]}. `),
      ...(question === '' ? [] : [plain(`Asked: ${quoted(within(question))} `)]),
      plain(`${answer}${words === '' ? '.' : `: ${quoted(within(words))}`}`),
    );
  });
}

function wording(claim: ClaimDetail): Part {
  // Why there is none would tell on what terms somebody spoke.
  if (claim.hops.some(({ shown }) => shown === 'NOTHING')) return said('Safe wording', 'None.');
  const words = safeWording(wordingFactsOf(claim));
  return said('Safe wording', words.kind === 'sentence' ? words.text : `None. ${words.why}`);
}

/** In which other articles it stands, and whose it is, for who reads it in one of them; nothing where it is in one alone. */
function standing(claim: ClaimDetail): Part[] {
  const seen = appearanceSeen(claim);
  const others = claim.appearances
    .filter((one) => one !== seen)
    .map(({ article }) => within(article.headline));
  return [
    ...(seen ? [said('A claim of another article', within(claim.headline))] : []),
    ...(others.length === 0 ? [] : [said('Stands also in', others.join('; '))]),
  ];
}

/** All that is recorded of one claim, in the order in which a reader asks for it. */
export function claimEntry({ number, claim }: Numbered, facts: CheckedCopyFacts): ClaimBlock {
  const link = facts.claimLink(claim.id);
  const open = openPoints(claim, facts.article, facts.made.at).map((point) => ours(plain(point)));
  const override = 'Override: the status goes against the evidence';
  const overrideLine = claim.overrideNote === null ? null : ours(plain(within(claim.overrideNote)));
  return {
    kind: 'claim',
    id: placeOf(number),
    number,
    statement: printable(claim.statement),
    dir: textDirection(claim.statement),
    confirmation: claim.confirmation,
    status: statusWord(claim.confirmation, facts.ratings, 'head'),
    remarks: [
      ...(overrideLine ? [ours(strong(`${override}.`), plain(' '), ...overrideLine.runs)] : []),
      ...open,
    ],
    parts: [
      ...(claim.anchor.exact === ''
        ? []
        : [{ kind: 'paragraph' as const, look: 'quote' as const, ...theirs(claim.anchor.exact) }]),
      ...standing(claim),
      whoSaysSo(claim.hops),
      ...status(claim, facts.ratings),
      ...(overrideLine ? [{ kind: 'note' as const, title: override, ...overrideLine }] : []),
      ...whereFrom(claim),
      ...listed('Asked', asked(claim)),
      ...listed('Evidence', evidenceLines(claim), true),
      wording(claim),
      ...listed('Open points', open),
      { kind: 'paragraph', look: 'small', ...ours(linked(quiet(link), link)) },
    ],
  };
}
