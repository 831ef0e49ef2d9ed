'use client';

import { PageFailure } from '#components/shell/page-failure.tsx';

interface DeskErrorPageProps {
  error: unknown;
  retry: () => void;
}

/** Within the shell, so that the rest of the desk stays in reach. */
export default function DeskErrorPage(props: DeskErrorPageProps) {
  return <PageFailure {...props} />;
}
