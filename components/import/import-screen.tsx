'use client';

import { Skeleton } from '#components/ui/picture/progress.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import { ImportFlow, type ImportFlowProps } from './import-flow.tsx';

/** The import, from the moment the page is alive: drafts are in the browser, so the server can't draw them. */
export function ImportScreen(props: ImportFlowProps) {
  return useAlive() ? <ImportFlow {...props} /> : <Skeleton className="h-80 rounded-lg" />;
}
