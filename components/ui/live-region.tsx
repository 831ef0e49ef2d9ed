'use client';

import { createContext, use, useCallback, useState } from 'react';
import type { ReactNode } from 'react';

type Urgency = 'polite' | 'assertive';
type Announce = (message: string, urgency?: Urgency) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

interface Spoken {
  message: string;
  urgency: Urgency;
  count: number;
}

/** Holds the regions screen readers listen to; they are on the page before anything is said in them. */
export function LiveRegionProvider({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState<Spoken>({ message: '', urgency: 'polite', count: 0 });
  const announce = useCallback<Announce>((message, urgency = 'polite') => {
    setSpoken((before) => ({ message, urgency, count: before.count + 1 }));
  }, []);
  // The same words twice in a row are only read out again when the text differs.
  const text = spoken.message && (spoken.count % 2 ? spoken.message : `${spoken.message}\u00a0`);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className="sr-only">
        {spoken.urgency === 'polite' ? text : ''}
      </div>
      <div role="alert" className="sr-only">
        {spoken.urgency === 'assertive' ? text : ''}
      </div>
    </AnnounceContext>
  );
}

/** Tells people who listen what others can see: “Status set to confirmed”. */
export function useAnnounce(): Announce {
  return use(AnnounceContext);
}
