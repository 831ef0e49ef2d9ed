'use client';

import { PageFailure } from '#components/shell/page-failure.tsx';

interface ErrorPageProps {
  error: unknown;
  retry: () => void;
}

export default function ErrorPage(props: ErrorPageProps) {
  return (
    <main id="main">
      <PageFailure {...props} />
    </main>
  );
}
