'use client';

import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Choice } from './choice.ts';
import { FieldNotes } from './field.tsx';

interface RadioGroupProps<V extends string> {
  legend: ReactNode;
  hideLegend?: boolean;
  options: readonly Choice<V>[];
  value?: V | null;
  defaultValue?: V;
  onValueChange?: (value: V) => void;
  name?: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  disabled?: boolean;
}

/** Choices with room for a line of explanation each. */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { legend, hideLegend, options, value, defaultValue, onValueChange, name, hint, error, disabled } =
    props;
  const base = useId();
  return (
    <fieldset
      disabled={disabled}
      aria-describedby={error ? `${base}-error` : undefined}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <legend className={hideLegend ? 'sr-only' : 'mb-1.5 text-sm font-medium'}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex items-start gap-2">
          <input
            type="radio"
            name={name ?? base}
            value={option.value}
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            onChange={() => onValueChange?.(option.value)}
            className="mt-0.5 size-4 shrink-0 appearance-none rounded-full border border-control bg-sheet checked:border-[5px] checked:border-invert"
          />
          <span className="min-w-0 wrap-anywhere">
            <span className="inline-flex items-center gap-1.5">
              {option.icon}
              {option.label}
            </span>
            {option.detail && <span className="block text-xs text-ink-3">{option.detail}</span>}
          </span>
        </label>
      ))}
      <FieldNotes hint={hint} error={error} errorId={`${base}-error`} />
    </fieldset>
  );
}
