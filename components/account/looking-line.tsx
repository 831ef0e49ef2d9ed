'use client';

import { useSyncExternalStore } from 'react';
import { isLooking, subscribeToLooking } from '#components/sending/looking.ts';
import { Notice } from '#components/ui/notice.tsx';

/** Says, on a page before the desk, that an answer was lost, for as long as it is not known what became of it. */
export function LookingLine() {
  const looking = useSyncExternalStore(subscribeToLooking, isLooking, () => false);
  if (!looking) return null;
  return (
    <div className="mb-4">
      <Notice tone="info" title="No answer came" live>
        It may have been done; looking …
      </Notice>
    </div>
  );
}
