'use client';

import { CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { useFieldProblem } from './field-problems.ts';

/** What a control takes so that its label, hint and error are read out with it. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  required: boolean | undefined;
}

/** The props every labelled control shares. */
export interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: string | null | undefined;
  hideLabel?: boolean;
  /** What its command calls it, with dots between: what the server finds wrong with that is said here. */
  path?: string | undefined;
}

interface FieldLayoutProps extends FieldProps {
  required?: boolean | undefined;
  id?: string | undefined;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

export function Field({
  label,
  hint,
  error: own,
  hideLabel,
  path,
  required,
  id,
  className,
  children,
}: FieldLayoutProps) {
  const made = useId();
  const told = useFieldProblem(path);
  const error = own ?? told;
  const base = id ?? made;
  const hintId = hint ? `${base}-hint` : undefined;
  const errorId = error ? `${base}-error` : undefined;
  const control: FieldControl = {
    id: base,
    'aria-describedby': cx(errorId, hintId) || undefined,
    'aria-invalid': error ? true : undefined,
    required,
  };
  return (
    <div className={cx('flex min-w-0 flex-col gap-1', className)}>
      <label htmlFor={base} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children(control)}
      <FieldNotes hint={hint} hintId={hintId} error={error} errorId={errorId} />
    </div>
  );
}

interface FieldNotesProps {
  hint?: ReactNode;
  hintId?: string | undefined;
  error?: string | null | undefined;
  errorId?: string | undefined;
}

/** The error, then the hint, under a control. */
export function FieldNotes({ hint, hintId, error, errorId }: FieldNotesProps) {
  return (
    <>
      {error && (
        <p id={errorId} role="alert" className="flex items-start gap-1.5 text-xs text-danger">
          <CircleAlert aria-hidden="true" className="mt-px size-3.5" />
          {error}
        </p>
      )}
      {hint && (
        <p id={hintId} className="text-xs text-ink-3">
          {hint}
        </p>
      )}
    </>
  );
}
