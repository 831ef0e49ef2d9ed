import { houseRatingOf, namedWord } from '#lib/domain/house-rating.ts';
import { articleDirection } from '#lib/domain/text/direction.ts';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { knownFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { knownAndNot, type KnownLine } from '#lib/domain/wording/known.ts';
import { afterPublication } from './after-publication.ts';
import { articleText, placeOf } from './article-text.ts';
import { claimEntry } from './claim-entry.ts';
import type { Block, Part, Report } from './document.ts';
import type { CheckedCopyFacts, Numbered } from './facts.ts';
import { clearing, head } from './head.ts';
import { moment } from './moment.ts';
import { linked, ours, plain, printable, quiet, strong, within } from './runs.ts';

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

/** What we know and what we don't, a line a claim, side by side. */
function knownParts(claims: readonly Numbered[]): Block[] {
  const numbers = new Map(claims.map(({ number, claim }) => [claim.id, number]));
  const { known, unknown, leftOut } = knownAndNot(claims.map(({ claim }) => knownFactsOf(claim)));
  const column = (title: string, lines: readonly KnownLine[], none: string): Part[] => [
    { kind: 'heading', level: 2, text: title },
    lines.length === 0
      ? { kind: 'paragraph', look: 'plain', ...ours(quiet(none)) }
      : {
          kind: 'list',
          ordered: false,
          items: lines.map(({ claimId, text }) => {
            const number = numbers.get(claimId) ?? 0;
            return ours(plain(`${text} `), linked(quiet(`[${number}]`), `#${placeOf(number)}`));
          }),
        },
  ];
  const one = leftOut === 1;
  const silent = `${one ? 'One claim is' : `${leftOut} claims are`} in neither list, because nothing may be published of ${one ? 'it' : 'them'}.`;
  return [
    {
      kind: 'beside',
      columns: [
        column('What we know', known, 'Nothing is settled yet.'),
        column('What we don’t know', unknown, 'Nothing is open.'),
      ],
    },
    ...(leftOut === 0
      ? []
      : [{ kind: 'paragraph' as const, look: 'small' as const, ...ours(plain(silent)) }]),
  ];
}

/** What the house means by its own names of those statuses that occur here. */
function houseRatings({ ratings }: CheckedCopyFacts, claims: readonly Numbered[]): Block[] {
  const here = confirmations
    .filter((confirmation) => claims.some(({ claim }) => claim.confirmation === confirmation))
    .flatMap((confirmation) => houseRatingOf(confirmation, ratings) ?? []);
  if (here.length === 0) return [];
  const items = here.map(({ confirmation, name, meaning }) =>
    ours(
      strong(within(name)),
      plain(` (${namedWord(confirmation, null, 'within')})${meaning === '' ? '' : `: ${within(meaning)}`}`),
    ),
  );
  return [heading('Ratings of this desk'), { kind: 'list', ordered: false, items }];
}

/** How much of the text somebody has looked at: what was not may hold what nobody has checked. */
function lookedAt({ coverage: { all, looked, notYet, notYetNew } }: CheckedCopyFacts): Block {
  const number = (count: number) => count.toLocaleString('en');
  const sentences = (count: number) => `${number(count)} ${count === 1 ? 'sentence' : 'sentences'}`;
  const fresh = notYetNew > 0 ? `, ${number(notYetNew)} of them new in this version` : '';
  const words = `Looked at: ${number(looked)} of ${sentences(all)}. Not looked at: ${sentences(notYet)}${fresh}.`;
  return { kind: 'paragraph', look: 'small', ...ours(plain(words)) };
}

/**
 * The checked copy of an article: what it says, what is known and what is not, and for each claim who says so, where it
 * comes from, and what is still open. From recorded facts alone.
 */
export function checkedCopy(facts: CheckedCopyFacts): Report {
  const { article, made } = facts;
  const claims = facts.claims.map((claim, index) => ({ number: index + 1, claim }));
  const steps = clearing(facts, claims);
  const none: Block = { kind: 'paragraph', look: 'plain', ...ours(quiet('No claims have been recorded.')) };
  const title = printable(article.headline);
  return {
    title,
    dir: articleDirection(article.language === '' ? null : article.language, article.headline),
    kind: 'Claim report · checked copy',
    caution: 'Not for publication',
    madeAt: made.at,
    foot: printable(`Checked copy as of ${moment(made.at)} · log entry ${facts.log.sequence}`),
    blocks: [
      head(facts, claims),
      ...(claims.length === 0 ? [] : knownParts(claims)),
      ...(steps.length === 0 ? [] : [heading('How it was cleared'), ...steps]),
      ...afterPublication(facts, claims),
      heading('The text'),
      lookedAt(facts),
      ...articleText(article, claims),
      heading('Claims'),
      ...(claims.length === 0 ? [none] : claims.map((claim) => claimEntry(claim, facts))),
      ...houseRatings(facts, claims),
      heading('About this copy'),
      {
        kind: 'paragraph',
        look: 'small',
        ...ours(
          plain(
            'Made from what was recorded at the moment above and from nothing else. Who must not be named outside is not named here. A hash (SHA-256) of the text or of a capture is that of its UTF-8 bytes. The log’s head lets anyone with the log show that this is what it said.',
          ),
        ),
      },
    ],
  };
}
