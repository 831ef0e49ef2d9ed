import { knownFactsOf } from '#lib/domain/wording/claim-wording.ts';
import { knownAndNot, type KnownLine } from '#lib/domain/wording/known.ts';
import { placeOf } from './article-text.ts';
import type { Block, Part } from './document.ts';
import type { Numbered } from './facts.ts';
import { linked, ours, plain, quiet } from './runs.ts';

/** What we know and what we don't, a line a claim, side by side. */
export function knownParts(claims: readonly Numbered[]): Block[] {
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
