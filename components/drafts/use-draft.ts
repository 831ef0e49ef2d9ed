'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { z } from 'zod';
import { addsThings } from '#components/forms/form-life.ts';
import type { FormKind } from '#components/forms/form-rules.ts';
import { draftText, parseDraft } from './draft-text.ts';
import { lifeAt, tellForm } from './life-store.ts';

export interface DraftOptions<T> {
  /** From `draftKey`. */
  key: string;
  /** What the form does when it is sent. */
  kind?: FormKind;
  /** What the form is about, in words, for a list of what is not saved. */
  title?: string;
  schema: z.ZodType<T>;
  /** What is stored now. */
  initial: T;
  /** What the form begins with where that is not what is stored: a choice that opened it. */
  start?: T;
  /** What the form is typed over, as text: the same fields as they are stored now. */
  base: string;
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
  const { key, kind = 'dialog', title, schema, initial, start, base, answer = null } = options;
  const [found, setFound] = useState(() => parseDraft(lifeAt(key, kind).papers.writing, schema));
  const [sent] = useState(() => {
    const last = addsThings(kind) ? null : lifeAt(key, kind).papers.sent.at(-1)?.text;
    return parseDraft(last ?? null, schema);
  });
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
    const kept = parseDraft(lifeAt(key, kind).papers.writing, schema);
    if (!kept || kept.base === typedOver) return;
    tellForm(key, kind, { on: 'typed', text: draftText({ value: kept.value, base: typedOver }) }, title);
  });
  useEffect(() => keepBase(), [typedOver]);

  // A dialog is open as long as it is on the page; the other forms are opened by what is around them.
  const open = useEffectEvent(() => tellForm(key, kind, { on: 'open', outdated: typedOver !== base }));
  useEffect(() => {
    if (kind !== 'dialog') return undefined;
    open();
    return () => void tellForm(key, kind, { on: 'left' });
  }, [key, kind]);

  return {
    value,
    restored: found !== null,
    outdated: typedOver !== base,
    over: typedOver,
    set(next) {
      const text = JSON.stringify(next) === pristine ? null : draftText({ value: next, base: typedOver });
      const { life } = tellForm(key, kind, { on: 'typed', text }, title);
      // What is being saved stays as it is until the answer.
      if (life.state !== 'busy') setValue(next);
    },
    discard() {
      tellForm(key, kind, { on: 'discarded' });
      setFound(null);
      setValue(initial);
      setTypedOver(base);
    },
  };
}
