'use client';

import { useState, type ComponentProps, type SyntheticEvent } from 'react';
import { TextField } from './text-field.tsx';

interface DateFieldProps extends Omit<ComponentProps<typeof TextField>, 'type' | 'onInvalid'> {
  /** Asks for the time of day too, in the zone this machine is in. */
  time?: boolean;
}

/**
 * A day, or a moment. Browsers give half of one the same value as none, so that it would be lost without a word:
 * `datesAreWhole` finds it when its form is sent, and the field then says what is missing.
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

/** True when no date of the form is typed only in part. Each that is says so, and the first gets the focus. */
export function datesAreWhole(form: HTMLFormElement): boolean {
  const inputs = [...form.elements].filter((element) => element instanceof HTMLInputElement);
  // The field hears that it is not valid from the check itself.
  const [first] = inputs.filter((input) => input.validity.badInput && !input.checkValidity());
  first?.focus();
  return first === undefined;
}
