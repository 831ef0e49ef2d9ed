import type { ComboboxOption } from './use-option-search.ts';

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim();
}

/** Whether two names are the same but for case, accents and the white space around them. */
export function sameText(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), undefined, { sensitivity: 'base' }) === 0;
}

/** Whether the option's name, or another it goes by, holds what was typed, whatever the case and accents. */
export function matchesText({ label, alsoCalled = [] }: ComboboxOption, typed: string): boolean {
  return [label, ...alsoCalled].some((name) => plain(name).includes(plain(typed)));
}

/** Whether what was typed is the whole of the option's name, or of another it goes by. */
export function goesBy({ label, alsoCalled = [] }: ComboboxOption, typed: string): boolean {
  return [label, ...alsoCalled].some((name) => sameText(name, typed));
}

/** Whether what was typed may be offered as a new option: it is a name, and none of those found goes by it. */
export function offersNew(typed: string, found: readonly ComboboxOption[]): boolean {
  return typed.trim() !== '' && !found.some((option) => goesBy(option, typed));
}
