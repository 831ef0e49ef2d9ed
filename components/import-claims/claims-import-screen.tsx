'use client';

import { useAlive } from '#components/ui/react/use-alive.ts';
import { Skeleton } from '#components/ui/picture/progress.tsx';
import { ClaimsImportFlow, type ClaimsImportProps } from './claims-import-flow.tsx';

/** The import of claims, from the moment the page is alive: what was pasted is kept in the browser. */
export function ClaimsImportScreen(props: ClaimsImportProps) {
  return useAlive() ? <ClaimsImportFlow {...props} /> : <Skeleton className="h-80 rounded-lg" />;
}
