let howMany = 0;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** Whether something may have been saved, and is being looked for. */
export function isLooking(): boolean {
  return howMany > 0;
}

/** Calls `listener` as looking begins and ends, until what it answers with is called. */
export function subscribeToLooking(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What tells, of one thing that is sent, that its answer was lost and it is looked for, and that this is over. */
export function whileLooking(): { begin: () => void; end: () => void } {
  let begun = false;
  return {
    begin() {
      if (begun) return;
      begun = true;
      howMany += 1;
      tell();
    },
    end() {
      if (!begun) return;
      begun = false;
      howMany -= 1;
      tell();
    },
  };
}
