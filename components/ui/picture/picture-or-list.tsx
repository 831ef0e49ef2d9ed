'use client';

import { useState, type ReactNode } from 'react';
import { SegmentedControl } from '#components/ui/form/segmented-control.tsx';

interface PictureOrListProps {
  legend: string;
  picture: ReactNode;
  list: ReactNode;
  first: 'picture' | 'list';
}

/** The same thing as a picture or as a list, as the reader likes it. */
export function PictureOrList({ legend, picture, list, first }: PictureOrListProps) {
  const [view, setView] = useState(first);
  return (
    <div className="flex flex-col gap-2.5">
      <SegmentedControl
        legend={legend}
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
