'use client';

import { useEffect, useId, useState } from 'react';
import { findSources, sourceMatchWords } from '#components/source/find-sources.ts';
import { Combobox } from '#components/ui/form/combobox.tsx';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { TextFilter } from '#components/ui/form/text-filter.tsx';
import { claimFilterParams, noFilters, type ClaimFilters } from '#lib/domain/claim-filters.ts';
import { filterNames, filterOptions, type ChosenNames } from '#lib/domain/words/filter-words.ts';
import type { FilterChoice } from '#lib/domain/shapes/filter-choices.ts';
import { FilterMenu, Several } from './filter-menu.tsx';
import { orAny } from './or-any.ts';
import { DaysOf } from './days-of.tsx';
import { useFilterChoices } from './use-filter-choices.ts';

/** Whoever reads the list. */
export const me: FilterChoice = { id: 'me', label: 'Me' };

interface MoreFiltersProps {
  filters: ClaimFilters;
  /** What is set is called. */
  names: ChosenNames;
  set: (some: Partial<ClaimFilters>) => void;
  /** Told what was just picked is called, before the server sends it along. */
  onPicked: (kind: keyof ChosenNames, option: FilterChoice | null) => void;
}

async function searchSources(query: string, signal: AbortSignal) {
  const found = await findSources(query, signal);
  return found.map((source) => ({ id: source.id, label: source.name, detail: sourceMatchWords(source) }));
}

interface OneOfProps<T extends string> {
  label: string;
  options: readonly { value: T; label: string }[];
  chosen: T | null;
  onChange: (chosen: T | null) => void;
}

function OneOf<T extends string>({ label, options, chosen, onChange }: OneOfProps<T>) {
  const { valueOf, ...field } = orAny(options, chosen);
  return <SelectField label={label} {...field} onValueChange={(value) => onChange(valueOf(value))} />;
}

function Tags({ filters, set }: Pick<MoreFiltersProps, 'filters' | 'set'>) {
  const searchTags = useFilterChoices('tags');
  // The field is for one more; what is chosen stands with the filters that are set.
  const [times, setTimes] = useState(0);
  const id = useId();
  useEffect(() => {
    if (times > 0) document.getElementById(id)?.focus();
  }, [times, id]);
  return (
    <Combobox
      key={times}
      id={id}
      label={filterNames.tag}
      placeholder={filters.tag.length > 0 ? 'One more' : 'Any'}
      emptyText="No tag is called so"
      search={async (query, signal) => {
        const found = await searchTags(query, signal);
        return found.filter(({ id: tag }) => !filters.tag.includes(tag));
      }}
      value={null}
      onValueChange={(option) => {
        if (!option) return;
        setTimes(times + 1);
        set({ tag: [...filters.tag, option.id].sort() });
      }}
    />
  );
}

/** How many of these filters are set. */
function countSet(filters: ClaimFilters): number {
  const { q, status, stage, assignee, due, article, sort } = noFilters;
  const rest = claimFilterParams({ ...filters, q, status, stage, assignee, due, article, sort });
  return new Set(rest.keys()).size;
}

/** The filters that are needed less often, behind one button. */
export function MoreFilters({ filters, names, set, onPicked }: MoreFiltersProps) {
  const chosen = (id: string | null, among: readonly FilterChoice[]) =>
    among.find((choice) => choice.id === id) ?? null;
  const searchPeople = useFilterChoices('people', [me]);
  return (
    <FilterMenu name="More" wide set={countSet(filters)}>
      <div className="grid grid-cols-1 gap-x-4 gap-y-3 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <TextFilter
            inForm
            label="Words of the passage"
            value={filters.passage}
            onChange={(passage) => set({ passage })}
          />
        </div>
        <Combobox
          label={filterNames.source}
          placeholder="Any"
          search={searchSources}
          value={chosen(filters.source, names.sources)}
          onValueChange={(option) => {
            onPicked('sources', option);
            set({ source: option?.id ?? null });
          }}
        />
        <Combobox
          label={filterNames.recorder}
          placeholder="Anybody"
          search={searchPeople}
          value={chosen(filters.recorder, [me, ...names.people])}
          onValueChange={(option) => {
            onPicked('people', option);
            set({ recorder: option?.id ?? null });
          }}
        />
        <DaysOf of="recorded" filters={filters} set={set} />
        <DaysOf of="signed" filters={filters} set={set} />
        <Tags filters={filters} set={set} />
        <OneOf
          label={filterNames.needs}
          options={filterOptions.needs}
          chosen={filters.needs}
          onChange={(needs) => set({ needs })}
        />
        <OneOf
          label={filterNames.publication}
          options={filterOptions.publication}
          chosen={filters.publication}
          onChange={(publication) => set({ publication })}
        />
        <OneOf
          label={filterNames.settled}
          options={filterOptions.settled}
          chosen={filters.settled}
          onChange={(settled) => set({ settled })}
        />
        <fieldset className="sm:col-start-1">
          <legend className="mb-1.5 text-sm font-medium">{filterNames.importance}</legend>
          <Several
            options={filterOptions.importance}
            chosen={filters.importance}
            onChange={(importance) => set({ importance })}
          />
        </fieldset>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{filterNames.age}</legend>
          <Several
            columns
            options={filterOptions.age}
            chosen={filters.age}
            onChange={(age) => set({ age })}
          />
        </fieldset>
        <fieldset className="sm:col-span-2">
          <legend className="mb-1.5 text-sm font-medium">{filterNames.waits}</legend>
          <Several
            columns
            options={filterOptions.waits}
            chosen={filters.waits}
            onChange={(waits) => set({ waits })}
          />
        </fieldset>
      </div>
    </FilterMenu>
  );
}
