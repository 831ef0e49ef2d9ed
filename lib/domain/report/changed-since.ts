import { outcomeWord } from '#lib/domain/words/response-words.ts';
import { isSettled } from '#lib/domain/stage.ts';
import { isAwaited } from '#lib/domain/response.ts';
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
  if (!first || edits.every(({ statement }) => statement === claim.statement)) return [];
  return first.statement === claim.statement
    ? [`Wording: it was another for a time after ${moment(first.at)}.`]
    : [`Wording until ${moment(first.at)}: “${within(first.statement)}”`];
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
  const meanwhile = settings.slice(1).flatMap(({ confirmation }) => confirmation ?? []);
  const others = new Set(meanwhile.filter((one) => one !== claim.confirmation && one !== before));
  const between = [...others].map((one) => statusWord(one, ratings, 'within'));
  const also = between.length === 0 ? '' : ` In between it was ${between.join(', then ')}.`;
  return before && before !== claim.confirmation
    ? [
        `Status: it was ${statusWord(before, ratings, 'within')}, and is ${now} since ${moment(last.at)}.${also}`,
      ]
    : [`Status: set again to ${now}, ${moment(last.at)}.${also}`];
}

/** What of these was touched by one kind of entry. */
function idsOf(changes: readonly ClaimChange[], ...types: string[]): ReadonlySet<string> {
  return new Set(changes.filter(({ type }) => types.includes(type)).map(({ entityId }) => entityId));
}

function reports({ evidence }: ClaimDetail, changes: readonly ClaimChange[]): string[] {
  const added = idsOf(changes, 'evidence.added');
  const deleted = idsOf(changes, 'evidence.deleted');
  const there = new Set(evidence.map(({ id }) => id));
  const of = (type: string) => {
    const ids = idsOf(changes, type);
    return evidence.filter(({ id }) => ids.has(id));
  };
  const notNew = (items: readonly Item[]) => items.filter(({ id }) => !added.has(id));
  const gone = [...deleted].filter((id) => !there.has(id) && !added.has(id)).length;
  const said = (what: string, items: readonly Item[]) =>
    items.length === 0 ? [] : [`${what}: ${titles(items)}.`];
  return [
    ...said('Reports added', of('evidence.added')),
    ...said(
      'Reports brought back',
      notNew(of('evidence.restored')).filter(({ id }) => !deleted.has(id)),
    ),
    ...said('Reports changed', notNew(of('evidence.edited'))),
    ...said(
      'Withdrawn or corrected by their publisher',
      of('evidence.withdrawn').filter((item) => item.withdrawn),
    ),
    ...said(
      'Not withdrawn by their publisher after all',
      notNew(of('evidence.withdrawal-undone')).filter((item) => !item.withdrawn),
    ),
    ...(gone === 0 ? [] : [`${counted(gone, 'report')} taken away.`]),
  ];
}

function answers({ responses }: ClaimDetail, changes: readonly ClaimChange[]): string[] {
  const asked = idsOf(changes, 'response.asked');
  const answered = idsOf(changes, 'response.answered');
  const changed = idsOf(changes, 'response.edited', 'response.restored');
  const gone = changes.filter(({ type, entityId }) => {
    const back = responses.some(({ id }) => id === entityId);
    return type === 'response.deleted' && !back && !asked.has(entityId);
  });
  return [
    ...responses.flatMap(({ id, party, outcome }): string[] => {
      const [name, word] = [within(party.name), outcomeWord[outcome].toLowerCase()];
      if (answered.has(id)) return [`Answer of ${name}: ${word}.`];
      if (asked.has(id)) return [`Asked since: ${name}, ${word}.`];
      return changed.has(id) ? [`What ${name} was asked was changed: ${word}.`] : [];
    }),
    ...gone.map(({ outcome, at }) =>
      outcome === null || isAwaited({ outcome })
        ? `A question to a party was taken away, ${moment(at)}.`
        : `An answer was taken away, ${moment(at)}: ${outcomeWord[outcome].toLowerCase()}.`,
    ),
  ];
}

const toldInOneLine: [words: string, types: string[]][] = [
  ['Who says so: recorded anew', ['claim.chain-set']],
  ['Who says so and reports: copied from another claim', ['claim.findings-copied']],
  [
    'Which reports are copies of each other: judged anew',
    [
      'evidence.marked-copy',
      'evidence.no-longer-marked-copy',
      'evidence.told-apart',
      'evidence.no-longer-told-apart',
    ],
  ],
  [
    'Which unnamed people are different ones: judged anew',
    ['evidence.people-told-apart', 'evidence.people-no-longer-apart'],
  ],
  ['Its passage, or what it is said with, reads otherwise in a new text', ['claim.passage-changed']],
  ['Its passage is not in a new text', ['claim.passage-lost']],
  ['Its passage reads as it did in a new text', ['claim.passage-found']],
  ['Its passage in a new text was accepted', ['claim.passage-accepted']],
  ['Stands in the article no more', ['claim.passage-dropped']],
  ['What was said of its passage in a new text was taken back', ['claim.passage-unsettled']],
  ['Moved to another passage', ['claim.moved']],
  ['Brought back after it was deleted', ['claim.restored']],
];

function inOneLine(changes: readonly ClaimChange[]): string[] {
  return toldInOneLine.flatMap(([words, types]) => {
    const latest = changes.findLast(({ type }) => types.includes(type));
    return latest ? [`${words}, ${moment(latest.at)}.`] : [];
  });
}

function last(changes: readonly ClaimChange[], type: string): string | null {
  return changes.findLast((change) => change.type === type)?.at ?? null;
}

function stage(claim: ClaimDetail, changes: readonly ClaimChange[]): string[] {
  const reopened = last(changes, 'claim.reopened');
  const signedOff = last(changes, 'claim.signed-off') ?? last(changes, 'claim.sign-off-restored');
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
  return [
    ...status(claim, changes, ratings),
    ...wording(claim, changes),
    ...inOneLine(changes),
    ...reports(claim, changes),
    ...answers(claim, changes),
    ...claim.restsOnDiscredited
      .filter(({ at }) => at > since)
      .map(({ name, at }) => `Rests on ${within(name)}, discredited ${moment(at)}.`),
    ...stage(claim, changes),
  ];
}
