import { chainFields } from '#components/chain/chain-change.ts';
import { changedFields, changedLines, type FormField, type TwoStates } from '#components/claim/form-field.ts';
import { itemFields } from '#components/evidence/item-fields.ts';
import { standingFields } from '#components/evidence/withdrawal-change.ts';
import { answeredFields, askedFields } from '#components/responses/response-fields.ts';
import { appearanceSeen, seenIn } from '#lib/domain/shapes/seen-in.ts';
import type { StatusWord } from '#lib/domain/house-rating.ts';
import type { ClaimDetail, EvidenceDetail, ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { assigneeFields, dueFields } from './detail-changes.ts';
import { stageFields } from './stage-changes.ts';
import { statementFields } from './statement-draft.ts';
import { statusFields } from './status-draft.ts';

interface Item {
  id: string;
  revision?: number;
}

/** How many of what a claim holds came, were edited and went: “1 added, 2 edited”. */
function countedItems(label: string, before: readonly Item[], after: readonly Item[]): string[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const added = after.filter((item) => !old.has(item.id)).length;
  const edited = after.filter((item) => {
    const was = old.get(item.id);
    return was !== undefined && was.revision !== item.revision;
  }).length;
  const gone = before.filter((item) => !after.some((other) => other.id === item.id)).length;
  const counts: [number, string][] = [
    [added, 'added'],
    [edited, 'edited'],
    [gone, 'deleted'],
  ];
  const words = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return words.length === 0 ? [] : [`${label}: ${words.join(', ')}`];
}

function pairs(label: string, before: readonly string[][], after: readonly string[][]): string[] {
  const items = (all: readonly string[][]) => all.map((ids) => ({ id: ids.join(' ') }));
  return countedItems(label, items(before), items(after));
}

/** What was edited in the things that are in both: “The log: title, stance”. */
function editedThings<T extends Item>(
  before: readonly T[],
  after: readonly T[],
  named: (thing: T) => string,
  labels: (states: { before: T; after: T }) => string[],
): string[] {
  return after.flatMap((thing) => {
    const was = before.find(({ id }) => id === thing.id);
    const changed = was ? labels({ before: was, after: thing }) : [];
    return changed.length === 0 ? [] : [`${named(thing)}: ${changed.join(', ').toLowerCase()}`];
  });
}

function labelsOf<D, T>(fields: readonly FormField<D, T>[], states: TwoStates<T>): string[] {
  return changedFields(fields, states).map(({ label }) => label);
}

/** What differs between two states of one claim, one line each, for the person who meets the newer one. */
export function claimChanges(before: ClaimDetail, after: ClaimDetail, word: StatusWord): string[] {
  // An item that is gone is named still by what settled on it.
  const there = new Set(after.evidence.map(({ id }) => id));
  const evidence = [...after.evidence, ...before.evidence.filter(({ id }) => !there.has(id))];
  const claims = { before: { ...before, evidence }, after: { ...after, evidence } };
  const states = { before, after, claims };
  const { anchor: was, ...old } = before;
  // What came from elsewhere is seen from its own article.
  const seen = appearanceSeen(before);
  const { anchor: is } = seen ? seenIn(seen.article.id, after) : after;
  const moved =
    was.start !== is.start || was.end !== is.end || was.versionId !== is.versionId || was.state !== is.state;
  return [
    ...changedLines(statementFields, states),
    ...(moved ? ['Passage moved'] : []),
    ...changedLines(statusFields(word), states),
    ...changedLines(stageFields, states),
    ...changedLines(assigneeFields, states),
    ...changedLines(dueFields, states),
    ...changedLines(chainFields, states),
    ...countedItems('Evidence', old.evidence, after.evidence),
    ...editedThings<EvidenceDetail>(
      old.evidence,
      after.evidence,
      ({ title }) => `“${title}”`,
      (item) => [
        ...labelsOf(itemFields, { ...item, claims }),
        ...labelsOf(standingFields, { ...item, claims }),
      ],
    ),
    ...pairs(
      'Marked as copies',
      old.copyPairs.map(({ evidenceIds }) => evidenceIds),
      after.copyPairs.map(({ evidenceIds }) => evidenceIds),
    ),
    ...pairs(
      'Told apart',
      old.distinctPairs.map(({ evidenceIds }) => evidenceIds),
      after.distinctPairs.map(({ evidenceIds }) => evidenceIds),
    ),
    ...pairs(
      'People told apart',
      old.peopleApart.map(({ sourceIds }) => sourceIds),
      after.peopleApart.map(({ sourceIds }) => sourceIds),
    ),
    ...countedItems('Asked', old.responses, after.responses),
    ...editedThings<ResponseDetail>(
      old.responses,
      after.responses,
      ({ party }) => party.name,
      (response) => [
        ...labelsOf(askedFields, { ...response, claims }),
        ...labelsOf(answeredFields, { ...response, claims }),
        ...(response.before.evidenceId === response.after.evidenceId ? [] : ['Used as evidence']),
      ],
    ),
    ...countedItems('Links', old.links, after.links),
    ...countedItems('Other articles it stands in', old.appearances, after.appearances),
  ];
}
