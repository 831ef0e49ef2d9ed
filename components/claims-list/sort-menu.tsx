'use client';

import { ArrowDownWideNarrow } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuRadioGroup } from '#components/ui/overlay/menu.tsx';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import { sortOptions } from '#lib/domain/words/filter-words.ts';

const newest = 'newest';
const options = sortOptions.map(({ value, label }) => ({ value: value ?? newest, label }));

interface SortMenuProps {
  sort: ClaimFilters['sort'];
  /** Only what is searched for is more or less relevant. */
  searched: boolean;
  onChange: (sort: ClaimFilters['sort']) => void;
}

/** In which order the list stands; the button says which it is. */
export function SortMenu({ sort, searched, onChange }: SortMenuProps) {
  const shown = sortOptions.find(({ value }) => value === sort) ?? sortOptions[0];
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" variant="ghost" icon={<ArrowDownWideNarrow aria-hidden="true" />}>
          <span className="sr-only">Sort: </span>
          {shown.label}
        </Button>
      }
    >
      <MenuRadioGroup
        closes
        legend="Sort"
        value={sort ?? newest}
        options={options.filter(({ value }) => searched || value !== 'relevance')}
        onValueChange={(next) =>
          onChange(sortOptions.find(({ value }) => value !== null && value === next)?.value ?? null)
        }
      />
    </Menu>
  );
}
