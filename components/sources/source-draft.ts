import { z } from 'zod';
import { sourceRefSchema, type SourceRef } from '#lib/domain/claim-detail.ts';
import { sourceKindSchema } from '#lib/domain/source.ts';
import type { SourceDetail } from '#lib/domain/source-detail.ts';
import { sourceKindWord } from './source-kind-words.ts';

/** A source as its form holds it. */
export const sourceDraftSchema = z.object({
  name: z.string(),
  kind: sourceKindSchema,
  /** One to a line. */
  aliases: z.string(),
  controlledBy: sourceRefSchema.pick({ id: true, name: true }).nullable(),
  notes: z.string(),
});
export type SourceDraft = z.infer<typeof sourceDraftSchema>;

export const emptySource: SourceDraft = {
  name: '',
  kind: 'PERSON',
  aliases: '',
  controlledBy: null,
  notes: '',
};

/** A source of the register as its form holds it. */
export function draftOf({ name, kind, aliases, controlledBy, notes }: SourceDetail): SourceDraft {
  return { name, kind, aliases: aliases.join('\n'), controlledBy, notes };
}

/** What the commands take. */
export function inputOf({ name, kind, aliases, controlledBy, notes }: SourceDraft) {
  const lines = aliases.split('\n').map((line) => line.trim());
  return { name, kind, aliases: lines.filter(Boolean), controlledById: controlledBy?.id ?? null, notes };
}

/** A controller as pickers take it; what a form keeps of one has no kind. */
export function controllerRef(controlledBy: SourceDraft['controlledBy']): SourceRef | null {
  return controlledBy && { ...controlledBy, kind: 'ORGANISATION', controlledBy: null };
}

/** A field of two versions that differ, in words. */
export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** What differs between what someone typed and what someone else saved meanwhile. */
export function differences(mine: SourceDraft, theirs: SourceDraft): Difference[] {
  const wordsOf = ({ name, kind, aliases, controlledBy, notes }: SourceDraft) => [
    ['Name', name],
    ['Kind', sourceKindWord[kind]],
    ['Other names', aliases],
    ['Controlled by', controlledBy?.name ?? ''],
    ['Notes', notes],
  ];
  const other = wordsOf(theirs);
  return wordsOf(mine).flatMap(([label = '', words = ''], at) => {
    const said = other[at]?.[1] ?? '';
    return words === said ? [] : [{ label, mine: words, theirs: said }];
  });
}
