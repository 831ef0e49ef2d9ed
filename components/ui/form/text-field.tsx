import type { ComponentProps, ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

interface TextFieldProps extends FieldProps, ComponentProps<'input'> {
  icon?: ReactNode;
}

export function TextField({
  label,
  hint,
  error,
  hideLabel,
  path,
  icon,
  id,
  className,
  ...rest
}: TextFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      hideLabel={hideLabel ?? false}
      path={path}
      required={rest.required}
      id={id}
      className={className}
    >
      {(control) => (
        <span className="relative block">
          {icon && (
            <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-ink-3">
              {icon}
            </span>
          )}
          <input
            type="text"
            // Browsers keep in clear what they complete, and what stood in a field when they were closed.
            autoComplete="off"
            dir="auto"
            {...rest}
            {...control}
            className={cx('control-box h-8 px-2.5 pointer-coarse:h-10', icon !== undefined && 'pl-8')}
          />
        </span>
      )}
    </Field>
  );
}
