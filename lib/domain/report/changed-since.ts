import { outcomeWord } from '#lib/domain/words/response-words.ts';
import { isSettled } from '#lib/domain/stage.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { HouseRating } from '#lib/domain/house-rating.ts';
import type { ClaimChange } from './facts.ts';
import { moment } from './moment.ts';
import { within } from './runs.ts';
import { counted, statusWord } from './words.ts';

type Item = ClaimDetail['evidence'][number];

function titles(items: readonly Item[]): string {
  return items.map(({ title }) => `“${within(title)}”`).join(', ');
}

function wording(claim: ClaimDetail, changes: readonly ClaimChange[]): string[] {
  const edits = changes.filter(({ type }) => type === 'claim.edited');
  const [first] = edits;
  if (!first || first.statement === claim.statement) return [];
  return [`Wording until ${moment(first.at)}: “${within(first.statement)}”`];
}

function status(
  claim: ClaimDetail,
  changes: readonly ClaimChange[],
  ratings: readonly HouseRating[],
): string[] {
  const settings = changes.filter(({ type }) => type === 'claim.confirmation-set');
  const [before, last] = [settings[0]?.confirmation, settings.at(-1)];
  if (!last) return [];
  const now = statusWord(claim.confirmation, ratings, 'within');
  return before && before !== claim.confirmation
    ? [`Status: it was ${statusWord(before, ratings, 'within')}, and is ${now} since ${moment(last.at)}.`]
    : [`Status: set again to ${now}, ${moment(last.at)}.`];
}

function reports({ evidence }: ClaimDetail, changes: readonly ClaimChange[]): string[] {
  const idsOf = (type: string) =>
    new Set(changes.filter((change) => change.type === type).map(({ entityId }) => entityId));
  const added = idsOf('evidence.added');
  const there = new Set(evidence.map(({ id }) => id));
  const of = (ids: ReadonlySet<string>) => evidence.filter(({ id }) => ids.has(id));
  const edited = of(idsOf('evidence.edited')).filter(({ id }) => !added.has(id));
  const withdrawn = of(idsOf('evidence.withdrawn')).filter((item) => item.withdrawn);
  const gone = [...idsOf('evidence.deleted')].filter((id) => !there.has(id) && !added.has(id)).length;
  const said = (what: string, items: readonly Item[]) =>
    items.length === 0 ? [] : [`${what}: ${titles(items)}.`];
  return [
    ...said('Reports added', of(added)),
    ...said('Reports changed', edited),
    ...said('Withdrawn or corrected by their publisher', withdrawn),
    ...(gone === 0 ? [] : [`${counted(gone, 'report')} taken away.`]),
  ];
}

function answers({ responses }: ClaimDetail, changes: readonly ClaimChange[]): string[] {
  const answered = new Set(
    changes.filter(({ type }) => type === 'response.answered').map(({ entityId }) => entityId),
  );
  return responses
    .filter(({ id }) => answered.has(id))
    .map(({ party, outcome }) => `Answer of ${within(party.name)}: ${outcomeWord[outcome].toLowerCase()}.`);
}

function last(changes: readonly ClaimChange[], type: string): string | null {
  return changes.findLast((change) => change.type === type)?.at ?? null;
}

function stage(claim: ClaimDetail, changes: readonly ClaimChange[]): string[] {
  const [reopened, signedOff] = [last(changes, 'claim.reopened'), last(changes, 'claim.signed-off')];
  return [
    ...(reopened === null ? [] : [`Reopened, ${moment(reopened)}.`]),
    ...(signedOff === null || !isSettled(claim.stage) ? [] : [`Signed off, ${moment(signedOff)}.`]),
  ];
}

/** What is otherwise about a claim than when its article was published, from what was recorded since, oldest first. */
export function changedSince(
  claim: ClaimDetail,
  changes: readonly ClaimChange[],
  { since, ratings }: { since: string; ratings: readonly HouseRating[] },
): string[] {
  const recorded = last(changes, 'claim.recorded');
  if (recorded !== null)
    return [
      `Recorded after publication, ${moment(recorded)}: ${statusWord(claim.confirmation, ratings, 'head')}.`,
    ];
  const [chain, moved] = [last(changes, 'claim.chain-set'), last(changes, 'claim.moved')];
  return [
    ...status(claim, changes, ratings),
    ...wording(claim, changes),
    ...(chain === null ? [] : [`Who says so: recorded anew, ${moment(chain)}.`]),
    ...reports(claim, changes),
    ...answers(claim, changes),
    ...claim.restsOnDiscredited
      .filter(({ at }) => at > since)
      .map(({ name, at }) => `Rests on ${within(name)}, discredited ${moment(at)}.`),
    ...(moved === null ? [] : [`Moved to another passage, ${moment(moved)}.`]),
    ...stage(claim, changes),
  ];
}
