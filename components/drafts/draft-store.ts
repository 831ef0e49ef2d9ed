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

const listeners = new Set<() => void>();
// Private windows and full storage refuse to write; the draft then lives as long as the page.
const unsaved = new Map<string, KeptDrafts>();
// A draft that is being saved counts as gone, but stays stored until the answer is here: a page that is closed
// or reloaded meanwhile finds it again.
const underWay = new Map<string, string>();
const titles = new Map<string, string>();
const nothing: readonly string[] = [];

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whether it may be kept in the browser: on the pages of who is signed in, what is theirs. */
function sealable(key: string): boolean {
  const holder = secretHolder();
  return holder !== null && key.startsWith(`${holder}:`);
}

function kept(key: string): KeptDrafts | null {
  return unsaved.get(key) ?? (sealable(key) ? parseKeptDrafts(readSealed('draft', key)) : null);
}

function texts(key: string): readonly string[] {
  return kept(key)?.texts ?? nothing;
}

/** Keeps these at the place, the one being written first. */
function keep(key: string, all: readonly string[]): void {
  if (secretDropped()) return;
  if (all.length === 0) {
    unsaved.delete(key);
    if (sealable(key)) removeSealed('draft', key);
    return;
  }
  const title = titles.get(key) ?? kept(key)?.title ?? '';
  const drafts = { place: key, title, at: Date.now(), texts: [...all] };
  if (sealable(key) && writeSealed('draft', key, JSON.stringify(drafts))) unsaved.delete(key);
  else unsaved.set(key, drafts);
}

/** Nothing is being written any more: what is being saved is stored again, or else what waited comes back. */
function settle(key: string): void {
  const sent = underWay.get(key);
  const waiting = texts(key).slice(1);
  keep(key, sent === undefined ? waiting : [sent, ...waiting]);
}

/** The draft being written; `null` while there is none, or the only one is being saved. */
export function readDraft(key: string): string | null {
  const [text = null] = texts(key);
  return text === underWay.get(key) ? null : text;
}

/** Keeps the draft being written; `title` says in words what it is about. */
export function writeDraft(key: string, text: string, title?: string): void {
  if (title !== undefined) titles.set(key, title);
  keep(key, [text, ...texts(key).slice(1)]);
  tell();
}

export function removeDraft(key: string): void {
  settle(key);
  tell();
}

/** A draft that was let go of is wanted again. What is being written by now waits behind it. */
export function bringBackDraft(key: string, text: string): void {
  const writing = readDraft(key);
  const waiting = texts(key).slice(1);
  keep(key, writing === null || writing === text ? [text, ...waiting] : [text, writing, ...waiting]);
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
  if (as !== null && free) keep(key, [as, ...texts(key).slice(1)]);
  // What was put together by hand is in no other form.
  else if (as !== null && (adds || as !== sent)) keep(key, [...texts(key), as]);
  tell();
  return adds ? !writing : writing || last;
}

/** Everything of this person that is not saved, in every workspace, the newest first. */
export function unsavedDrafts(): KeptDrafts[] {
  const sealed = allSealed('draft').flatMap((text) => parseKeptDrafts(text) ?? []);
  return [...unsaved.values(), ...sealed].sort((one, other) => other.at - one.at);
}

/** Lets go of all that this page remembers. What is sealed stays. */
export function forgetDrafts(): void {
  unsaved.clear();
  underWay.clear();
  titles.clear();
}

export function subscribeToDrafts(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}
