'use client';

import { useLayoutEffect, useRef } from 'react';
import type { ComponentProps, RefObject } from 'react';
import { cx } from '#components/ui/cx.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';

interface TextAreaProps extends FieldProps, Omit<ComponentProps<'textarea'>, 'ref' | 'rows'> {
  minRows?: number;
  maxRows?: number;
  /** For text that is read rather than operated: statements, quotes, articles. */
  serif?: boolean;
  ref?: RefObject<HTMLTextAreaElement | null>;
}

/** Browsers without `field-sizing` get their height from the text's own. */
function fit(area: HTMLTextAreaElement | null) {
  if (!area || CSS.supports('field-sizing', 'content')) return;
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight + 2}px`;
}

export function TextArea({
  label,
  hint,
  error,
  hideLabel,
  path,
  minRows = 3,
  maxRows = 16,
  serif = false,
  id,
  className,
  onInput,
  ref,
  ...rest
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null);
  const area = ref ?? own;
  useLayoutEffect(() => fit(area.current), [area, rest.value]);
  const line = serif ? 1.5 : 1.45;
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
        <textarea
          // Browsers keep in clear what stood in a field when they were closed.
          autoComplete="off"
          dir="auto"
          {...rest}
          {...control}
          ref={area}
          rows={minRows}
          onInput={(event) => {
            fit(event.currentTarget);
            onInput?.(event);
          }}
          style={{
            lineHeight: line,
            minHeight: `calc(${minRows * line}em + 0.875rem)`,
            maxHeight: `calc(${maxRows * line}em + 0.875rem)`,
          }}
          className={cx(
            'control-box field-sizing-content resize-none px-2.5 py-1.5 scroll-quiet',
            serif && 'font-serif text-lg',
          )}
        />
      )}
    </Field>
  );
}
