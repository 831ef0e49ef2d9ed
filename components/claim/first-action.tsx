import type { ComponentProps } from 'react';
import { Button } from '#components/ui/button.tsx';

/** One of the things that can be done for a claim that holds nothing yet. */
export function FirstAction({
  verb,
  children,
  ...button
}: ComponentProps<typeof Button> & { verb?: string }) {
  return (
    // All in one row where it is narrow too: there the keys take the room of a button.
    <Button size="sm" className="@max-[24.5rem]:[&>[aria-hidden]]:hidden" {...button}>
      {verb !== undefined && <span className="sr-only">{verb} </span>}
      {children}
    </Button>
  );
}
