const prefix = 'corroborate:draft:';

export interface DraftPlace {
  workspaceId: string;
  userId: string;
  /** What the form is about: a claim's id. */
  about: string;
  form: string;
}

/** Where a draft is kept: apart by workspace, person, thing and form, so that nobody meets another's. */
export function draftKey({ workspaceId, userId, about, form }: DraftPlace): string {
  return `${prefix}${workspaceId}:${userId}:${about}:${form}`;
}

const listeners = new Set<() => void>();
// Private windows and full storage refuse to write; the draft then lives as long as the page.
const unsaved = new Map<string, string>();
// A draft that is being saved counts as gone, but stays stored until the answer is here: a page that is closed
// or reloaded meanwhile finds it again.
const underWay = new Map<string, string>();
// Drafts that wait until the one in front of them is no longer being written.
const waiting = new Map<string, string[]>();

function tell(): void {
  for (const listener of listeners) listener();
}

function stored(key: string): string | null {
  const held = unsaved.get(key);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    unsaved.delete(key);
  } catch {
    unsaved.set(key, text);
  }
}

function clear(key: string): void {
  unsaved.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage that can't be reached holds nothing to remove.
  }
}

/** Nothing is being written any more: what is being saved is stored again, or else what waited comes back. */
function settle(key: string): void {
  const next = underWay.get(key) ?? waiting.get(key)?.shift();
  if (next === undefined) clear(key);
  else store(key, next);
}

/** The draft being written; `null` while there is none, or the only one is being saved. */
export function readDraft(key: string): string | null {
  const text = stored(key);
  return text === underWay.get(key) ? null : text;
}

export function writeDraft(key: string, text: string): void {
  store(key, text);
  tell();
}

export function removeDraft(key: string): void {
  settle(key);
  tell();
}

/** A draft that was let go of is wanted again. What is being written by now waits behind it. */
export function bringBackDraft(key: string, text: string): void {
  const writing = readDraft(key);
  if (writing !== null && writing !== text) waiting.set(key, [writing, ...(waiting.get(key) ?? [])]);
  store(key, text);
  tell();
}

/** The draft that is being saved now. */
export function readSentDraft(key: string): string | null {
  return underWay.get(key) ?? null;
}

/** Takes the draft aside while it is being saved; `null` where there is none. One of the next two has to follow. */
export function sendDraft(key: string): string | null {
  const text = readDraft(key);
  if (text === null) return null;
  underWay.set(key, text);
  tell();
  return text;
}

/** What `sendDraft` took aside is saved, or no longer wanted. */
export function letGoOfSent(key: string, sent: string | null): void {
  if (sent === null) return;
  const writing = readDraft(key) !== null;
  if (underWay.get(key) === sent) underWay.delete(key);
  if (!writing) settle(key);
  tell();
}

/**
 * What `sendDraft` took aside was not saved, and is a draft again, `as` a person put it together meanwhile. Where the
 * form `adds` things, what is being written by now is another thing, and this one waits for it; elsewhere it was begun
 * on this one and takes its place. Answers whether the form has it now.
 */
export function bringBackSent(key: string, sent: string | null, adds: boolean, as = sent): boolean {
  const writing = readDraft(key) !== null;
  const last = readSentDraft(key) === sent;
  if (last) underWay.delete(key);
  const free = !writing && (adds || last);
  if (as !== null && free) store(key, as);
  // What was put together by hand is in no other form.
  else if (as !== null && (adds || as !== sent)) waiting.set(key, [...(waiting.get(key) ?? []), as]);
  tell();
  return adds ? !writing : writing || last;
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
