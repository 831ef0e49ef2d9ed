'use client';

import { Skeleton } from '#components/ui/picture/progress.tsx';
import { useAlive } from '#components/ui/react/use-alive.ts';
import { ImportFlow, type Importer } from './import-flow.tsx';

/** The import, from the moment the page is alive: drafts are in the browser, so the server can't draw them. */
export function ImportScreen({ actor }: { actor: Importer }) {
  return useAlive() ? <ImportFlow actor={actor} /> : <Skeleton className="h-80 rounded-lg" />;
}
