'use client';

import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

interface PartBoundaryProps {
  /** What stands in the place of a part that could not be shown. */
  fallback: ReactNode;
  children: ReactNode;
}

/**
 * Keeps what goes wrong in a part of the screen to that part: above all code that is fetched when it is looked at,
 * and does not come. Without it the whole screen gives way to a page about the error.
 */
export class PartBoundary extends Component<PartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}

/** A part that could not be shown. The browser remembers code that did not come until the page is loaded again. */
export function PartFailed({ what }: { what: string }) {
  return (
    <Notice tone="danger" title={`${what} could not be shown.`} live>
      <p className="mb-2">
        Check the connection and load the page again; drafts are kept. If it goes on, tell whoever runs this
        server.
      </p>
      <Button size="sm" onClick={() => window.location.reload()}>
        Load again
      </Button>
    </Notice>
  );
}
