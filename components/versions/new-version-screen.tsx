'use client';

import { useAlive } from '#components/ui/react/use-alive.ts';
import { Skeleton } from '#components/ui/picture/progress.tsx';
import { NewVersionFlow, type NewVersionProps } from './new-version-flow.tsx';

/** A new version of an article, from the moment the page is alive: what is typed is kept in the browser. */
export function NewVersionScreen(props: NewVersionProps) {
  return useAlive() ? <NewVersionFlow {...props} /> : <Skeleton className="h-80 rounded-lg" />;
}
