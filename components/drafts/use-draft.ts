'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import { readDraft, readSentDraft, removeDraft, subscribeToDrafts, writeDraft } from './draft-store.ts';
import { draftText, parseDraft } from './draft-text.ts';

interface DraftOptions<T> {
  /** From `draftKey`. */
  key: string;
  /** What the form is about, in words, for a list of what is not saved. */
  title?: string;
  schema: z.ZodType<T>;
  /** What is stored now. */
  initial: T;
  /** What the form begins with where that is not what is stored: a choice that opened it. */
  start?: T;
  /** What the form is typed over, as text: the same fields as they are stored now. */
  base: string;
  /** The form adds things: opened while one is being saved, it begins with another. */
  adds?: boolean;
  /** What came of the last save from this form. */
  answer?: { kind: string } | null;
}

export interface Draft<T> {
  value: T;
  set: (value: T) => void;
  /** The value came from an earlier visit. */
  restored: boolean;
  /** What it was typed over has changed since: saving must show both versions first. */
  outdated: boolean;
  /** What it was typed over, as the form's `base` was then. */
  over: string;
  /** Back to what is stored. */
  discard: () => void;
}

/**
 * The value of a form, kept in the browser from the first key on until it is saved or discarded. Only for
 * forms that are put on the page by the browser: the server has no drafts.
 */
export function useDraft<T>(options: DraftOptions<T>): Draft<T> {
  const { key, title, schema, initial, start, base, adds = false, answer = null } = options;
  const [found, setFound] = useState(() => parseDraft(readDraft(key), schema));
  const [sent] = useState(() => (adds ? null : parseDraft(readSentDraft(key), schema)));
  const [value, setValue] = useState(found?.value ?? start ?? sent?.value ?? initial);
  const [typedOver, setTypedOver] = useState(found?.base ?? base);
  const [answered, setAnswered] = useState(answer);
  const pristine = JSON.stringify(initial);

  // What this form was opened over while it was being saved is stored now, or never will be.
  if (answer !== answered) {
    setAnswered(answer);
    setTypedOver(answer?.kind === 'saved' ? base : (sent?.base ?? typedOver));
  }
  const keepBase = useEffectEvent(() => {
    const kept = parseDraft(readDraft(key), schema);
    if (kept && kept.base !== typedOver)
      writeDraft(key, draftText({ value: kept.value, base: typedOver }), title);
  });
  useEffect(() => keepBase(), [typedOver]);

  return {
    value,
    restored: found !== null,
    outdated: typedOver !== base,
    over: typedOver,
    set(next) {
      setValue(next);
      if (JSON.stringify(next) === pristine) removeDraft(key);
      else writeDraft(key, draftText({ value: next, base: typedOver }), title);
    },
    discard() {
      removeDraft(key);
      setFound(null);
      setValue(initial);
      setTypedOver(base);
    },
  };
}

/** True while a draft is kept under `key`. False on the server and until the page has come alive. */
export function useDraftExists(key: string): boolean {
  return useSyncExternalStore(
    subscribeToDrafts,
    () => readDraft(key) !== null,
    () => false,
  );
}
