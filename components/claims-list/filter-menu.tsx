'use client';

import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/form/checkbox.tsx';
import { cx } from '#components/ui/cx.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Popover } from '#components/ui/overlay/popover.tsx';
import { RadioGroup } from '#components/ui/form/radio-group.tsx';
import { Count } from '#components/ui/tag.tsx';
import { orAny } from './or-any.ts';

interface FilterMenuProps {
  name: string;
  /** How many values are set. */
  set: number;
  /** Holds a form of its own, in two columns. */
  wide?: boolean;
  children: ReactNode;
}

/** A button that says which filter it is and opens what it can be set to. */
export function FilterMenu({ name, set, wide = false, children }: FilterMenuProps) {
  return (
    <Popover
      title={name}
      trigger={
        <Button size="sm" className={cx(set > 0 ? 'border-control' : 'border-dashed')}>
          {name}
          {set > 0 && <Count>{set}</Count>}
          <Icon name="opens" className="size-3.5 text-ink-3" />
        </Button>
      }
    >
      <div className={cx('max-w-full', wide ? 'w-60 sm:w-xl' : 'w-60')}>{children}</div>
    </Popover>
  );
}

interface ChoiceProps<T extends string> {
  options: readonly { value: T; label: string; icon?: ReactNode }[];
}

interface SeveralProps<T extends string> extends ChoiceProps<T> {
  /** In two columns. */
  columns?: boolean;
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

/** Any number of values of a closed list. */
export function Several<T extends string>({ options, columns = false, chosen, onChange }: SeveralProps<T>) {
  return (
    <ul className={cx('grid gap-2', columns && 'grid-cols-2')}>
      {options.map((option) => (
        <li key={option.value}>
          <Checkbox
            label={
              <span className="inline-flex items-center gap-1.5">
                {option.icon}
                {option.label}
              </span>
            }
            checked={chosen.includes(option.value)}
            onChange={(event) =>
              onChange(
                event.target.checked
                  ? [...chosen, option.value]
                  : chosen.filter((value) => value !== option.value),
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}

interface OneProps<T extends string> extends ChoiceProps<T> {
  legend: string;
  chosen: T | null;
  onChange: (chosen: T | null) => void;
}

/** One value of a closed list, or any. */
export function One<T extends string>({ legend, options, chosen, onChange }: OneProps<T>) {
  const { valueOf, ...field } = orAny(options, chosen);
  return (
    <RadioGroup legend={legend} hideLegend {...field} onValueChange={(value) => onChange(valueOf(value))} />
  );
}
