import { standingOf } from '#lib/domain/correction.ts';
import type { CorrectionDetail } from '#lib/domain/shapes/article-detail.ts';
import { placeOf } from './article-text.ts';
import { changedSince } from './changed-since.ts';
import type { Block, Part, Run } from './document.ts';
import type { CheckedCopyFacts, Numbered } from './facts.ts';
import { moment } from './moment.ts';
import { linked, ours, plain, quiet, strong, theirs, within } from './runs.ts';

const fate = { STANDS: '', REPLACED: ', since replaced', WITHDRAWN: ', since withdrawn' } as const;

/** Which claims, each leading to its place in the report; those that are gone by their words. */
function concerned({ claims }: CorrectionDetail, numbers: ReadonlyMap<string, number>): Run[] {
  if (claims.length === 0) return [];
  const named = claims.flatMap(({ claimId, statement }, index): Run[] => {
    const number = numbers.get(claimId);
    const one =
      number === undefined
        ? plain(`“${within(statement)}”, deleted since`)
        : linked(plain(`claim ${number}`), `#${placeOf(number)}`);
    return index === 0 ? [one] : [plain(', '), one];
  });
  return [plain(' Concerns '), ...named, plain('.')];
}

function correctionParts(correction: CorrectionDetail, numbers: ReadonlyMap<string, number>): Part[] {
  const { publicText, publicAt, reason, version, at, by, withdrawn } = correction;
  const gone = withdrawn
    ? ` Withdrawn by ${within(withdrawn.by.name)}, ${moment(withdrawn.at)}: ${within(withdrawn.reason)}`
    : '';
  return [
    {
      kind: 'note',
      title: `Correction, public ${moment(publicAt)}${fate[standingOf(correction)]}`,
      ...theirs(publicText),
    },
    {
      kind: 'paragraph',
      look: 'small',
      ...ours(
        plain(
          `Recorded by ${within(by.name)}, ${moment(at)}, on version ${version} of the text. Why: ${within(reason)}`,
        ),
        ...concerned(correction, numbers),
        ...(gone === '' ? [] : [plain(gone)]),
      ),
    },
  ];
}

const silent = (text: string): Block => ({ kind: 'paragraph', look: 'plain', ...ours(quiet(text)) });

function changeParts(
  { changes, ratings }: Pick<CheckedCopyFacts, 'changes' | 'ratings'>,
  claims: readonly Numbered[],
  since: string,
): Part[] {
  const byClaim = Map.groupBy(changes, ({ claimId }) => claimId);
  const parts = claims.flatMap(({ number, claim }): Part[] => {
    const lines = changedSince(claim, byClaim.get(claim.id) ?? [], { since, ratings });
    if (lines.length === 0) return [];
    const title = ours(
      linked(strong(`Claim ${number}`), `#${placeOf(number)}`),
      plain(` ${within(claim.statement)}`),
    );
    return [
      { kind: 'paragraph', look: 'plain', ...title },
      { kind: 'list', ordered: false, items: lines.map((line) => ours(plain(line))) },
    ];
  });
  const there = new Set(claims.map(({ claim }) => claim.id));
  const gone = [...byClaim].flatMap(([claimId, its]) => {
    const deleted = its.findLast(({ type }) => type === 'claim.deleted');
    const known = its.every(({ type }) => type !== 'claim.recorded');
    return deleted && known && !there.has(claimId)
      ? [ours(plain(`A claim was deleted, ${moment(deleted.at)}: “${within(deleted.statement)}”`))]
      : [];
  });
  return gone.length === 0 ? parts : [...parts, { kind: 'list', ordered: false, items: gone }];
}

/**
 * What readers were told after the article was published, newest first, and what is otherwise in the records since;
 * nothing of an article that was never out.
 */
export function afterPublication(facts: CheckedCopyFacts, claims: readonly Numbered[]): Block[] {
  const { publishedAt, corrections } = facts.article;
  if (publishedAt === null) return [];
  const numbers = new Map(claims.map(({ number, claim }) => [claim.id, number]));
  const changed = changeParts(facts, claims, publishedAt);
  return [
    { kind: 'heading', level: 2, text: 'Corrections' },
    ...(corrections.length === 0
      ? [silent('None has been recorded.')]
      : corrections.flatMap((correction) => correctionParts(correction, numbers))),
    { kind: 'heading', level: 2, text: 'What changed after publication' },
    ...(changed.length === 0
      ? [silent(`Nothing about its claims has changed since ${moment(publishedAt)}.`)]
      : changed),
  ];
}
