'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { SourcePicker } from '#components/source/source-picker.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { modes } from '#lib/domain/attribution.ts';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { ChainProblem, HopDraft } from './chain-draft.ts';
import { StepLabel } from './step-label.tsx';
import { HopCheckFields } from './hop-check-fields.tsx';
import { modeWord } from './hop-words.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface HopEditorProps {
  hop: HopDraft;
  place: { index: number; count: number };
  evidence: readonly EvidenceDetail[];
  problem: Pick<ChainProblem, 'at' | 'message'> | null;
  onChange: (hop: HopDraft) => void;
  /** Goes on to the step after this one. */
  onNext: () => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const modeOptions = modes.map((value) => ({
  value,
  label: value === 'UNSPECIFIED' ? 'Mode not stated' : capital(modeWord[value]),
}));

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * One step of the chain, with its party, verb, mode and check. Choosing the party goes on to the verb, Enter there to
 * the next step. Alt with an arrow key moves it.
 */
export function HopEditor(props: HopEditorProps) {
  const { hop, place, evidence, problem, onChange, onNext, onMove, onRemove } = props;
  const verb = useRef<HTMLInputElement>(null);
  const { index, count } = place;
  const step = `, step ${index + 1}`;
  const name = hop.source?.name ?? `step ${index + 1}`;

  function press(event: KeyboardEvent) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? index - 1 : index + 1);
  }

  return (
    <li
      data-hop={hop.key}
      onKeyDownCapture={press}
      className="flex flex-col gap-2 rounded-md border border-rule bg-sheet p-2.5"
    >
      <SourcePicker
        label={<StepLabel of={`, step ${index + 1} of ${count}`}>Who</StepLabel>}
        confidential={hop.terms !== 'ON_RECORD'}
        value={hop.source}
        error={problem?.at === 'who' ? problem.message : null}
        onValueChange={(source) => onChange({ ...hop, source })}
        // The list gives the focus back to its field as it closes.
        onChosen={() => requestAnimationFrame(() => verb.current?.focus())}
      />
      <div className="grid grid-cols-2 gap-2">
        <TextField
          ref={verb}
          label={<StepLabel of={step}>Verb as written</StepLabel>}
          path={`hops.${index}.cue`}
          placeholder="“claims”"
          value={hop.cue}
          onChange={(event) => onChange({ ...hop, cue: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing)
              return;
            event.preventDefault();
            onNext();
          }}
        />
        <SelectField
          label={<StepLabel of={step}>Mode</StepLabel>}
          options={modeOptions}
          value={hop.mode}
          onValueChange={(mode) => onChange({ ...hop, mode })}
        />
      </div>
      <HopCheckFields
        hop={hop}
        step={step}
        path={`hops.${index}`}
        evidence={evidence}
        error={problem?.at === 'check' ? problem.message : null}
        onChange={onChange}
      >
        <IconButton
          size="sm"
          label={`Move ${isolated(name)} up`}
          icon={<ArrowUp />}
          disabled={index === 0}
          onClick={() => onMove(index - 1)}
        />
        <IconButton
          size="sm"
          label={`Move ${isolated(name)} down`}
          icon={<ArrowDown />}
          disabled={index === count - 1}
          onClick={() => onMove(index + 1)}
        />
        <IconButton size="sm" label={`Remove ${isolated(name)}`} icon={<Trash2 />} onClick={onRemove} />
      </HopCheckFields>
    </li>
  );
}
