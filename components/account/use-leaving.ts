'use client';

import { useState } from 'react';
import { unsavedDrafts } from '#components/drafts/draft-store.ts';
import { unsavedWords, type UnsavedWords } from '#components/drafts/draft-words.ts';
import { sessionLeft } from '#components/drafts/desk-session.ts';
import { anySealed, putBackSealed, takeSealed } from '#components/drafts/sealed-storage.ts';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { sendSignOut } from './auth-calls.ts';

export interface Leaving {
  /** What would be lost, while a person is asked; `null` while nobody is. */
  asked: readonly UnsavedWords[] | null;
  busy: boolean;
  /** Signs out, or asks first where something is not saved. */
  begin: () => void;
  stay: () => void;
  /** Signs out and discards what is not saved. */
  leave: () => Promise<void>;
}

/** Signing out, with a word before it about what would be lost by it. */
export function useLeaving(): Leaving {
  const [asked, setAsked] = useState<readonly UnsavedWords[] | null>(null);
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function leave() {
    setBusy(true);
    // Before the session ends, so that nothing outlasts it whatever becomes of this page.
    const taken = takeSealed();
    const sent = await sendSignOut(anySealed());
    setBusy(false);
    setAsked(null);
    if (sent.ok || sent.refusal?.code === 'not-signed-in') {
      sessionLeft();
      return;
    }
    putBackSealed(taken);
    toast.show({
      tone: 'danger',
      title: sent.unsure ? 'You may still be signed in' : 'You are still signed in',
      description: 'No answer came. What you typed is kept. Try again.',
    });
  }

  return {
    asked,
    busy,
    leave,
    begin() {
      const unsaved = unsavedWords(unsavedDrafts());
      if (unsaved.length > 0) setAsked(unsaved);
      else void leave();
    },
    stay: () => setAsked(null),
  };
}
