// Every page is sent with it, in case a part of it is not there: as a component it is a word, and as what it renders 2 kB.
'use client';

import { ErrorState } from '#components/ui/error-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';

/** What stands at an address that leads to nothing a person may see. */
export function NothingHere() {
  return (
    <ErrorState
      title="There is nothing at this address"
      next="It may have been deleted or moved, the link may be incomplete, or it may belong to another workspace. Check the address, or switch workspace and open the link again."
    >
      <LinkButton href="/" variant="primary">
        Go to the start
      </LinkButton>
    </ErrorState>
  );
}
