'use client';

import type { Draft } from './use-draft.ts';

/** Says that a form holds what was typed earlier, and lets go of it. */
export function DraftLine<T>({ draft }: { draft: Draft<T> }) {
  if (!draft.restored) return null;
  return (
    <p role="status" className="text-xs text-ink-3">
      Draft restored ·{' '}
      <button
        type="button"
        className="rounded-sm font-medium text-ink-2 underline underline-offset-2 hover:text-ink"
        onClick={({ currentTarget: { form } }) => {
          draft.discard();
          // The line goes, and the focus with it.
          form?.querySelector<HTMLElement>('textarea, input')?.focus();
        }}
      >
        discard
      </button>
    </p>
  );
}
