import { z } from 'zod';
import type { DraftSecret } from '#lib/domain/access/draft-secret.ts';
import { forgetForms } from './life-store.ts';
import { dropSecret, holdSecret, takeSealed } from './sealed-storage.ts';
import { roundNow } from './round.ts';

/** How the session of this page ended: found lost, left by its person, or taken over by somebody else's. */
export type SessionEnd = 'lost' | 'left' | 'other';

const news = z.object({ kind: z.enum(['here', 'lost', 'left']), personId: z.string() });

let personId: string | null = null;
let end: SessionEnd | null = null;
let channel: BroadcastChannel | null = null;
const listeners = new Set<() => void>();

function tellTabs(kind: z.infer<typeof news>['kind']): void {
  if (personId !== null) channel?.postMessage({ kind, personId });
}

/** Nothing of this person's stays on the page: neither what opens their drafts nor what it shows. */
function close(how: SessionEnd): void {
  if (how === 'left') takeSealed();
  dropSecret();
  forgetForms();
  end = how;
  for (const listener of listeners) listener();
}

function hear(event: MessageEvent): void {
  const heard = news.safeParse(event.data).data;
  if (!heard) return;
  const mine = heard.personId === personId;
  if (heard.kind === 'here') {
    if (!mine && (end === null || end === 'lost')) close('other');
    // Signed in again in another tab: this one begins anew, and finds what was typed.
    else if (mine && end === 'lost') window.location.reload();
  } else if (mine && end === null) close(heard.kind);
}

/** Takes the secret of who is signed in, before any form looks for a draft. Only in a browser. */
export function beginDesk(secret: DraftSecret): void {
  if (typeof window === 'undefined' || end !== null) return;
  personId = secret.personId;
  holdSecret(secret);
  // Long before anything is sent, so that all tabs know of it then.
  roundNow();
}

/** Listens to the other tabs and tells them who is here, until what this returns is called, and the secret goes. */
export function watchDesk(secret: DraftSecret): () => void {
  beginDesk(secret);
  channel = new BroadcastChannel('corroborate:session');
  channel.addEventListener('message', hear);
  tellTabs('here');
  return () => {
    channel?.close();
    channel = null;
    dropSecret();
    forgetForms();
  };
}

/**
 * The server said that nobody is signed in. What is typed by now is kept, sealed; the page closes once the form that
 * was told so has brought its draft back.
 */
export function sessionLost(): void {
  if (channel === null || end !== null) return;
  tellTabs('lost');
  setTimeout(() => {
    if (end === null) close('lost');
  });
}

/** The person signed out, and their drafts go from this computer. */
export function sessionLeft(): void {
  tellTabs('left');
  close('left');
}

export function sessionEnd(): SessionEnd | null {
  return end;
}

export function subscribeToSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
