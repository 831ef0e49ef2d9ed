'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import type { Draft } from '#components/drafts/use-draft.ts';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { Button } from '#components/ui/button.tsx';
import { FieldProblemsContext, useFieldProblems } from '#components/ui/form/field-problems.ts';
import { nothingUnfinished } from '#components/ui/form/unfinished.ts';
import { problemsIn } from '#lib/domain/refusals/problems-in.ts';
import type { ClaimForm } from './use-claim-form.ts';

interface FormFrameProps<T> {
  /** The form it frames. */
  of: Pick<ClaimForm, 'problem' | 'cancel'>;
  /** Said above the fields, where it came from an earlier visit. */
  draft?: Draft<T>;
  /** Read out as the name of the form. */
  label: string;
  saveLabel: string;
  onSave: () => void;
  children: ReactNode;
  aside?: ReactNode;
}

/** A form of the panel: ⌘ Enter saves, Escape leaves, and a failure stands above what was typed. */
export function FormFrame<T>({
  of: form,
  draft,
  label,
  saveLabel,
  onSave,
  children,
  aside,
}: FormFrameProps<T>) {
  function press(event: KeyboardEvent<HTMLFormElement>) {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      form.cancel();
    }
    submitOnModEnter(event);
  }
  const { told, allAtFields } = useFieldProblems(problemsIn(form.problem?.refusal ?? null));
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
      {form.problem && !allAtFields && <FailureNotice problem={form.problem} />}
      {draft && <DraftLine draft={draft} />}
      <FieldProblemsContext value={told}>{children}</FieldProblemsContext>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" size="sm" keys="mod+enter">
          {saveLabel}
        </Button>
        <Button size="sm" onClick={form.cancel}>
          Cancel
        </Button>
        {aside}
      </div>
    </form>
  );
}
