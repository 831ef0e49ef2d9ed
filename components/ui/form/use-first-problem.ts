'use client';

import { useEffect } from 'react';

const shownIn = { attributes: true, attributeFilter: ['aria-invalid'], childList: true, subtree: true };

/** Goes to the first field a form refuses, or to what it says where no field is to blame; false while it says nothing. */
function goToProblem(form: HTMLFormElement): boolean {
  const field = form.querySelector('[aria-invalid="true"]');
  if (field instanceof HTMLElement) {
    field.focus();
    return true;
  }
  const alert = form.querySelector('[role="alert"]');
  alert?.scrollIntoView({ block: 'nearest' });
  return alert !== null;
}

/**
 * A form that is refused shows where: the refusal may stand far from the button that was pressed. Waits for as long as
 * the server takes, but never takes the focus from someone who went on meanwhile.
 */
export function useFirstProblem(): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let watch: MutationObserver | null = null;
    const leave = () => watch?.disconnect();

    function sent({ target }: SubmitEvent) {
      leave();
      if (!(target instanceof HTMLFormElement)) return;
      watch = new MutationObserver(() => {
        if (goToProblem(target)) leave();
      });
      watch.observe(target, shownIn);
      // Refused for the same reason as before, nothing of the form changes.
      requestAnimationFrame(() => goToProblem(target));
    }
    document.addEventListener('submit', sent, { capture: true, signal });
    for (const type of ['keydown', 'pointerdown'] as const) {
      document.addEventListener(type, leave, { capture: true, signal });
    }
    return () => {
      stop.abort();
      leave();
    };
  }, []);
}
