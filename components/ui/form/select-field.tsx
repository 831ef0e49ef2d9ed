'use client';

import { Select } from '@base-ui/react/select';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useRef } from 'react';
import type { Choice } from './choice.ts';
import { choiceOf } from './choice.ts';
import { cx } from '#components/ui/cx.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { isModEnter } from '#components/ui/keys/mod-enter.ts';
import { listLook, optionLook, popupLook } from '#components/ui/pop-look.ts';

interface SelectFieldProps<V extends string> extends FieldProps {
  options: readonly Choice<V>[];
  value?: V | null;
  defaultValue?: V;
  onValueChange?: (value: V) => void;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
  size?: 'sm' | 'md';
  id?: string;
  className?: string;
}

/** A choice from a short list. ⌘ Enter and Ctrl Enter send its form; in the open list, with what is highlighted there. */
export function SelectField<V extends string>(props: SelectFieldProps<V>) {
  const {
    options,
    value,
    defaultValue,
    onValueChange,
    name,
    placeholder = 'Choose',
    disabled = false,
    size = 'md',
  } = props;
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      hideLabel={props.hideLabel ?? false}
      path={props.path}
      required={props.required}
      id={props.id}
      className={props.className}
    >
      {({ required, ...control }) => (
        <Select.Root
          items={options.map((option) => ({ label: option.label, value: option.value }))}
          {...(value === undefined ? { defaultValue: defaultValue ?? null } : { value })}
          onValueChange={(next: V | null) => {
            const choice = choiceOf(options, next);
            if (choice) onValueChange?.(choice.value);
          }}
          name={name}
          disabled={disabled}
          required={required ?? false}
        >
          <Select.Trigger
            {...control}
            ref={trigger}
            onKeyDown={(event) => {
              // The list stays closed, and the form hears it.
              if (isModEnter(event)) event.preventBaseUIHandler();
            }}
            className={cx(
              'control-box flex items-center justify-between gap-2 pr-2 pl-2.5 text-left data-disabled:cursor-not-allowed data-disabled:bg-well data-disabled:text-ink-3',
              size === 'sm' ? 'h-[26px] text-xs pointer-coarse:h-8' : 'h-8 pointer-coarse:h-10',
            )}
          >
            <Select.Value className="truncate data-placeholder:text-ink-3" placeholder={placeholder}>
              {(chosen: unknown) => {
                const choice = choiceOf(options, chosen);
                if (!choice) return placeholder;
                return (
                  <span className="inline-flex max-w-full items-center gap-2">
                    {choice.icon}
                    <bdi className="truncate">{choice.label}</bdi>
                  </span>
                );
              }}
            </Select.Value>
            <Select.Icon className="flex text-ink-3">
              <ChevronsUpDown aria-hidden="true" className="size-3.5" />
            </Select.Icon>
          </Select.Trigger>
          <Select.Portal>
            <Select.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-60 outline-none">
              <Select.Popup
                onKeyDown={(event) => {
                  if (!isModEnter(event)) return;
                  event.stopPropagation();
                  // The option takes it first; the form is sent once it holds what was chosen.
                  setTimeout(() => trigger.current?.form?.requestSubmit());
                }}
                className={cx(popupLook, 'min-w-[var(--anchor-width)]')}
              >
                <Select.List className={listLook}>
                  {options.map((option) => (
                    <Select.Item key={option.value} value={option.value} className={optionLook}>
                      {option.icon}
                      <span className="min-w-0 flex-1">
                        <Select.ItemText>{option.label}</Select.ItemText>
                        {option.detail && <span className="block text-xs text-ink-3">{option.detail}</span>}
                      </span>
                      <Select.ItemIndicator className="flex text-ink-2">
                        <Check aria-hidden="true" />
                      </Select.ItemIndicator>
                    </Select.Item>
                  ))}
                </Select.List>
              </Select.Popup>
            </Select.Positioner>
          </Select.Portal>
        </Select.Root>
      )}
    </Field>
  );
}
