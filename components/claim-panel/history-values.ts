import { worded, type HistoryField } from '#components/history/event-words.ts';
import { outcomeWord } from '#lib/domain/words/response-words.ts';
import { z } from 'zod';
import type { StatusWord } from '#lib/domain/house-rating.ts';
import { hopCheckSchema } from '#lib/domain/attribution.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/values/confirmation.ts';
import { evidenceRoleSchema, stanceSchema } from '#lib/domain/evidence.ts';
import { importanceSchema } from '#lib/domain/values/importance.ts';
import { outcomeSchema } from '#lib/domain/response.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import { roleWord, stanceWord } from '#lib/domain/words/evidence-words.ts';
import { utcWords } from '#components/ui/time/time-words.ts';
import { confidenceWord } from './status-draft.ts';
import { importanceWord, stageWord } from '#components/claim/status-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const text = z.string();
const list = z.array(z.string());
const hops = z.array(z.object({ sourceId: z.string(), check: hopCheckSchema }));

// What begins as a quotation has its own marks.
const marked = /^["“„«「『]/u;
const quoted = worded(text, (value) => {
  if (value === '') return 'none';
  return marked.test(value) ? value : `“${value}”`;
});
const person = worded(text, (id, nameOf) => nameOf(id));
const sources = worded(list, (ids, nameOf) => ids.map(nameOf).join(', ') || 'none');

const yesOrNo = worded(z.boolean(), (value) => (value ? 'yes' : 'no'));

/** The fields a history tells of, in the order it tells them. */
export const historyFields = (word: StatusWord): readonly HistoryField[] => [
  { key: 'statement', label: 'Statement', words: quoted },
  {
    key: 'confirmation',
    label: 'Status',
    words: worded(confirmationSchema, (value) => word(value)),
  },
  {
    key: 'confidence',
    label: 'Confidence',
    words: worded(confidenceSchema, (value) => confidenceWord[value].toLowerCase()),
  },
  { key: 'overrideNote', label: 'Override note', words: quoted },
  { key: 'stage', label: 'Stage', words: worded(stageSchema, (value) => stageWord[value]) },
  {
    key: 'importance',
    label: 'Importance',
    words: worded(importanceSchema, (value) => importanceWord[value]),
  },
  { key: 'tags', label: 'Tags', words: worded(list, (tags) => tags.map(isolated).join(', ') || 'none') },
  { key: 'assigneeId', label: 'Assignee', words: worded(text, (id, nameOf) => nameOf(id)) },
  { key: 'dueAt', label: 'Due', words: worded(text, utcWords) },
  {
    key: 'hops',
    label: 'Who says so',
    words: worded(
      hops,
      (chain, nameOf) =>
        chain.map((hop) => `${nameOf(hop.sourceId)} (${hop.check.toLowerCase()})`).join(' ← ') || 'none',
    ),
  },
  { key: 'exact', label: 'Passage', words: quoted },
  { key: 'title', label: 'Title', words: quoted },
  { key: 'address', label: 'Address', words: worded(text, (value) => value || 'none') },
  { key: 'publisherId', label: 'Publisher', words: person },
  { key: 'stance', label: 'Stance', words: worded(stanceSchema, (value) => stanceWord[value].toLowerCase()) },
  { key: 'role', label: 'Role', words: worded(evidenceRoleSchema, (value) => roleWord[value]) },
  { key: 'firstHand', label: 'First hand', words: yesOrNo },
  { key: 'interested', label: 'In its own cause', words: yesOrNo },
  { key: 'publishedOn', label: 'Published on', words: worded(text, (value) => value) },
  { key: 'withdrawnAt', label: 'Withdrawn', words: worded(text, utcWords) },
  { key: 'citedSourceIds', label: 'Cites', words: sources },
  { key: 'excerpt', label: 'Excerpt', words: quoted },
  { key: 'partyId', label: 'Who', words: person },
  { key: 'question', label: 'Question', words: quoted },
  { key: 'deadlineAt', label: 'Deadline', words: worded(text, utcWords) },
  {
    key: 'outcome',
    label: 'Outcome',
    words: worded(outcomeSchema, (value) => outcomeWord[value].toLowerCase()),
  },
  { key: 'words', label: 'Their words', words: quoted },
];
