'use client';

import { useState, type ComponentProps, type SyntheticEvent } from 'react';
import { TextField } from './text-field.tsx';

interface DateFieldProps extends Omit<ComponentProps<typeof TextField>, 'type' | 'onInvalid'> {
  /** Asks for the time of day too, in the zone this machine is in. */
  time?: boolean;
}

/**
 * A day, or a moment. Browsers give half of one the same value as none, so that it would be lost without a word:
 * `nothingUnfinished` finds it when its form is sent, and the field then says what is missing.
 */
export function DateField({ time = false, error, ...rest }: DateFieldProps) {
  const [half, setHalf] = useState(false);
  const look = ({ currentTarget }: SyntheticEvent<HTMLInputElement>) => {
    if (half) setHalf(currentTarget.validity.badInput);
  };
  const missing = time ? 'Give the whole date and time, or clear it.' : 'Give the whole date, or clear it.';
  return (
    <TextField
      {...rest}
      type={time ? 'datetime-local' : 'date'}
      error={half ? missing : error}
      onInvalid={(event) => {
        event.preventDefault();
        setHalf(event.currentTarget.validity.badInput);
      }}
      onInput={look}
      onKeyUp={look}
      onBlur={look}
    />
  );
}
