import { z } from 'zod';
import { eventWords, worded, type EventWords, type HistoryField } from '#components/history/event-words.ts';
import type { ClaimEvent } from '#lib/domain/shapes/claim-history.ts';
import { controlLabel, controlQuestion } from '#lib/domain/control-words.ts';
import { reliabilitySchema, sourceKindSchema, type SourceKind } from '#lib/domain/source.ts';
import { reliabilityWord } from '#components/source/reliability-words.ts';
import { sourceKindWord } from '#components/source/source-kind-words.ts';

const verbsOf = (kind: SourceKind): Record<string, string> => ({
  'source.created': 'added the source',
  'source.edited': 'edited the source',
  'source.control-set': `recorded ${controlQuestion(kind)}`,
  'source.merged': 'merged a source',
  'source.discredited': 'discredited the source',
  'source.discredit-undone': 'took back that the source is discredited',
  'source.marked-confidential': 'marked the source confidential',
  'source.no-longer-confidential': 'took back that the source is confidential',
});

const changedWord: Record<string, string> = {
  name: 'name',
  aliases: 'other names',
  notes: 'notes',
  wikidataId: 'Wikidata item',
  address: 'address',
  plural: 'verb',
};

const party = worded(z.string(), (id, nameOf) => nameOf(id));
const parties = worded(z.array(z.string()), (ids, nameOf) => ids.map(nameOf).join(', ') || 'none');

const fieldsOf = (kind: SourceKind): HistoryField[] => [
  { key: 'mergedId', label: 'Merged into this one', words: party },
  { key: 'kind', label: 'Kind', words: worded(sourceKindSchema, (value) => sourceKindWord[value]) },
  { key: 'controlledById', label: controlLabel(kind), words: party },
  { key: 'statedById', label: 'Who says so', words: party },
  { key: 'since', label: 'Since', words: worded(z.string(), (day) => day) },
  {
    key: 'reliability',
    label: 'Reliability',
    words: worded(reliabilitySchema, (value) => reliabilityWord[value]),
  },
  {
    key: 'changed',
    label: 'Changed',
    words: worded(
      z.array(z.string()),
      (keys) => keys.map((key) => changedWord[key] ?? key).join(', ') || 'none',
    ),
  },
  { key: 'looksLike', label: 'Another than', words: parties },
  { key: 'from', label: 'What was published from', words: worded(z.string(), (day) => day) },
];

/** An entry of the history of a source, which is of this kind now, in words. */
export function sourceHistoryWords(
  kind: SourceKind,
  event: ClaimEvent,
  names: Readonly<Record<string, string>>,
): EventWords {
  return eventWords(event, names, { verbs: verbsOf(kind), fields: fieldsOf(kind) });
}
