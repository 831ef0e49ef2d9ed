'use client';

import { useState } from 'react';
import type { z } from 'zod';
import { lifeAt, tellForm } from '#components/drafts/life-store.ts';
import { useDraft, type Draft, type DraftOptions } from '#components/drafts/use-draft.ts';
import { useFormLife } from '#components/drafts/use-form-life.ts';
import type { Refusal } from '#lib/domain/refusals/refusal.ts';
import { sendCommand, type Failure } from './send-command.ts';

export interface DialogForm<T> {
  draft: Draft<T>;
  busy: boolean;
  /** Why it was not done; none while it is tried again. */
  problem: Failure | null;
  setProblem: (problem: Failure | null) => void;
  /**
   * Sends the form. Answers with what came of it, or `null` where it was not done: what was typed is kept then, and
   * `problem` says why, unless `met` took the refusal as another version of what is being changed.
   */
  send: <V>(
    name: string,
    input: object,
    answer: z.ZodType<V>,
    met?: (refusal: Refusal) => boolean,
  ) => Promise<V | null>;
}

/** A form that stays until it is answered, can't be left meanwhile, and keeps what was typed until it is done. */
export function useDialogForm<T>(options: Omit<DraftOptions<T>, 'kind' | 'answer'>): DialogForm<T> {
  const { key } = options;
  const draft = useDraft(options);
  const life = useFormLife(key, 'dialog');
  const [problem, setProblem] = useState<Failure | null>(null);

  return {
    draft,
    busy: life.state === 'busy',
    problem,
    setProblem,
    async send(name, input, answer, met) {
      const before = lifeAt(key, 'dialog');
      const on = before.state === 'conflict' ? 'mine' : 'sent';
      const of = tellForm(key, 'dialog', { on }).life.turns;
      // It is being sent already.
      if (of === before.turns) return null;
      setProblem(null);
      const sent = await sendCommand(name, input, answer);
      if (sent.ok) {
        tellForm(key, 'dialog', { on: 'saved', of });
        return sent.value;
      }
      if (sent.refusal && met?.(sent.refusal)) {
        tellForm(key, 'dialog', { on: 'conflicted', of });
        return null;
      }
      tellForm(key, 'dialog', { on: sent.unsure ? 'unsure' : 'refused', of });
      setProblem(sent);
      return null;
    },
  };
}
