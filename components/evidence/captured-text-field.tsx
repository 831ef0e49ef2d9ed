'use client';

import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { EvidenceDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { EvidenceDraft } from './evidence-draft.ts';
import { wordsOfText } from '#lib/domain/words/evidence-words.ts';

interface CapturedTextFieldProps {
  draft: EvidenceDraft;
  captured: EvidenceDetail['captured'];
  onChange: (draft: EvidenceDraft) => void;
}

/** The item's text, pasted: copies are told by it, and where it has its knowledge from is read in it. */
export function CapturedTextField({ draft, captured, onChange }: CapturedTextFieldProps) {
  if (captured && draft.capturedText === null) {
    return (
      <div className="text-sm">
        <p className="font-medium">Captured text</p>
        <p className="text-ink-3">
          {wordsOfText(captured.words)}, captured by <bdi>{captured.by.name}</bdi>, <Time iso={captured.at} />
        </p>
        <Button size="sm" className="mt-1" onClick={() => onChange({ ...draft, capturedText: '' })}>
          Replace or remove
        </Button>
      </div>
    );
  }
  return (
    <>
      <TextArea
        label="Captured text"
        path="capturedText"
        hint={
          captured
            ? 'Left empty, the text kept so far is removed.'
            : 'Paste it, so that copies are seen and what it cites can be suggested.'
        }
        dir="auto"
        minRows={2}
        maxRows={8}
        value={draft.capturedText ?? ''}
        onChange={(event) => onChange({ ...draft, capturedText: event.target.value })}
      />
      {captured && (
        <Button size="sm" className="self-start" onClick={() => onChange({ ...draft, capturedText: null })}>
          Keep the text as it was
        </Button>
      )}
    </>
  );
}
