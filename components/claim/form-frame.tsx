'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { Button } from '#components/ui/button.tsx';
import { nothingUnfinished } from '#components/ui/form/unfinished.ts';
import type { FormProblem } from './use-claim-form.ts';

interface FormFrameProps {
  /** Read out as the name of the form. */
  label: string;
  saveLabel: string;
  problem: FormProblem | null;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
  aside?: ReactNode;
}

/** A form of the panel: ⌘ Enter saves, Escape leaves, and a failure stands above what was typed. */
export function FormFrame({ label, saveLabel, problem, onSave, onCancel, children, aside }: FormFrameProps) {
  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
    }
    submitOnModEnter(event);
  }
  return (
    <form
      aria-label={label}
      noValidate
      className="flex flex-col gap-3"
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        if (nothingUnfinished(event.currentTarget)) onSave();
      }}
    >
      {problem && <FailureNotice problem={problem} />}
      {children}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" size="sm" keys="mod+enter">
          {saveLabel}
        </Button>
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
        {aside}
      </div>
    </form>
  );
}
