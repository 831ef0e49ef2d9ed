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

function tell(): void {
  for (const listener of listeners) listener();
}

export function readDraft(key: string): string | null {
  const held = unsaved.get(key);
  if (held !== undefined) return held;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeDraft(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    unsaved.delete(key);
  } catch {
    unsaved.set(key, text);
  }
  tell();
}

export function removeDraft(key: string): void {
  unsaved.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage that can't be reached holds nothing to remove.
  }
  tell();
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
