import { z } from 'zod';
import type { ClaimEvent } from '#lib/domain/claim-history.ts';
import { historyFields, type NameOf } from './history-values.ts';

const verbs: Record<string, string> = {
  'claim.recorded': 'recorded the claim',
  'claim.edited': 'edited the claim',
  'claim.moved': 'moved it to another passage',
  'claim.confirmation-set': 'set the status',
  'claim.assigned': 'assigned the claim',
  'claim.due-set': 'set the due time',
  'claim.chain-set': 'set who says so',
  'claim.sign-off-asked': 'asked for sign-off',
  'claim.sign-off-withdrawn': 'took back the request for sign-off',
  'claim.signed-off': 'signed off',
  'claim.reopened': 'reopened the claim',
  'claim.deleted': 'deleted the claim',
  'claim.restored': 'restored the claim',
  'evidence.added': 'added evidence',
  'evidence.edited': 'edited evidence',
  'evidence.deleted': 'deleted evidence',
  'evidence.restored': 'restored evidence',
  'evidence.marked-copy': 'marked two items of evidence as copies',
  'evidence.no-longer-marked-copy': 'no longer marked two items of evidence as copies',
  'evidence.people-told-apart': 'said that two anonymous sources are different people',
  'evidence.people-no-longer-apart': 'took back that two anonymous sources are different people',
  'evidence.withdrawn': 'recorded that evidence was withdrawn by its publisher',
  'evidence.withdrawal-undone': 'took back that evidence was withdrawn',
  'evidence.marked-confidential': 'marked evidence confidential',
  'evidence.no-longer-confidential': 'took back that evidence is confidential',
  'claim.name-looked-at': 'looked at the name of a source off the record',
  'evidence.told-apart': 'told two items of evidence apart',
  'evidence.no-longer-told-apart': 'counted two items of evidence as copies again',
  'response.asked': 'asked for a response',
  'response.answered': 'recorded an answer',
  'response.edited': 'edited a request for a response',
  'response.deleted': 'deleted a request for a response',
  'response.restored': 'restored a request for a response',
  'claim.linked': 'linked another claim',
  'claim.unlinked': 'took back a link to another claim',
  'claim.named': 'named the claim when the article went on',
  'claim.findings-copied': 'copied who says so and evidence from another claim',
  'claim.sign-off-restored': 'restored the sign-off',
};

// A state with one of these says nothing a person has to read twice.
const tellsItself: Record<string, readonly string[]> = {
  'claim.sign-off-asked': ['stage'],
  'claim.sign-off-withdrawn': ['stage'],
  'claim.signed-off': ['stage'],
  'claim.reopened': ['stage'],
};

const state = z.record(z.string(), z.unknown()).nullable().catch(null);

export interface HistoryChange {
  label: string;
  /** `null` where the thing is new. */
  from: string | null;
  to: string;
}

export interface HistoryWords {
  /** Who did what. */
  title: string;
  changes: HistoryChange[];
  reason: string | null;
}

function worded(key: string, value: unknown, nameOf: NameOf): string {
  const field = historyFields.find((one) => one.key === key);
  try {
    return field?.words(value, nameOf) ?? '';
  } catch {
    // An entry is never rewritten, so one of another shape is shown as it stands.
    return JSON.stringify(value);
  }
}

function changesOf(event: ClaimEvent, nameOf: NameOf): HistoryChange[] {
  const before = state.parse(event.before ?? null);
  const after = state.parse(event.after ?? null);
  if (!after) return [];
  return historyFields.flatMap(({ key, label }) => {
    if (!(key in after) || tellsItself[event.type]?.includes(key)) return [];
    const to = worded(key, after[key], nameOf);
    const was = before && key in before ? worded(key, before[key], nameOf) : null;
    const says = was === null ? to !== 'none' : was !== to;
    return says ? [{ label, from: was, to }] : [];
  });
}

/** An entry of a claim's history in words: who, what changed from what to what, and why. */
export function historyWords(event: ClaimEvent, names: Readonly<Record<string, string>>): HistoryWords {
  const nameOf = (id: string) => names[id] ?? 'someone unknown';
  const [, did = event.type] = event.type.split('.');
  const verb = verbs[event.type] ?? did.replaceAll('-', ' ');
  const deleted = event.type === 'evidence.deleted' ? state.parse(event.before)?.['title'] : null;
  const about = typeof deleted === 'string' ? `: “${deleted}”` : '';
  return {
    title: `${event.actor?.name ?? 'The system'} ${verb}${about}`,
    changes: changesOf(event, nameOf),
    reason: event.reason,
  };
}
