'use client';

import { Legend } from '#components/ui/picture/stacked-bar.tsx';
import { confirmations } from '#lib/domain/values/confirmation.ts';
import { useStatusWord } from './house-ratings.tsx';
import { confirmationLook } from './status-words.ts';

/** What the colours of the statuses stand for, and the hatching over them. */
export function StatusLegend() {
  const word = useStatusWord();
  return (
    <Legend
      items={[
        ...confirmations.map((confirmation) => ({
          label: word(confirmation),
          className: confirmationLook[confirmation].mark,
        })),
        { label: 'Open', className: 'bg-ink-2 hatched' },
      ]}
    />
  );
}
