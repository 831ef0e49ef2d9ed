'use client';

import { DateField } from '#components/ui/form/date-field.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { controlHint, controlLabel } from '#lib/domain/control-words.ts';
import type { SourceKind } from '#lib/domain/source.ts';
import type { ControlDraft } from './control-draft.ts';
import { controllerRef } from '#components/source/source-draft.ts';
import { SourcePicker } from '#components/source/source-picker.tsx';

interface ControlFieldsProps {
  /** Of the source: a person speaks for somebody. */
  kind: SourceKind;
  value: ControlDraft;
  stored: ControlDraft;
  onChange: (value: ControlDraft) => void;
}

/** Who controls a source, since when, and who says so. */
export function ControlFields({ kind, value, stored, onChange }: ControlFieldsProps) {
  const set = (some: Partial<ControlDraft>) => onChange({ ...value, ...some });
  return (
    <>
      <SourcePicker
        label={controlLabel(kind)}
        hint={controlHint(kind)}
        path="controllerId"
        value={controllerRef(value.controller)}
        onValueChange={(chosen) => {
          const controller = chosen && { id: chosen.id, name: chosen.name };
          // What was said about the controller before says nothing about another one.
          const same = controller?.id === stored.controller?.id;
          const about = same ? stored : { statedBy: null, note: '', since: '' };
          set(controller?.id === value.controller?.id ? { controller } : { ...about, controller });
        }}
      />
      {value.controller ? (
        <>
          <DateField
            label="Since"
            hint="The day, where it is known."
            path="since"
            value={value.since}
            onChange={(event) => set({ since: event.target.value })}
          />
          <SourcePicker
            label="Who says so"
            hint="The source that states it, such as a register of companies."
            path="statedById"
            value={controllerRef(value.statedBy)}
            onValueChange={(chosen) => set({ statedBy: chosen && { id: chosen.id, name: chosen.name } })}
          />
          <TextArea
            label="Note"
            hint="Where it stands, or how it was learned."
            dir="auto"
            minRows={2}
            maxRows={8}
            path="note"
            value={value.note}
            onChange={(event) => set({ note: event.target.value })}
          />
        </>
      ) : (
        stored.controller && (
          <p role="status" className="text-sm text-ink-2">
            Saving this ends today that {kind === 'PERSON' ? 'they' : 'it'}{' '}
            {kind === 'PERSON' ? 'speak for' : 'is controlled by'} <bdi>{stored.controller.name}</bdi>.
            Evidence from both may then count apart.
          </p>
        )
      )}
    </>
  );
}
