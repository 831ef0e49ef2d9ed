'use client';

import { useSyncExternalStore } from 'react';
import { Skeleton } from '#components/ui/progress.tsx';
import { ImportFlow, type Importer } from './import-flow.tsx';

const never = () => () => undefined;

/** The import, from the moment the page is alive: drafts are in the browser, so the server can't draw them. */
export function ImportScreen({ actor }: { actor: Importer }) {
  const alive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return alive ? <ImportFlow actor={actor} /> : <Skeleton className="h-80 rounded-lg" />;
}
