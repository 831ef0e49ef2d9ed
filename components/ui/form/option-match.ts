import { searchText } from '#lib/domain/text/search-text.ts';
import type { ComboboxOption } from './use-option-search.ts';

/** Whether two names are the same as they are searched: but for case, accents, quotation marks and the like. */
export function sameText(a: string, b: string): boolean {
  return searchText(a) === searchText(b);
}

/** Whether the option's name, or another it goes by, holds what was typed, whatever the case and accents. */
export function matchesText({ label, alsoCalled = [] }: ComboboxOption, typed: string): boolean {
  return [label, ...alsoCalled].some((name) => searchText(name).includes(searchText(typed)));
}

/** Whether what was typed is the whole of the option's name, or of another it goes by. */
export function goesBy({ label, alsoCalled = [] }: ComboboxOption, typed: string): boolean {
  return [label, ...alsoCalled].some((name) => sameText(name, typed));
}

/** Whether what was typed may be offered as a new option: it is a name, and none of those found goes by it. */
export function offersNew(typed: string, found: readonly ComboboxOption[]): boolean {
  return typed.trim() !== '' && !found.some((option) => goesBy(option, typed));
}
