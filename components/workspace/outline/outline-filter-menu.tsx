'use client';

import { ListFilter } from 'lucide-react';
import { ConfirmationIcon } from '#components/claim/status-badge.tsx';
import { confirmationLook } from '#components/claim/status-words.ts';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuRadioGroup } from '#components/ui/overlay/menu.tsx';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { filterCounts, type OutlineFilter } from '#components/workspace/store/outline-filter.ts';

function filterWord(filter: OutlineFilter): string {
  if (filter === 'ALL') return 'All';
  if (filter === 'OPEN') return 'Open';
  if (filter === 'MINE') return 'Mine';
  return confirmationLook[filter].label;
}

interface OutlineFilterMenuProps {
  claims: readonly ClaimDetail[];
  userId: string;
  filter: OutlineFilter;
  onFilter: (filter: OutlineFilter) => void;
}

export function OutlineFilterMenu({ claims, userId, filter, onFilter }: OutlineFilterMenuProps) {
  const counts = filterCounts(claims, userId);
  const offered = counts.some((one) => one.filter === filter) ? counts : [...counts, { filter, count: 0 }];
  return (
    <Menu
      align="end"
      trigger={
        <Button size="sm" icon={<ListFilter aria-hidden="true" />}>
          <span className="sr-only">Show: </span>
          {filterWord(filter)}
        </Button>
      }
    >
      <MenuRadioGroup
        legend="Show"
        value={filter}
        onValueChange={onFilter}
        options={offered.map((one) => ({
          value: one.filter,
          label: `${filterWord(one.filter)} (${one.count})`,
          icon:
            one.filter === 'ALL' || one.filter === 'OPEN' || one.filter === 'MINE' ? undefined : (
              <ConfirmationIcon confirmation={one.filter} />
            ),
        }))}
      />
    </Menu>
  );
}
