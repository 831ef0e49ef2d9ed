'use client';

import { ListFilter } from 'lucide-react';
import { useStatusWord } from '#components/claim/house-ratings.tsx';
import { ConfirmationIcon } from '#components/claim/status-badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuRadioGroup } from '#components/ui/overlay/menu.tsx';
import type { StatusWord } from '#lib/domain/house-rating.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { filterCounts, type OutlineFilter } from '#components/workspace/store/outline-filter.ts';

function filterWord(filter: OutlineFilter, word: StatusWord): string {
  if (filter === 'ALL') return 'All';
  if (filter === 'OPEN') return 'Open';
  if (filter === 'MINE') return 'Mine';
  if (filter === 'PLACE') return 'Passage to settle';
  return word(filter);
}

interface OutlineFilterMenuProps {
  claims: readonly ClaimDetail[];
  userId: string;
  filter: OutlineFilter;
  onFilter: (filter: OutlineFilter) => void;
}

export function OutlineFilterMenu({ claims, userId, filter, onFilter }: OutlineFilterMenuProps) {
  const word = useStatusWord();
  const counts = filterCounts(claims, userId);
  const offered = counts.some((one) => one.filter === filter) ? counts : [...counts, { filter, count: 0 }];
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" icon={<ListFilter aria-hidden="true" />}>
          <span className="sr-only">Show: </span>
          <span className="max-w-40 truncate">{filterWord(filter, word)}</span>
        </Button>
      }
    >
      <MenuRadioGroup
        legend="Show"
        value={filter}
        onValueChange={onFilter}
        options={offered.map((one) => ({
          value: one.filter,
          label: `${filterWord(one.filter, word)} (${one.count})`,
          icon:
            one.filter === 'ALL' ||
            one.filter === 'OPEN' ||
            one.filter === 'MINE' ||
            one.filter === 'PLACE' ? undefined : (
              <ConfirmationIcon confirmation={one.filter} />
            ),
        }))}
      />
    </Menu>
  );
}
