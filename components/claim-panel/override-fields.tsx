'use client';

import type { RefObject } from 'react';
import { Notice } from '#components/ui/notice.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import { refusalToOverride } from '#lib/domain/override.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { useClaim } from '#components/claim/claim-context.ts';

interface OverrideFieldsProps {
  confirmation: Confirmation;
  note: string;
  /** Saving was tried: say what is missing. */
  tried: boolean;
  onNote: (note: string) => void;
  noteRef: RefObject<HTMLTextAreaElement | null>;
}

/** Where the status says more than the evidence: why a reviewer can't set it, or the note an editor owes. */
export function OverrideFields({ confirmation, note, tried, onNote, noteRef }: OverrideFieldsProps) {
  const { claim, actor } = useClaim();
  const needed = refusalToOverride(confirmation, claim.corroboration.verdict, actor.role, '');
  if (!needed) return null;
  const missing = refusalToOverride(confirmation, claim.corroboration.verdict, actor.role, note);
  if (needed.code === 'override-needs-editor') {
    return (
      <Notice
        key={tried ? 'refused' : 'told'}
        tone={tried ? 'danger' : 'warn'}
        title="This goes against the evidence"
        live
      >
        {refusalWords(needed)}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="warn" title="This goes against the evidence" live>
        {refusalWords(needed)}
      </Notice>
      <TextArea
        ref={noteRef}
        label="Override note"
        path="overrideNote"
        required
        minRows={2}
        maxRows={8}
        error={tried && missing ? 'Say why you set it against the evidence.' : null}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
    </>
  );
}
