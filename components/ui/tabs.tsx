'use client';

import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { Count } from './tag.tsx';

interface Tab {
  id: string;
  label: string;
  count?: number;
  panel: ReactNode;
}

interface TabsProps {
  label: string;
  tabs: readonly Tab[];
  defaultId?: string;
}

export function Tabs({ label, tabs, defaultId }: TabsProps) {
  return (
    <Base.Root defaultValue={defaultId ?? tabs[0]?.id}>
      <Base.List aria-label={label} className="flex gap-4 overflow-x-auto border-b border-rule">
        {tabs.map((tab) => (
          <Base.Tab
            key={tab.id}
            value={tab.id}
            className="-mb-px inline-flex h-9 items-center gap-1.5 border-b-2 border-transparent font-medium whitespace-nowrap text-ink-2 hover:text-ink focus-visible:-outline-offset-2 data-active:border-invert data-active:text-ink"
          >
            {tab.label}
            {tab.count !== undefined && <Count>{tab.count}</Count>}
          </Base.Tab>
        ))}
      </Base.List>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className="pt-4">
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
