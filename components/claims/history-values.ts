import { outcomeWord } from '#components/responses/response-words.ts';
import { z } from 'zod';
import { hopCheckSchema } from '#lib/domain/attribution.ts';
import { confidenceSchema, confirmationSchema } from '#lib/domain/confirmation.ts';
import { evidenceRoleSchema, stanceSchema } from '#lib/domain/evidence.ts';
import { importanceSchema } from '#lib/domain/importance.ts';
import { outcomeSchema } from '#lib/domain/response.ts';
import { stageSchema } from '#lib/domain/stage.ts';
import { roleWord, stanceWord } from '#components/evidence/evidence-words.ts';
import { utcWords } from '#components/ui/time-words.ts';
import { confidenceWord } from './status-draft.ts';
import { confirmationLook, importanceWord, stageWord } from './status-words.ts';

export type NameOf = (id: string) => string;

/** Puts a logged value into words; throws a ZodError for a value that is not of its field's shape. */
type Words = (value: unknown, nameOf: NameOf) => string;

const text = z.string();
const list = z.array(z.string());
const hops = z.array(z.object({ sourceId: z.string(), check: hopCheckSchema }));

function from<T>(schema: z.ZodType<T>, words: (value: T, nameOf: NameOf) => string): Words {
  return (value, nameOf) => (value === null ? 'none' : words(schema.parse(value), nameOf));
}

const quoted = from(text, (value) => (value === '' ? 'none' : `“${value}”`));
const person = from(text, (id, nameOf) => nameOf(id));
const sources = from(list, (ids, nameOf) => ids.map(nameOf).join(', ') || 'none');

const yesOrNo = from(z.boolean(), (value) => (value ? 'yes' : 'no'));

/** The fields a history tells of, in the order it tells them. */
export const historyFields: readonly { key: string; label: string; words: Words }[] = [
  { key: 'statement', label: 'Statement', words: quoted },
  {
    key: 'confirmation',
    label: 'Status',
    words: from(confirmationSchema, (value) => confirmationLook[value].label),
  },
  {
    key: 'confidence',
    label: 'Confidence',
    words: from(confidenceSchema, (value) => confidenceWord[value].toLowerCase()),
  },
  { key: 'overrideNote', label: 'Override note', words: quoted },
  { key: 'stage', label: 'Stage', words: from(stageSchema, (value) => stageWord[value]) },
  { key: 'importance', label: 'Importance', words: from(importanceSchema, (value) => importanceWord[value]) },
  { key: 'tags', label: 'Tags', words: from(list, (tags) => tags.join(', ') || 'none') },
  { key: 'assigneeId', label: 'Assignee', words: from(text, (id, nameOf) => nameOf(id)) },
  { key: 'dueAt', label: 'Due', words: from(text, utcWords) },
  {
    key: 'hops',
    label: 'Who says so',
    words: from(
      hops,
      (chain, nameOf) =>
        chain.map((hop) => `${nameOf(hop.sourceId)} (${hop.check.toLowerCase()})`).join(' ← ') || 'none',
    ),
  },
  { key: 'exact', label: 'Passage', words: quoted },
  { key: 'title', label: 'Title', words: quoted },
  { key: 'address', label: 'Address', words: from(text, (value) => value || 'none') },
  { key: 'publisherId', label: 'Publisher', words: person },
  { key: 'stance', label: 'Stance', words: from(stanceSchema, (value) => stanceWord[value].toLowerCase()) },
  { key: 'role', label: 'Role', words: from(evidenceRoleSchema, (value) => roleWord[value]) },
  { key: 'firstHand', label: 'First hand', words: yesOrNo },
  { key: 'interested', label: 'In its own cause', words: yesOrNo },
  { key: 'publishedOn', label: 'Published on', words: from(text, (value) => value) },
  { key: 'withdrawnAt', label: 'Withdrawn', words: from(text, utcWords) },
  { key: 'citedSourceIds', label: 'Cites', words: sources },
  { key: 'excerpt', label: 'Excerpt', words: quoted },
  { key: 'partyId', label: 'Who', words: person },
  { key: 'question', label: 'Question', words: quoted },
  { key: 'deadlineAt', label: 'Deadline', words: from(text, utcWords) },
  {
    key: 'outcome',
    label: 'Outcome',
    words: from(outcomeSchema, (value) => outcomeWord[value].toLowerCase()),
  },
  { key: 'words', label: 'Their words', words: quoted },
];
