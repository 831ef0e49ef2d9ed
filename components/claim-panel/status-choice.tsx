'use client';

import { useRef } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { StatusChips } from '#components/claim/status-chips.tsx';
import type { StatusStart } from './status-form.tsx';

interface StatusChoiceProps {
  openerId: string;
  onChoose: (start: StatusStart) => void;
}

/** What the status may be; choosing one begins the form for it. */
export function StatusChoice({ openerId, onChoose }: StatusChoiceProps) {
  const { claim } = useClaim();
  const byPointer = useRef(false);
  return (
    <div
      id={openerId}
      tabIndex={-1}
      // Where the focus comes back to; what is chosen has it then.
      onFocus={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.querySelector<HTMLElement>('input:checked')?.focus();
      }}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={() => {
        byPointer.current = false;
      }}
      // Choosing what is set already changes no choice, and is how the reason for it is given.
      onClick={({ target }) => {
        if (target instanceof HTMLInputElement && target.value === claim.confirmation) {
          onChoose({ confirmation: claim.confirmation, focus: 'reason' });
        }
      }}
    >
      <StatusChips
        value={claim.confirmation}
        onValueChange={(confirmation) =>
          onChoose({ confirmation, focus: byPointer.current ? 'reason' : 'status' })
        }
      />
    </div>
  );
}
