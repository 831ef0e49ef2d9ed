'use client';

import { useId, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FieldProblemsContext, useFieldProblems } from '#components/ui/form/field-problems.ts';
import { problemsIn } from '#lib/domain/refusals/problems-in.ts';
import { nothingUnfinished } from '#components/ui/form/unfinished.ts';
import { Dialog, type DialogProps } from '#components/ui/overlay/dialog.tsx';
import { FailureNotice } from './failure-notice.tsx';
import type { Failure } from './send-command.ts';
import { submitOnModEnter } from './submit-on-mod-enter.ts';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'description' | 'size'> {
  /** What sending does, as a verb. */
  action?: string;
  /** What it does is not easily undone. */
  danger?: boolean;
  /** False while there is nothing yet to decide on. */
  ready?: boolean;
  busy: boolean;
  /** Why it was not done, where no field of the form says so. */
  problem: Failure | null;
  onClose: () => void;
  onSend: () => void;
  children: ReactNode;
}

/** A form in a dialog, sent or left as a whole; what was typed stays until it is done. */
export function FormDialog(props: FormDialogProps) {
  const { action = 'Save', danger = false, ready = true, busy, problem, onClose, onSend, children } = props;
  const form = useId();
  const { told, allAtFields } = useFieldProblems(problemsIn(problem?.refusal ?? null));
  return (
    <Dialog
      open
      title={props.title}
      description={props.description}
      {...(props.size && { size: props.size })}
      canDismiss={!busy}
      onOpenChange={onClose}
      footer={
        <>
          <Button disabled={busy} onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={form}
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            disabled={!ready}
            keys="mod+enter"
          >
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className="flex flex-col gap-3.5"
        onKeyDown={submitOnModEnter}
        onSubmit={(event) => {
          event.preventDefault();
          // The form it was opened from would hear it too.
          event.stopPropagation();
          if (nothingUnfinished(event.currentTarget) && ready && !busy) onSend();
        }}
      >
        <FieldProblemsContext value={told}>{children}</FieldProblemsContext>
        {problem && !allAtFields && <FailureNotice problem={problem} />}
      </form>
    </Dialog>
  );
}
