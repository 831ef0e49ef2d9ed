import { useRef } from 'react';
import { askServer } from '#components/sending/ask-server.ts';
import { matchesText } from '#components/ui/form/option-match.ts';
import type { OptionSearch } from '#components/ui/form/use-option-search.ts';
import {
  filterChoicesSchema,
  type FilterChoice,
  type FilterKind,
} from '#lib/domain/shapes/filter-choices.ts';
import { paths } from '#lib/web/paths.ts';

/** Throws when there is no answer, which the picker words. */
async function findChoices(kind: FilterKind): Promise<FilterChoice[]> {
  const response = await askServer(paths.api.filterChoices(kind), {});
  if (!response.ok) throw new Error(`What to choose from was answered with ${response.status}.`);
  return filterChoicesSchema.parse(await response.json()).choices;
}

/** What there is to choose from, after what is `first`: asked for whenever the list opens, and kept while it is typed in. */
export function useFilterChoices(kind: FilterKind, first: readonly FilterChoice[] = []): OptionSearch {
  const asked = useRef<Promise<FilterChoice[]> | null>(null);
  return async (query) => {
    if (query === '') asked.current = null;
    const answer = (asked.current ??= findChoices(kind));
    try {
      return [...first, ...(await answer)].filter((choice) => matchesText(choice, query));
    } catch (error) {
      if (asked.current === answer) asked.current = null;
      throw error;
    }
  };
}
