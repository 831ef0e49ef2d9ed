'use client';

import { Button } from '#components/ui/button.tsx';
import { ErrorState } from '#components/ui/error-state.tsx';

/** What stands in place of the whole desk while nobody can be asked who is signed in. */
export function DatabaseAway() {
  return (
    <main id="main">
      <ErrorState
        title="The database does not answer"
        kept="Everything saved before is kept. Text you had not saved stays as a draft in this browser."
        next="Try again in a moment. If it keeps happening, tell whoever runs this server."
      >
        <Button variant="primary" onClick={() => window.location.reload()}>
          Try again
        </Button>
      </ErrorState>
    </main>
  );
}
