import { Check } from 'lucide-react';
import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { FieldNotes } from './field.tsx';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
  error?: string | undefined;
}

export function Checkbox({ label, hint, hideLabel, error, id, className, ...rest }: CheckboxProps) {
  const made = useId();
  const base = id ?? made;
  return (
    <div className={cx('flex items-start gap-2', className)}>
      <span className="relative mt-0.5 inline-flex">
        <input
          {...rest}
          type="checkbox"
          id={base}
          aria-describedby={cx(error && `${base}-error`, hint !== undefined && `${base}-hint`) || undefined}
          aria-invalid={error ? true : undefined}
          className="peer size-4 appearance-none rounded-sm border border-control bg-sheet checked:border-invert checked:bg-invert disabled:opacity-50"
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute inset-0 m-auto size-3 text-invert-ink opacity-0 peer-checked:opacity-100"
        />
      </span>
      <span className={hideLabel ? 'sr-only' : 'min-w-0 wrap-anywhere'}>
        <label htmlFor={base}>{label}</label>
        {hint && (
          <span id={`${base}-hint`} className="block text-xs text-ink-3">
            {hint}
          </span>
        )}
        <FieldNotes error={error} errorId={`${base}-error`} />
      </span>
    </div>
  );
}
