'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { isLooking, subscribeToLooking } from './looking.ts';

/** Says that an answer was lost, for as long as it is not known what became of what was sent. */
export function LookingNotice(): null {
  const toast = useToast();
  const looking = useSyncExternalStore(subscribeToLooking, isLooking, () => false);
  useEffect(() => {
    if (!looking) return;
    return toast.show({
      title: 'No answer came',
      description: 'It may have been saved; looking …',
      timeout: 0,
    });
  }, [looking, toast]);
  return null;
}
