'use client';

import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Choice } from './choice.ts';
import { cx } from '#components/ui/cx.ts';

interface Segment<V extends string> extends Choice<V> {
  /** Replaces the look of the chosen segment, to give it the hue of its meaning. */
  selectedClassName?: string | undefined;
  /** The key that chooses it. */
  keys?: string | undefined;
}

interface SegmentedControlProps<V extends string> {
  legend: ReactNode;
  hideLegend?: boolean;
  options: readonly Segment<V>[];
  value?: V | null;
  defaultValue?: V;
  onValueChange?: (value: V) => void;
  name?: string;
  /** `joined` is one strip; `loose` wraps like tags. */
  layout?: 'joined' | 'loose';
  disabled?: boolean;
}

/** A few short choices side by side: radio buttons, so arrow keys move between them and a form sends them. */
export function SegmentedControl<V extends string>(props: SegmentedControlProps<V>) {
  const {
    legend,
    hideLegend = true,
    options,
    value,
    defaultValue,
    onValueChange,
    name,
    layout = 'joined',
    disabled,
  } = props;
  const group = useId();
  const joined = layout === 'joined';
  return (
    <fieldset disabled={disabled} className="min-w-0">
      <legend className={hideLegend ? 'sr-only' : 'mb-1 text-sm font-medium'}>{legend}</legend>
      <div
        className={
          joined ? 'inline-flex rounded-md border border-rule bg-well p-0.5' : 'flex flex-wrap gap-1.5'
        }
      >
        {options.map((option) => (
          <label
            key={option.value}
            className={cx(
              'relative inline-flex max-w-full cursor-pointer items-center gap-1.5 text-xs font-semibold text-ink-2 select-none',
              'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
              'has-disabled:cursor-not-allowed has-disabled:opacity-55',
              joined
                ? 'h-[26px] rounded-[5px] px-2.5 hover:text-ink pointer-coarse:h-9'
                : 'h-[26px] rounded-md border border-rule bg-sheet pr-2.5 pl-2 hover:bg-hover pointer-coarse:h-9',
              option.selectedClassName ??
                (joined
                  ? 'has-checked:bg-sheet has-checked:text-ink has-checked:shadow-card'
                  : 'has-checked:border-invert has-checked:bg-invert has-checked:text-invert-ink'),
            )}
          >
            <input
              type="radio"
              className="sr-only"
              name={name ?? group}
              value={option.value}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              onChange={() => onValueChange?.(option.value)}
            />
            {option.icon}
            <span className="min-w-0 truncate">{option.label}</span>
            {option.keys !== undefined && (
              <span aria-hidden="true" className="text-2xs font-medium opacity-60 pointer-coarse:hidden">
                {option.keys}
              </span>
            )}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
