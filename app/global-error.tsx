'use client';

import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import './globals.css';
import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';
import { errorReference } from '#lib/web/error-reference.ts';

interface GlobalErrorProps {
  error: unknown;
  retry: () => void;
}

/** Stands in for the root layout when that itself failed, so it brings its own document and relies on nothing. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body>
        <title>Corroborate could not be shown</title>
        <main id="main">
          <ErrorState
            title="Corroborate could not be shown"
            kept="Everything saved before is kept. Text you had not saved stays as a draft in this browser."
            next="Try again in a moment. If it keeps happening, tell whoever runs this server and quote the reference."
            reference={errorReference(error)}
          >
            <Button variant="primary" onClick={() => retry()}>
              Try again
            </Button>
          </ErrorState>
        </main>
      </body>
    </html>
  );
}
