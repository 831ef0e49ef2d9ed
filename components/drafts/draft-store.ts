import { parseKeptDrafts, type KeptDrafts } from './kept-drafts.ts';
import {
  allSealed,
  readSealed,
  removeSealed,
  secretDropped,
  secretHolder,
  writeSealed,
} from './sealed-storage.ts';

export interface DraftPlace {
  workspaceId: string;
  userId: string;
  /** What the form is about: a claim's id. */
  about: string;
  form: string;
}

/** Where a draft is kept: apart by workspace, person, thing and form, so that nobody meets another's. */
export function draftKey({ workspaceId, userId, about, form }: DraftPlace): string {
  return `${userId}:${workspaceId}:${about}:${form}`;
}

// Private windows and full storage refuse to write; the draft then lives as long as the page.
const unsaved = new Map<string, KeptDrafts>();
const titles = new Map<string, string>();

/** Whether it may be kept in the browser: on the pages of who is signed in, what is theirs. */
export function sealable(key: string): boolean {
  const holder = secretHolder();
  return holder !== null && key.startsWith(`${holder}:`);
}

function kept(key: string): KeptDrafts | null {
  return unsaved.get(key) ?? (sealable(key) ? parseKeptDrafts(readSealed('draft', key)) : null);
}

/** The drafts kept at a place, the one being written first. */
export function keptTexts(key: string): readonly string[] {
  return kept(key)?.texts ?? [];
}

/** Keeps these at the place, the one being written first; `title` says in words what they are about. */
export function keepTexts(key: string, texts: readonly string[], title?: string): void {
  if (secretDropped()) return;
  if (title !== undefined) titles.set(key, title);
  if (texts.length === 0) {
    unsaved.delete(key);
    if (sealable(key)) removeSealed('draft', key);
    return;
  }
  const known = titles.get(key) ?? kept(key)?.title ?? '';
  const drafts = { place: key, title: known, at: Date.now(), texts: [...texts] };
  if (sealable(key) && writeSealed('draft', key, JSON.stringify(drafts))) unsaved.delete(key);
  else unsaved.set(key, drafts);
}

/** Everything of this person that is not saved, in every workspace, the newest first. */
export function unsavedDrafts(): KeptDrafts[] {
  const sealed = allSealed('draft').flatMap((text) => parseKeptDrafts(text) ?? []);
  return [...unsaved.values(), ...sealed].sort((one, other) => other.at - one.at);
}

/** Lets go of all that this page remembers. What is sealed stays. */
export function forgetTexts(): void {
  unsaved.clear();
  titles.clear();
}
