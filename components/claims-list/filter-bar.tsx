'use client';

import { X } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useOptimistic, useState, useSyncExternalStore, useTransition } from 'react';
import { useHouseRatings } from '#components/claim/house-ratings.tsx';
import { ConfirmationIcon } from '#components/claim/status-badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Combobox } from '#components/ui/form/combobox.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { readZone, subscribeToClock } from '#components/ui/time/clock.ts';
import { noFilters, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { FilterChoice } from '#lib/domain/shapes/filter-choices.ts';
import { claimsHref } from './claims-href.ts';
import { FilterMenu, One, Several } from './filter-menu.tsx';
import { me, MoreFilters } from './more-filters.tsx';
import { SortMenu } from './sort-menu.tsx';
import { useFilterChoices } from './use-filter-choices.ts';
import {
  filterChips,
  filterNames,
  filterOptions,
  statusOptions,
  type ChosenNames,
} from '#lib/domain/words/filter-words.ts';
import { TextFilter } from '#components/ui/form/text-filter.tsx';

interface FilterBarProps {
  filters: ClaimFilters;
  /** What is set is called. */
  chosen: ChosenNames;
}

const anyone = [me, { id: 'nobody', label: 'Nobody' }];

/** Narrows the list; all it is set to stands in the address. */
export function FilterBar({ filters, chosen: called }: FilterBarProps) {
  const router = useRouter();
  const [busy, startTransition] = useTransition();
  const [shown, show] = useOptimistic(filters);

  // What was just picked has a name before the server sends it along.
  const [picked, setPicked] = useState<ChosenNames>({ people: [], articles: [], sources: [] });
  const names = {
    people: [...called.people, ...picked.people],
    articles: [...called.articles, ...picked.articles],
    sources: [...called.sources, ...picked.sources],
  };
  function onPicked(kind: keyof ChosenNames, option: FilterChoice | null) {
    if (option) setPicked({ ...picked, [kind]: [...picked[kind], option] });
  }

  function apply(next: ClaimFilters, step: 'push' | 'replace' = 'push') {
    startTransition(() => {
      show(next);
      router[step](claimsHref(next), { scroll: false });
    });
  }
  const set = (some: Partial<ClaimFilters>) => apply({ ...shown, ...some });

  const ratings = useHouseRatings();
  const statuses = statusOptions(ratings).map((option) => ({
    ...option,
    icon: <ConfirmationIcon confirmation={option.value} />,
  }));
  // The server knows no zone of the reader's.
  const timeZone = useSyncExternalStore(subscribeToClock, readZone, () => 'UTC');
  const named = { ...names, ratings, timeZone };
  const wanted = new Map(filterChips(shown, named).map((chip) => [chip.name, chip]));
  // What the list is narrowed by is what the address has; what is taken away goes at once.
  const chips = filterChips(filters, named).flatMap((chip) => {
    const kept = wanted.get(chip.name);
    return kept ? [{ ...chip, without: kept.without }] : [];
  });
  const picker = (
    name: 'article' | 'assignee',
    kind: 'articles' | 'people',
    among: readonly FilterChoice[],
  ) => ({
    label: filterNames[name],
    hideLabel: true,
    value: among.find((choice) => choice.id === shown[name]) ?? null,
    onValueChange: (option: FilterChoice | null) => {
      onPicked(kind, option);
      set({ [name]: option?.id ?? null });
    },
  });
  const searchPeople = useFilterChoices('people', anyone);
  const searchArticles = useFilterChoices('articles');

  return (
    <div className="grid grid-cols-1 gap-2.5" aria-busy={busy || undefined}>
      <div className="flex flex-wrap items-center gap-2">
        <TextFilter
          value={filters.q}
          onChange={(q) => apply({ ...shown, q }, filters.q === null ? 'push' : 'replace')}
        />
        {/* On a phone one row to draw sideways, so that the claims start on the first screen. */}
        <div
          data-sideways
          className="contents max-md:-mx-4 max-md:flex max-md:w-[calc(100%+2rem)] max-md:gap-2 max-md:overflow-x-auto max-md:px-4 max-md:py-0.5 max-md:scroll-quiet"
        >
          <FilterMenu name={filterNames.status} set={shown.status.length}>
            <Several options={statuses} chosen={shown.status} onChange={(status) => set({ status })} />
          </FilterMenu>
          <FilterMenu name={filterNames.stage} set={shown.stage.length}>
            <Several
              options={filterOptions.stage}
              chosen={shown.stage}
              onChange={(stage) => set({ stage })}
            />
          </FilterMenu>
          <FilterMenu name={filterNames.assignee} set={shown.assignee === null ? 0 : 1}>
            <Combobox {...picker('assignee', 'people', [...anyone, ...names.people])} search={searchPeople} />
          </FilterMenu>
          <FilterMenu name={filterNames.article} set={shown.article === null ? 0 : 1}>
            <Combobox {...picker('article', 'articles', names.articles)} search={searchArticles} />
          </FilterMenu>
          <FilterMenu name={filterNames.due} set={shown.due === null ? 0 : 1}>
            <One
              legend={filterNames.due}
              options={filterOptions.due}
              chosen={shown.due}
              onChange={(due) => set({ due })}
            />
          </FilterMenu>
          <MoreFilters filters={shown} names={names} set={set} onPicked={onPicked} />
          <div className="max-md:order-first md:ml-auto">
            <SortMenu sort={shown.sort} searched={shown.search !== null} onChange={(sort) => set({ sort })} />
          </div>
        </div>
        {busy && <Spinner label="Updating the list" />}
      </div>
      {chips.length > 0 && (
        <ul aria-label="Filters that are set" className="flex flex-wrap items-center gap-1.5">
          {chips.map((chip) => (
            <li key={chip.name} className="min-w-0">
              <button
                type="button"
                onClick={() => apply(chip.without)}
                className="inline-flex min-h-6.5 max-w-full items-center gap-1 rounded-full border border-rule bg-well px-2.5 text-xs hover:bg-hover [&_svg]:size-3"
              >
                <span className="truncate">{chip.words}</span>
                <X aria-hidden="true" className="shrink-0" />
                <span className="sr-only">, remove</span>
              </button>
            </li>
          ))}
          <li>
            <Button size="sm" variant="ghost" onClick={() => apply({ ...noFilters, sort: shown.sort })}>
              Clear all
            </Button>
          </li>
        </ul>
      )}
    </div>
  );
}
