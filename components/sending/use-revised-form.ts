'use client';

import { useState } from 'react';
import type { z } from 'zod';
import { tellForm } from '#components/drafts/life-store.ts';
import { mergedOver, typedOver } from '#components/drafts/merged.ts';
import { useDialogForm, type DialogForm } from './use-dialog-form.ts';
import type { VersionsDialogProps } from './versions-dialog.tsx';

interface RevisedOptions<T extends object, S> {
  /** From `draftKey`. */
  key: string;
  /** What the form is about, in words. */
  title?: string;
  schema: z.ZodType<T>;
  /** The thing as it is stored now; `null` for one that is to be made. */
  stored: S | null;
  /** A thing as the form holds it. */
  draftOf: (stored: S | null) => T;
  /** What is sent to save `value` over the version a person has seen; `null` where it can't be sent yet. */
  request: (value: T, over: S | null) => { name: string; input: object } | null;
  /** The thing, as the command answers with it and a conflict tells it. */
  answer: z.ZodType<S>;
  /** What is saved where both changed it; each field that was typed into, if nothing else is said. */
  merge?: (base: T, mine: T, theirs: T) => T;
  /** The form is a part of a page: both versions are shown when it is saved, and left for it. */
  onPage?: boolean;
  /** It was saved, or theirs was taken. */
  onDone: (saved: S, how: 'saved' | 'theirs') => void;
  onLater: () => void;
  /** Someone else saved meanwhile. */
  onMet?: (theirs: S) => void;
}

export interface RevisedForm<T, S> extends DialogForm<T> {
  /** What it was opened on: a newer one that arrives meanwhile must not be overwritten unseen. */
  opened: S | null;
  save: () => void;
  /** Both versions, where someone else saved meanwhile. */
  versions: { mine: T; theirs: T; dialog: Omit<VersionsDialogProps, 'title' | 'rows'> } | null;
}

/** A form of a thing with a revision. When someone else saved first, both versions are shown before anything is lost. */
export function useRevisedForm<T extends object, S>(options: RevisedOptions<T, S>): RevisedForm<T, S> {
  const { key, title, schema, answer, draftOf, request, merge = mergedOver<T>, onPage = false } = options;
  const { onDone, onLater, onMet } = options;
  const [opened] = useState(options.stored);
  const [initial] = useState(() => draftOf(opened));
  const form = useDialogForm<T>({
    key,
    schema,
    initial,
    base: JSON.stringify(initial),
    ...(title !== undefined && { title }),
  });
  const { draft } = form;
  const [theirs, setTheirs] = useState<S | null>(draft.outdated && !onPage ? opened : null);

  async function send(value: T, over: S | null) {
    const asked = request(value, over);
    if (!asked) return;
    const saved = await form.send(asked.name, asked.input, answer, (refusal) => {
      const met = refusal.code === 'conflict' ? answer.safeParse(refusal.current).data : undefined;
      if (met === undefined) return false;
      setTheirs(met);
      onMet?.(met);
      return true;
    });
    if (saved !== null) onDone(saved, 'saved');
  }

  function save() {
    if (!onPage || !draft.outdated) return void send(draft.value, opened);
    tellForm(key, 'dialog', { on: 'conflicted', of: 0 });
    setTheirs(opened);
  }

  function versionsOf(now: S): RevisedForm<T, S>['versions'] {
    const stored = draftOf(now);
    const mine = merge(typedOver(draft, schema, initial), draft.value, stored);
    return {
      mine,
      theirs: stored,
      dialog: {
        busy: form.busy,
        problem: form.problem,
        onMine: () => void send(mine, now),
        onTheirs() {
          tellForm(key, 'dialog', { on: 'theirs', of: 0 });
          if (onPage) tellForm(key, 'dialog', { on: 'open' });
          draft.discard();
          setTheirs(null);
          onDone(now, 'theirs');
        },
        onLater() {
          tellForm(key, 'dialog', { on: 'later', of: 0 });
          if (onPage) {
            tellForm(key, 'dialog', { on: 'open' });
            setTheirs(null);
          }
          onLater();
        },
      },
    };
  }

  return { ...form, opened, save, versions: theirs === null ? null : versionsOf(theirs) };
}
