import { eventWords, stateOf, type EventWords } from '#components/history/event-words.ts';
import type { StatusWord } from '#lib/domain/house-rating.ts';
import type { ClaimEvent } from '#lib/domain/shapes/claim-history.ts';
import { historyFields } from './history-values.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const verbs: Record<string, string> = {
  'claim.recorded': 'recorded the claim',
  'claim.edited': 'edited the claim',
  'claim.moved': 'moved it to another passage',
  'claim.passage-changed': 'imported a text in which its passage, or what it is said with, reads otherwise',
  'claim.passage-lost': 'imported a text without its passage',
  'claim.passage-found': 'imported a text in which its passage reads as it did',
  'claim.passage-accepted': 'said that its passage is where it was found in the new text',
  'claim.passage-unsettled': 'took back where it stands in the new text',
  'claim.passage-dropped': 'said that it stands in the article no more',
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
  'claim.appearance-added': 'found that it stands in another article too',
  'claim.appearance-removed': 'took it off another article',
  'claim.appearance-restored': 'put it back on another article',
  'claim.named': 'named the claim when the article went on',
  'claim.findings-copied': 'copied who says so and evidence from another claim',
  'claim.findings-imported': 'imported who says so, evidence and responses with it',
  'claim.sign-off-restored': 'restored the sign-off',
};

// A state with one of these says nothing a person has to read twice.
const tellsItself: Record<string, readonly string[]> = {
  'claim.sign-off-asked': ['stage'],
  'claim.sign-off-withdrawn': ['stage'],
  'claim.signed-off': ['stage'],
  'claim.reopened': ['stage'],
};

/** An entry of a claim's history in words: who, what changed from what to what, and why. */
export function historyWords(
  event: ClaimEvent,
  names: Readonly<Record<string, string>>,
  word: StatusWord,
): EventWords {
  const words = eventWords(event, names, { verbs, fields: historyFields(word), tellsItself });
  const deleted = event.type === 'evidence.deleted' ? stateOf(event.before)?.['title'] : null;
  const { title } = words;
  return typeof deleted === 'string' ? { ...words, title: `${title}: “${isolated(deleted)}”` } : words;
}
