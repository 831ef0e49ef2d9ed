'use client';

import { useState, type ReactNode } from 'react';
import { SegmentedControl } from '#components/ui/segmented-control.tsx';

interface ControlViewsProps {
  picture: ReactNode;
  list: ReactNode;
  first: 'picture' | 'list';
}

/** Who controls whom, as a picture or as a list. */
export function ControlViews({ picture, list, first }: ControlViewsProps) {
  const [view, setView] = useState(first);
  return (
    <div className="flex flex-col gap-2.5">
      <SegmentedControl
        legend="Show control as"
        options={[
          { value: 'picture', label: 'Picture' },
          { value: 'list', label: 'List' },
        ]}
        value={view}
        onValueChange={setView}
      />
      {view === 'picture' ? picture : list}
    </div>
  );
}
