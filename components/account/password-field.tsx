'use client';

import { useState } from 'react';
import type { ComponentProps } from 'react';
import { Field } from '#components/ui/form/field.tsx';
import type { FieldProps } from '#components/ui/form/field.tsx';

type PasswordFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'type'>;

/** A password, which can be shown while it is typed. ASVS 5.0, 6.2.6–6.2.8: pasting and managers work. */
export function PasswordField({ label, hint, error, hideLabel, className, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      hideLabel={hideLabel ?? false}
      required={rest.required}
      id={rest.id}
      className={className}
    >
      {(control) => (
        <span className="relative block">
          <input
            spellCheck={false}
            autoCapitalize="none"
            {...rest}
            {...control}
            type={shown ? 'text' : 'password'}
            className="control-box h-8 pr-16 pl-2.5 pointer-coarse:h-10"
          />
          <button
            type="button"
            aria-pressed={shown}
            aria-controls={control.id}
            aria-label="Show the password"
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 right-1 rounded-sm px-2 text-xs font-medium text-ink-2 hover:bg-hover hover:text-ink"
          >
            {shown ? 'Hide' : 'Show'}
          </button>
        </span>
      )}
    </Field>
  );
}
