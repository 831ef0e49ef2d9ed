import { z } from 'zod';
import { sourceRefSchema } from '#lib/domain/shapes/claim-detail.ts';
import type { ComparedField } from '#components/sending/compared-fields.ts';
import { controlLabel, uncontrolled } from '#lib/domain/control-words.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import type { SourceDetail } from '#lib/domain/shapes/source-detail.ts';
import { isolated } from '#lib/domain/text/direction.ts';

const named = sourceRefSchema.pick({ id: true, name: true });

/** Who controls a source, as its form holds it. */
export const controlDraftSchema = z.object({
  controller: named.nullable(),
  statedBy: named.nullable(),
  note: z.string(),
  /** `YYYY-MM-DD`, or '' where it is not known. */
  since: z.string(),
});
export type ControlDraft = z.infer<typeof controlDraftSchema>;

/** What is recorded now about who controls the source. */
export function controlDraftOf({ controlledBy, controlHistory }: SourceDetail): ControlDraft {
  const current = controlHistory.find(({ endedAt }) => endedAt === null);
  return {
    controller: controlledBy,
    statedBy: current?.statedBy ?? null,
    note: current?.note ?? '',
    since: current?.since ?? '',
  };
}

/** What the command takes; who says so, since when and the note belong to a controller and go with it. */
export function controlInputOf({ controller, statedBy, note, since }: ControlDraft) {
  return controller === null
    ? { controllerId: null, statedById: null, note: '', since: null }
    : {
        controllerId: controller.id,
        statedById: statedBy?.id ?? null,
        note: note.trim(),
        since: since === '' ? null : since,
      };
}

/** What is recorded about control as one line of words, to set two versions side by side. */
function controlWords(kind: SourceKind, { controller, statedBy, note, since }: ControlDraft): string {
  if (controller === null) return uncontrolled(kind);
  const parts = [
    controller.name,
    ...(since === '' ? [] : [`since ${since}`]),
    ...(statedBy ? [`${isolated(statedBy.name)} says so`] : []),
    ...(note === '' ? [] : [`“${isolated(note)}”`]),
  ];
  return parts.join(', ');
}

/** What the form of control writes, for a source of that kind: all of it together. */
export function controlFields(kind: SourceKind): readonly ComparedField<ControlDraft>[] {
  return [
    {
      label: controlLabel(kind),
      writes: ['controllerId', 'statedById', 'note', 'since'],
      words: (draft) => controlWords(kind, draft),
    },
  ];
}
