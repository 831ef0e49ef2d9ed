'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown, Plus, X } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { cx } from '#components/ui/cx.ts';
import { Field } from './field.tsx';
import type { FieldProps } from './field.tsx';
import { listLook, optionLook, popupLook } from '#components/ui/pop-look.ts';
import { goesBy, matchesText, offersNew, sameText } from './option-match.ts';
import { useLatest } from '#components/ui/react/use-latest.ts';
import { useOptionSearch } from './use-option-search.ts';
import type { ComboboxOption, OptionSearch } from './use-option-search.ts';

interface ComboboxProps extends FieldProps {
  value: ComboboxOption | null;
  onValueChange: (option: ComboboxOption | null) => void;
  /** The person chose from the list, and is ready to go on. */
  onChosen?: (() => void) | undefined;
  /** What is typed and not chosen; empty once it is, or cleared. */
  onUnchosen?: ((text: string) => void) | undefined;
  /** All options, filtered here; or leave out and give `search`. */
  options?: readonly ComboboxOption[];
  search?: OptionSearch;
  /** Offers what was typed as a new option. Resolves to the option made, or null when it was not. */
  onCreate?: (text: string) => Promise<ComboboxOption | null> | undefined;
  createLabel?: (text: string) => string;
  name?: string;
  placeholder?: string;
  emptyText?: string;
  disabled?: boolean;
  required?: boolean;
  id?: string;
  className?: string;
}

const createId = ' create';

/** Escape in a closed list leaves the form around it, and empties nothing. */
function leaves(details: { reason: string; allowPropagation: () => void }): boolean {
  if (details.reason !== 'escape-key') return false;
  details.allowPropagation();
  return true;
}

/**
 * A choice from a list by typing. Who moves on with a name typed in full has chosen it. Any other text that was
 * typed and not chosen stays in the field, which says so and keeps its form from being sent (`nothingUnfinished`);
 * Escape goes back to what was chosen.
 */
export function Combobox(props: ComboboxProps) {
  const { value, onValueChange, options, search, onCreate, createLabel = (text) => `Add “${text}”` } = props;
  const [typed, setTyped] = useState(value?.label ?? '');
  const [open, setOpen] = useState(false);
  const [creating, setCreating] = useState(false);
  /** The person moved on from what is typed. */
  const [left, setLeft] = useState(false);
  const [told, setTold] = useState(false);
  const [chosenId, setChosenId] = useState(value?.id);
  const input = useRef<HTMLInputElement>(null);
  const change = useLatest(onValueChange);
  // The form may choose by itself, as where a draft is let go of.
  if (value?.id !== chosenId) {
    setChosenId(value?.id);
    setTyped(value?.label ?? '');
    setLeft(false);
    setTold(false);
  }
  const unchosen = typed.trim() !== '' && !(value && sameText(value.label, typed));
  const query = unchosen ? typed.trim() : '';
  const away = left && unchosen;
  const { found, answered, failed } = useOptionSearch(search, query, open || away);

  // Answers to what was typed before stay only as far as they hold what is typed now: Enter takes the first.
  const settled = options !== undefined || answered === query;
  const matching =
    settled && !options ? found : (options ?? found).filter((option) => matchesText(option, query));
  const busy = !settled && !failed;
  const offered = onCreate !== undefined && settled && offersNew(query, matching);
  const items = offered ? [...matching, { id: createId, label: query }] : matching;

  const toChoose = `“${query}” is not chosen. Choose from the list, or clear it.`;
  const tells = unchosen && !creating && (told || (!open && !busy));
  useEffect(() => {
    input.current?.setCustomValidity(unchosen ? toChoose : '');
  }, [unchosen, toChoose]);

  const tellUnchosen = useEffectEvent((text: string) => props.onUnchosen?.(text));
  useEffect(() => tellUnchosen(query), [query]);

  const chooseNamed = useEffectEvent(() => {
    const named = matching.filter((option) => goesBy(option, query));
    if (named[0] && named.length === 1) take(named[0]);
  });
  useEffect(() => {
    if (away && settled) chooseNamed();
  }, [away, settled]);

  function take(option: ComboboxOption) {
    setTyped(option.label);
    setLeft(false);
    change.current(option);
  }

  async function choose(option: ComboboxOption | null) {
    if (option?.id !== createId) {
      onValueChange(option);
      if (option) props.onChosen?.();
      return;
    }
    setCreating(true);
    const made = await onCreate?.(option.label);
    setCreating(false);
    if (made) {
      take(made);
      props.onChosen?.();
    } else setLeft(true);
  }

  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={tells ? toChoose : props.error}
      hideLabel={props.hideLabel ?? false}
      path={props.path}
      required={props.required}
      id={props.id}
      className={props.className}
    >
      {({ required, ...control }) => (
        <Base.Root
          items={items}
          filter={null}
          value={value}
          onValueChange={(option, details) => {
            if (!leaves(details)) void choose(option);
          }}
          inputValue={typed}
          onInputValueChange={(text, details) => {
            if (leaves(details)) return;
            // The list puts back what is chosen once it has closed.
            const puttingBack = details.reason === 'input-clear' || details.reason === 'none';
            if (puttingBack && (away || creating)) return;
            setTold(false);
            setLeft(false);
            setTyped(text);
          }}
          open={open}
          onOpenChange={(next, { reason }) => {
            setOpen(next);
            setLeft(!next && (reason === 'focus-out' || reason === 'outside-press'));
          }}
          itemToStringLabel={(option: ComboboxOption) => option.label}
          itemToStringValue={(option: ComboboxOption) => option.id}
          isItemEqualToValue={(a: ComboboxOption, b: ComboboxOption) => a.id === b.id}
          autoHighlight
          name={props.name}
          disabled={props.disabled ?? false}
          required={required ?? false}
        >
          <Base.InputGroup className="control-box flex h-8 items-center pr-1 pointer-coarse:h-10">
            <Base.Input
              autoComplete="off"
              dir="auto"
              {...control}
              ref={input}
              onInvalid={(event) => {
                event.preventDefault();
                setTold(true);
              }}
              placeholder={props.placeholder ?? 'Type to find'}
              className="h-full min-w-0 flex-1 bg-transparent pl-2.5 outline-none"
            />
            <Base.Clear
              aria-label="Clear"
              className="flex size-6 items-center justify-center rounded-sm text-ink-3 hover:text-ink"
            >
              <X aria-hidden="true" className="size-3.5" />
            </Base.Clear>
            <Base.Trigger
              aria-label="Show choices"
              className="flex size-6 items-center justify-center rounded-sm text-ink-3 hover:text-ink"
            >
              <ChevronDown aria-hidden="true" className="size-3.5" />
            </Base.Trigger>
          </Base.InputGroup>
          <Base.Portal>
            <Base.Positioner sideOffset={4} className="z-60 outline-none">
              <Base.Popup
                className={cx(popupLook, 'w-[var(--anchor-width)] min-w-60')}
                aria-busy={busy || undefined}
              >
                <Base.Status className="px-3 text-xs text-ink-3 not-empty:py-2">
                  {failed
                    ? 'The search did not answer. Type again to retry.'
                    : busy && items.length === 0
                      ? 'Searching…'
                      : null}
                </Base.Status>
                <Base.Empty className="px-3 text-sm text-ink-3 not-empty:py-2.5">
                  {busy || failed ? null : (props.emptyText ?? 'Nothing found')}
                </Base.Empty>
                <Base.List className={cx(listLook, 'data-empty:p-0')}>
                  {(option: ComboboxOption) => (
                    <Base.Item key={option.id} value={option} className={optionLook}>
                      {option.id === createId ? <Plus aria-hidden="true" className="text-ink-3" /> : null}
                      <span className="min-w-0 flex-1">
                        <bdi>{option.id === createId ? createLabel(option.label) : option.label}</bdi>
                        {option.detail && (
                          <span className="block text-xs wrap-anywhere text-ink-3">{option.detail}</span>
                        )}
                      </span>
                      <Base.ItemIndicator className="flex text-ink-2">
                        <Check aria-hidden="true" />
                      </Base.ItemIndicator>
                    </Base.Item>
                  )}
                </Base.List>
              </Base.Popup>
            </Base.Positioner>
          </Base.Portal>
        </Base.Root>
      )}
    </Field>
  );
}
